# SPDX-License-Identifier: EUPL-1.2
"""What makes this installation that of one city: read everywhere, changed in one place."""
