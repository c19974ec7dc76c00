# SPDX-License-Identifier: EUPL-1.2
"""Saying who should act on an issue, and the answer that party owes."""

from datetime import date
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.dates import ensure_coming
from core.errors import RefusedError
from core.permissions import require
from governance.issues.event_types import emit_answered
from governance.issues.mails import send_answered, send_asked
from governance.models import Issue, IssueStepKind
from governance.models.issue import PUBLIC_STATES
from initiatives.models import Party

ANSWER_LENGTH: Final = 2000


@transaction.atomic
def ask_for_answer(*, issue: Issue, responsible: Party, answer_by: date, expected_version: int, by: User) -> Issue:
    """Say which party or department should act, and ask its answer; `answer_by` is the last day.

    Who speaks for the party gets a mail. An earlier answer goes: its step stays. The same twice is once. Raises
    NotAllowedError, RefusedError for a person, a day that passed, or an issue that is not on the list, and
    ConflictError when the issue changed since: a colleague may have asked another, or an answer may have come in.
    """
    current = Issue.objects.select_for_update().get(pk=issue.pk)
    require(by, "governance.decide_issue", current)
    _ensure_on_the_list(current)
    if responsible.is_person:
        raise RefusedError(_("Choose an organisation or a department, not a person."), field="responsible")
    same = current.responsible_id == responsible.pk and current.answer_due_on == answer_by
    if same and current.answered_on is None:
        return current
    ensure_coming(answer_by, field="answer_by")
    update_unchanged(
        current,
        expected_version=expected_version,
        changes={"responsible": responsible, "answer_due_on": answer_by, "answer": "", "answered_on": None},
    )
    step = current.steps.create(
        kind=IssueStepKind.ASKED, state=current.state, party=responsible, answer_due_on=answer_by, noted_by=by
    )
    send_asked(current, step)
    return current


@transaction.atomic
def answer_issue(*, issue: Issue, text: str, expected_version: int, by: User) -> Issue:
    """Answer for who should act; everybody reads it, and who raised the issue gets it by mail.

    Raises NotAllowedError, RefusedError where no answer is due or one was given meanwhile, and ConflictError when the
    issue changed since: another party may be the one that should act now.
    """
    current = Issue.objects.select_for_update(of=("self",)).select_related("responsible").get(pk=issue.pk)
    require(by, "governance.answer_issue", current)
    _ensure_on_the_list(current)
    if not current.waits_for_answer:
        raise RefusedError(_("No answer is due now. Ask for one first, or reload the page."))
    text = text.strip()
    if not text:
        raise RefusedError(_("Write the answer."), field="answer")
    if len(text) > ANSWER_LENGTH:
        raise RefusedError(_("Make the answer shorter: at most 2000 characters."), field="answer")
    update_unchanged(
        current,
        expected_version=expected_version,
        changes={"answer": text, "answered_on": timezone.localdate()},
    )
    step = current.steps.create(
        kind=IssueStepKind.ANSWERED, state=current.state, party=current.responsible, note=text, noted_by=by
    )
    send_answered(current, step, by=by)
    emit_answered(current)
    return current


def _ensure_on_the_list(issue: Issue) -> None:
    if issue.state not in PUBLIC_STATES:
        raise RefusedError(_("Put the issue on the list first."))
