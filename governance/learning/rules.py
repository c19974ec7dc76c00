# SPDX-License-Identifier: EUPL-1.2
"""Everybody in the municipality records what was learnt, and puts a choice on the table; who handles it decides."""

import rules

from accounts.rules import is_coordinator, is_official
from governance.models import Experiment, Lesson, Remark, Weighing
from initiatives.moderation.rules import carries, handles_it, works_in_its_area


@rules.predicate
def about_own_work(person: object, record: Experiment | Lesson | Weighing | None) -> bool:
    """Whether this is about an initiative the official handles, or about none in particular."""
    if record is None:
        return False
    return record.initiative is None or bool(works_in_its_area(person, record.initiative))


@rules.predicate
def said_it(person: object, remark: Remark | None) -> bool:
    """Whether this person made the remark."""
    return remark is not None and remark.said_by_id == getattr(person, "pk", None)


# Who carries or handles an initiative asks for it; nobody decides on their own request.
rules.add_perm("governance.request_exception", handles_it | carries)
rules.add_perm("governance.decide_exception", handles_it & ~carries)
rules.add_perm("governance.decide_rule", is_coordinator)
rules.add_perm("governance.manage_learning", is_coordinator | is_official)
# What stands in the way of founders, and what they learnt, they raise themselves.
rules.add_perm("governance.raise_learning", carries)
# Whoever carries or handles an initiative says whether a lesson helps it.
rules.add_perm("governance.use_lesson", handles_it | carries)
rules.add_perm("governance.change_learning", is_coordinator | (is_official & about_own_work))
# Everybody in the municipality may put a choice on the table and discuss it; who handles it decides.
rules.add_perm("governance.manage_weighing", is_coordinator | is_official)
rules.add_perm("governance.discuss_weighing", is_coordinator | is_official)
rules.add_perm("governance.change_weighing", is_coordinator | (is_official & about_own_work))
rules.add_perm("governance.take_back_remark", said_it)
