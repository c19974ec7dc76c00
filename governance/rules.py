# SPDX-License-Identifier: EUPL-1.2
"""Who keeps arrangements and contact: whoever handles the initiative."""

import rules

from accounts.models import User
from accounts.rules import is_coordinator, is_official
from governance.models import Challenge, Experiment, Lesson, Remark, Scenario, Signal, Weighing
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


@rules.predicate
def kept_it(person: object, scenario: Scenario | None) -> bool:
    """Whether this is the person who kept the what-if."""
    return scenario is not None and scenario.made_by_id == getattr(person, "pk", None)


@rules.predicate
def handles_challenge(person: object, challenge: Challenge | None) -> bool:
    """Whether this official handles the initiative that challenges; nobody answers their own."""
    if challenge is None:
        return False
    return bool(handles_it.test(person, challenge.initiative)) and not carries.test(person, challenge.initiative)


@rules.predicate
def works_on(person: object, signal: Signal | None) -> bool:
    """Whether this is a signal of the areas of this official, or of theirs for another reason."""
    if not isinstance(person, User) or signal is None:
        return False
    return Signal.objects.handled_by(person).filter(pk=signal.pk).exists()


@rules.predicate
def carries_challenger(person: object, challenge: Challenge | None) -> bool:
    """Whether this person carries the initiative that challenges."""
    return challenge is not None and bool(carries.test(person, challenge.initiative))


rules.add_perm("governance.submit_challenge", carries)
rules.add_perm("governance.handle_challenge", handles_challenge)
rules.add_perm("governance.withdraw_challenge", carries_challenger)
rules.add_perm("governance.manage_arrangements", handles_it)
rules.add_perm("governance.manage_contact", handles_it)
rules.add_perm("governance.ask_municipality", carries)
rules.add_perm("governance.manage_signals", is_coordinator | (is_official & works_on))
rules.add_perm("governance.manage_checks", is_coordinator)
# Lists for the whole city; coordinators keep policy, everybody in the municipality may record what was learnt.
rules.add_perm("governance.read_governance", is_coordinator | is_official)
rules.add_perm("governance.manage_policy", is_coordinator)
rules.add_perm("governance.import_subsidies", is_coordinator)
rules.add_perm("governance.manage_learning", is_coordinator | is_official)
rules.add_perm("governance.manage_chain", handles_it)
# A what-if is for officials; what one kept under a name, one changes oneself.
rules.add_perm("governance.keep_scenario", is_coordinator | is_official)
rules.add_perm("governance.change_scenario", (is_coordinator | is_official) & kept_it)
rules.add_perm("governance.choose_style", handles_it)
# Founders say themselves what they need.
rules.add_perm("governance.say_role_needed", handles_it | carries)
# Places belong to the whole city, their use to an initiative.
rules.add_perm("governance.manage_places", is_coordinator | is_official)
rules.add_perm("governance.manage_place_uses", handles_it)
# Parties belong to the whole city; making one of two cannot be undone by a click.
rules.add_perm("governance.manage_parties", is_coordinator | is_official)
rules.add_perm("governance.merge_parties", is_coordinator)
rules.add_perm("governance.import_parties", is_coordinator)
# Whoever carries or handles an initiative says whether a lesson helps it.
rules.add_perm("governance.use_lesson", handles_it | carries)
rules.add_perm("governance.change_learning", is_coordinator | (is_official & about_own_work))
# Everybody in the municipality may put a choice on the table and discuss it; who handles it decides.
rules.add_perm("governance.manage_weighing", is_coordinator | is_official)
rules.add_perm("governance.discuss_weighing", is_coordinator | is_official)
rules.add_perm("governance.change_weighing", is_coordinator | (is_official & about_own_work))
rules.add_perm("governance.take_back_remark", said_it)
