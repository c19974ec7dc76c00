# SPDX-License-Identifier: EUPL-1.2
"""What can be done to the register; every write is one function here."""

from initiatives.actions.lifecycle import move_initiative

__all__ = ["move_initiative"]
