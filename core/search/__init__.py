# SPDX-License-Identifier: EUPL-1.2
"""One search over everything a reader may see: its words, its kinds, its page."""
