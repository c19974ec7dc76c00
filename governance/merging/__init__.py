# SPDX-License-Identifier: EUPL-1.2
"""What of governance moves when two initiatives are merged."""
