# SPDX-License-Identifier: EUPL-1.2
"""Forms of this room; they check shape, actions check rules."""
