# SPDX-License-Identifier: EUPL-1.2
"""What is written to who raised an issue, and to who speaks for the party that should act."""

from django.utils import translation

from accounts.models import User
from core.pages.links import absolute_link
from governance.issues.letters import ANSWERED, ASKED, DECLINED, MOVED, OPENED, RECEIVED
from governance.models import Issue, IssueRaiser, IssueState, IssueStep
from governance.models.issue import PUBLIC_STATES
from governance.parties.promises.accountability import accounts_of
from mail.actions import queue_message, write_to
from mail.letters.registry import Letter

LETTER_OF = {
    IssueState.OPEN: OPENED,
    IssueState.IN_PROGRESS: MOVED,
    IssueState.SETTLED: MOVED,
    IssueState.DECLINED: DECLINED,
}


def send_received(issue: Issue) -> None:
    """Tell who raised it that it came in."""
    _send(issue, RECEIVED, note="", key=f"issue-received:{issue.pk}")


def send_moved(issue: Issue, step: IssueStep, *, by: User) -> None:
    """Tell who raised it where it stands now, unless they moved it themselves."""
    if issue.raised_by_id != by.pk:
        _send(issue, LETTER_OF[IssueState(step.state)], note=step.note, key=f"issue-step:{step.pk}")


def send_answered(issue: Issue, step: IssueStep, *, by: User) -> None:
    """Tell who raised it what the party that should act answers."""
    if issue.raised_by_id != by.pk:
        _send(issue, ANSWERED, note=step.note, key=f"issue-step:{step.pk}")


def send_asked(issue: Issue, step: IssueStep) -> None:
    """Ask who speaks for the party that should act, once per step; nobody is written to where nobody does."""
    for person in accounts_of(issue.responsible) if issue.responsible else []:
        write_to(
            person,
            ASKED.code,
            link=("governance:issue", issue.pk),
            about=issue.pk,
            dedup_key=f"issue-step:{step.pk}:{person.pk}",
            title=issue.title,
            party=issue.responsible.name if issue.responsible else "",
            text=issue.text,
            answer_by=issue.answer_due_on,
        )


def _mailbox(issue: Issue) -> tuple[str, str] | None:
    if issue.raised_by:
        return (issue.raised_by.email, issue.raised_by.language) if issue.raised_by.is_active else None
    raiser = IssueRaiser.objects.filter(issue=issue).first()
    return (raiser.email, raiser.language) if raiser else None


def _send(issue: Issue, letter: Letter, *, note: str, key: str) -> None:
    mailbox = _mailbox(issue)
    if mailbox is None:
        return
    address, language = mailbox
    # Who has no account cannot open the page of what is not on the list.
    is_open_to_them = issue.state in PUBLIC_STATES or issue.raised_by_id is not None
    page = ("governance:issue", issue.pk) if is_open_to_them else ("governance:issues",)
    known = {
        "title": issue.title,
        "link": absolute_link(*page, language=language),
        "note": note,
        "state": _state(issue, language),
        "party": issue.responsible.full_name if issue.responsible else "",
    }
    context = {name: known[name] for name in letter.placeholders}
    queue_message(to=address, letter=letter.code, context=context, language=language, about=issue.pk, dedup_key=key)


def _state(issue: Issue, language: str) -> str:
    with translation.override(language):
        return issue.get_state_display().lower()
