# SPDX-License-Identifier: EUPL-1.2
"""Raising an issue, mending what it says, and moving it along its life."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError, ensure_length
from core.permissions import may, require
from governance.issues.event_types import emit_issue
from governance.issues.lifecycle import ensure_move
from governance.issues.mails import send_moved, send_received
from governance.models import Issue, IssueRaiser, IssueState, IssueStep, IssueStepKind
from governance.models.issue import PUBLIC_STATES
from initiatives.register.contact.senders import Sender, ensure_room

REASON_LENGTH: Final = 500
OUTCOME_LENGTH: Final = 2000
# So long after an issue ended the address of who raised it is kept (ours).
KEEP_ADDRESS: Final = timedelta(days=90)
ENDED: Final = (IssueState.SETTLED, IssueState.DECLINED)


@transaction.atomic
def raise_issue(*, values: Mapping[str, Any], by: User | None = None, sender: Sender | None = None) -> Issue:
    """Raise an issue; an official of its area puts it on the list at once, of others it waits for one.

    `values` has the fields of the model. Without an account `sender` says where to answer. What the same sender raises
    twice is raised once. Raises RefusedError when visitors without an account raised very many today.
    """
    waiting = Issue.objects.filter(state=IssueState.PROPOSED)
    if sender and (same := waiting.filter(**values, raiser__email__iexact=sender.email).first()):
        return same
    if by and (same := waiting.filter(**values, raised_by=by).first()):
        return same
    if by is None:
        ensure_room(waiting.filter(raised_by=None), _("We have many issues to look at already. Try again tomorrow."))
    issue = Issue.objects.create(raised_by=by, **values)
    if sender:
        IssueRaiser.objects.create(issue=issue, name=sender.name, email=sender.email, language=sender.language)
    issue.steps.create(state=IssueState.PROPOSED, noted_by=by)
    if by and may(by, "governance.decide_issue", issue):
        return move_issue(issue=issue, to=IssueState.OPEN, by=by)
    send_received(issue)
    return issue


@transaction.atomic
def change_issue(*, issue: Issue, values: Mapping[str, Any], expected_version: int, by: User) -> Issue:
    """Change what an issue says, before or after it is on the list. Raises NotAllowedError and ConflictError."""
    require(by, "governance.decide_issue", issue)
    update_unchanged(issue, expected_version=expected_version, changes=dict(values))
    return issue


@transaction.atomic
def move_issue(*, issue: Issue, to: IssueState, by: User, reason: str = "", outcome: str = "") -> Issue:
    """Move an issue to another state, with everything that goes with it; the one door along MOVES.

    In one transaction on the locked row: the state with its reason and days, a step with who and what was said, a
    letter to who raised it, and the event. Being worked on and off the list need a `reason`, settled an `outcome`.
    Raises NotAllowedError and RefusedError.
    """
    to, reason, outcome = IssueState(to), reason.strip(), outcome.strip()
    current = Issue.objects.select_for_update().get(pk=issue.pk)
    require(by, "governance.decide_issue", current)
    before = IssueState(current.state)
    ensure_move(before, to)
    changes = _changes(current, to, reason=reason, outcome=outcome)
    if to is IssueState.OPEN and before not in PUBLIC_STATES:
        # What is written with the decision is for who raised it alone.
        changes["reason"] = ""
    for name, value in changes.items():
        setattr(current, name, value)
    current.save(update_fields=list(changes))
    current.refresh_from_db()
    note = "\n\n".join(filter(None, [outcome, reason])) if to is IssueState.SETTLED else reason
    step = current.steps.create(state=to, note=note, noted_by=by)
    send_moved(current, step, by=by)
    emit_issue(current, before=before)
    return current


def _changes(current: Issue, to: IssueState, *, reason: str, outcome: str) -> dict[str, Any]:
    ensure_length(reason, REASON_LENGTH, "reason")
    ensure_length(outcome, OUTCOME_LENGTH, "outcome")
    if to is IssueState.DECLINED and not reason:
        raise RefusedError(_("Write why it is not on the list. Whoever raised it reads this."), field="reason")
    if to is IssueState.IN_PROGRESS and not reason:
        raise RefusedError(_("Write what is being done. Everybody can read it."), field="reason")
    if to is IssueState.SETTLED and not outcome:
        raise RefusedError(_("Write what became of it. Everybody can read it."), field="outcome")
    today = timezone.localdate()
    settled = to is IssueState.SETTLED
    return {
        "state": to,
        "reason": reason,
        "opened_on": (current.opened_on or today) if to is not IssueState.DECLINED else current.opened_on,
        "settled_on": today if settled else None,
        "outcome": outcome if settled else "",
    }


def forget_raisers() -> int:
    """Remove the addresses of who raised what ended KEEP_ADDRESS ago; nobody needs an answer any more."""
    old = timezone.now() - KEEP_ADDRESS
    # By the move that ended it: what is tied to it or mended afterwards keeps no address longer than was promised.
    moved = IssueStep.objects.filter(issue=OuterRef("issue"), kind=IssueStepKind.MOVED, created_at__gte=old)
    return IssueRaiser.objects.filter(~Exists(moved), issue__state__in=ENDED).delete()[0]
