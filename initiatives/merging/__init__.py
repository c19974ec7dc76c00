# SPDX-License-Identifier: EUPL-1.2
"""Making one initiative of two that are the same."""
