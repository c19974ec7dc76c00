# SPDX-License-Identifier: EUPL-1.2
"""What other programs are told about issues (events.event_types)."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from core.api.viewsets import RegisterViewSet
from events.event_types.registry import PREFIX, EventType, register
from events.recording import record_event
from governance.models import Issue, IssueState
from governance.models.issue import PUBLIC_STATES


def _issues() -> type[RegisterViewSet]:
    from governance.issues.api import IssueViewSet  # noqa: PLC0415 - the API knows this app

    return IssueViewSet


def _issue(code: str, title: Any, explanation: Any) -> EventType:
    return EventType(f"{PREFIX}issue.{code}", "issue", "issues", "initiatives:read", title, explanation)


MOVED: Final = {
    IssueState.OPEN: _issue(
        "opened", _("Issue opened"), _("An issue of residents stands on the public list, or is open again.")
    ),
    IssueState.IN_PROGRESS: _issue(
        "in_progress", _("Issue being worked on"), _("It says what is being done about the issue.")
    ),
    IssueState.SETTLED: _issue("settled", _("Issue settled"), _("It says what became of the issue.")),
}
ANSWERED: Final = _issue(
    "answered", _("Issue answered"), _("The party that should act answered what it does about the issue.")
)
ISSUE_REMOVED: Final = EventType(
    code=f"{PREFIX}issue.removed",
    resource="issue",
    path="issues",
    scope=None,
    title=_("Issue off the list"),
    explanation=_("An issue is no longer on the public list."),
    removes=_issues,
)


def register_event_types() -> None:
    """Make the kinds known."""
    register(*MOVED.values(), ANSWERED, ISSUE_REMOVED)


def emit_issue(issue: Issue, *, before: IssueState) -> None:
    """Tell everybody that an issue came into a public state, or left those; of other states nobody is told."""
    kind = MOVED.get(IssueState(issue.state))
    if kind is None and before in PUBLIC_STATES:
        kind = ISSUE_REMOVED
    if kind is not None:
        record_event(kind=kind, subject=issue.pk, area=issue.area_id, is_public=True)


def emit_answered(issue: Issue) -> None:
    """Tell everybody that who should act answered."""
    record_event(kind=ANSWERED, subject=issue.pk, area=issue.area_id, is_public=True)
