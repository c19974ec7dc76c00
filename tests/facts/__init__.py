# SPDX-License-Identifier: EUPL-1.2
"""Each fact that ORM and SQL share, held against plain Python on registers made by chance (docs/adr/0030)."""
