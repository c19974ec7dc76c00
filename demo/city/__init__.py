# SPDX-License-Identifier: EUPL-1.2
"""A made-up city of any size, for trying, measuring and teaching; the same seed and day make the same city."""
