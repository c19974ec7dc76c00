# SPDX-License-Identifier: EUPL-1.2
"""A panel agrees, its members sign, the carriers reply, an assessor stands aside."""

import rules

from accounts.models import User
from accounts.rules import is_assessor
from assessment.access.visibility import own_subjects
from assessment.models import Assessment, Assignment, Panel, Subject
from assessment.rounds.subjects import stake_of


@rules.predicate
def sits_with_it(person: object, panel: Panel) -> bool:
    """Whether this person is a member of the panel, or a coordinator without a stake in it."""
    return isinstance(person, User) and person.may_act and Panel.objects.visible_to(person).filter(pk=panel.pk).exists()


@rules.predicate
def is_member(person: User, panel: Panel) -> bool:
    """Whether this person's submitted assessment lies before the panel, and they have no stake in it since."""
    own = Assessment.objects.submitted_in(panel.round, panel.subject).filter(assessor=person)
    return own.exists() and stake_of(panel.subject, person) is None


@rules.predicate
def carries_it(person: User, panel: Panel) -> bool:
    """Whether this person carries now what the panel assesses, or speaks for it."""
    return person.is_active and Subject.objects.filter(own_subjects(person, ""), pk=panel.subject_id).exists()


@rules.predicate
def is_still_asked(person: User, assignment: Assignment) -> bool:
    """Whether this person is the assessor of an assignment that was not withdrawn."""
    return assignment.assessor_id == person.pk and assignment.withdrawn_at is None


rules.add_perm("assessment.agree_in_panel", sits_with_it)
rules.add_perm("assessment.take_seat", is_assessor)
rules.add_perm("assessment.sign_consensus", is_assessor & is_member)
rules.add_perm("assessment.reply_to_consensus", carries_it)
rules.add_perm("assessment.declare_interest", is_assessor & is_still_asked)
