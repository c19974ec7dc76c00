# SPDX-License-Identifier: EUPL-1.2
"""What hangs on an issue: initiatives, opportunities and challenges, and the roles it needs."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import NotAllowedError, RefusedError
from core.permissions import may, require
from governance.models import Challenge, Issue, IssueRole, IssueStepKind
from governance.models.issue import PUBLIC_STATES
from initiatives.models import Initiative, Opportunity, Party

Tied = Initiative | Opportunity | Challenge


@transaction.atomic
def tie(*, issue: Issue, to: Tied, by: User) -> None:
    """Say that something works on an issue; twice is no error.

    Who handles the issue ties what they may read, who carries an initiative of the register ties that, and what is
    theirs. Raises NotAllowedError, and RefusedError for what is not public yet or an issue that is not on the list.
    """
    current = Issue.objects.select_for_update().get(pk=issue.pk)
    _require(current, to, by)
    if current.state not in PUBLIC_STATES:
        raise RefusedError(_("Put the issue on the list first."))
    initiative = _initiative_of(to)
    if initiative is not None and not initiative.is_in_register:
        raise RefusedError(_("Only an initiative of the public register can be tied to an issue."))
    if not (tied := _set_of(current, to)).filter(pk=to.pk).exists():
        tied.add(to)
        _note(current, IssueStepKind.TIED, to, by)


@transaction.atomic
def tie_all(*, issue: Issue, things: Iterable[Tied], by: User) -> None:
    """Tie several things, or none when one of them is refused. Raises as `tie` does."""
    for thing in things:
        tie(issue=issue, to=thing, by=by)


@transaction.atomic
def untie(*, issue: Issue, to: Tied, by: User) -> None:
    """Take something off an issue; twice is no error. Raises NotAllowedError as `tie` does."""
    current = Issue.objects.select_for_update().get(pk=issue.pk)
    _require(current, to, by)
    if (tied := _set_of(current, to)).filter(pk=to.pk).exists():
        tied.remove(to)
        _note(current, IssueStepKind.UNTIED, to, by)


def _require(issue: Issue, to: Tied, by: User) -> None:
    """Raise NotAllowedError unless this person handles the issue, or carries what is tied to it."""
    if may(by, "governance.decide_issue", issue):
        return
    initiative = _initiative_of(to)
    if initiative is None or not Issue.objects.visible_to(by).filter(pk=issue.pk).exists():
        raise NotAllowedError
    require(by, "governance.tie_own_to_issue", initiative)


def _initiative_of(to: Tied) -> Initiative | None:
    if isinstance(to, Initiative):
        return to
    return to.picked_up_by if isinstance(to, Opportunity) else to.initiative


def _note(issue: Issue, kind: IssueStepKind, to: Tied, by: User) -> None:
    issue.steps.create(kind=kind, state=issue.state, note=str(to), noted_by=by)
    _touch(issue)


def _set_of(issue: Issue, to: Tied) -> Any:
    if isinstance(to, Initiative):
        return issue.initiatives
    return issue.opportunities if isinstance(to, Opportunity) else issue.challenges


@transaction.atomic
def add_role(*, issue: Issue, role: str, party: Party | None, note: str, by: User) -> IssueRole:
    """Say that an issue needs a role, and which party can fill it; without one it is missing. Twice is once.

    Raises NotAllowedError, and RefusedError for a person.
    """
    require(by, "governance.decide_issue", issue)
    if party is not None and party.is_person:
        raise RefusedError(_("Choose an organisation or a department, not a person."), field="party")
    made, _is_new = IssueRole.objects.get_or_create(issue=issue, role=role, party=party, defaults={"note": note})
    _touch(issue)
    return made


@transaction.atomic
def remove_role(*, role: IssueRole, by: User) -> None:
    """Take a role off an issue. Raises NotAllowedError."""
    require(by, "governance.decide_issue", role.issue)
    role.delete()
    _touch(role.issue)


def _touch(issue: Issue) -> None:
    """What a client holds of it is out of date now."""
    Issue.objects.filter(pk=issue.pk).update(updated_at=Now())
