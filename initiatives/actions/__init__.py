# SPDX-License-Identifier: EUPL-1.2
"""What can be done to the register; every write is one function here."""

from initiatives.actions.bulk import move_many
from initiatives.actions.correction import correct_register
from initiatives.actions.lifecycle import move_initiative
from initiatives.actions.saved_views import change_view, remove_view, save_view

__all__ = ["change_view", "correct_register", "move_initiative", "move_many", "remove_view", "save_view"]
