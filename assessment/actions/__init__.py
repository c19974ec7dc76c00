# SPDX-License-Identifier: EUPL-1.2
"""Every write of this room, by subject."""
