# SPDX-License-Identifier: EUPL-1.2
"""The mirror of institutions on made cities of which the truth is known (docs/method.md, "Counted deeds")."""
