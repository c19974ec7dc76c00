# SPDX-License-Identifier: EUPL-1.2
"""Who pays which share: the words of the one definition, the view `governance_share` (docs/adr/0021, docs/adr/0030)."""

# The shares carriers told are of all money; without any, amounts granted are of the money the city knows of.
TOLD, GRANTED = "told", "granted"
