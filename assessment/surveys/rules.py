# SPDX-License-Identifier: EUPL-1.2
"""Surveys are the coordinator's; answers are of who carries an initiative, and nobody else's to read."""

import rules

from accounts.rules import is_coordinator
from initiatives.moderation.rules import carries

rules.add_perm("assessment.manage_surveys", is_coordinator)
rules.add_perm("assessment.answer_survey", carries)
