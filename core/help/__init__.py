# SPDX-License-Identifier: EUPL-1.2
"""Help where it is needed: words that are explained in place, and on one page."""
