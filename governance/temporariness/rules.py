# SPDX-License-Identifier: EUPL-1.2
"""Who says what asking again takes: each side its own hours."""

import rules

from initiatives.moderation.rules import carries, handles_it

rules.add_perm("governance.say_own_asking_hours", carries)
rules.add_perm("governance.say_city_asking_hours", handles_it)
