# SPDX-License-Identifier: EUPL-1.2
"""Pages of the register, one file per page."""
