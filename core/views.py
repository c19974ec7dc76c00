# SPDX-License-Identifier: EUPL-1.2
"""Pages that belong to no room."""
