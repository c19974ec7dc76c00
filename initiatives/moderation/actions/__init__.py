# SPDX-License-Identifier: EUPL-1.2
"""What can be done to the register; every write is one function here."""

from initiatives.moderation.actions.bulk import move_many
from initiatives.moderation.actions.lifecycle import move_initiative
from initiatives.register.correction.actions import correct_register
from initiatives.register.saved_views.actions import change_view, remove_view, save_view

__all__ = ["change_view", "correct_register", "move_initiative", "move_many", "remove_view", "save_view"]
