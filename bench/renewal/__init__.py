# SPDX-License-Identifier: EUPL-1.2
"""How well a renewal was foreseeable, on a register in Amsterdam's columns (docs/method.md, "Was it foreseeable?")."""
