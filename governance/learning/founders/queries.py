# SPDX-License-Identifier: EUPL-1.2
"""What carriers raised, with the answer of the municipality; and what was decided about their support."""

from collections.abc import Sequence
from dataclasses import dataclass

from accounts.models import User
from governance.models import ThreadMessage, Weighing
from initiatives.models import Initiative


@dataclass(frozen=True, slots=True)
class RaisedRow:
    """A message with what was raised in it, and the first that the municipality wrote after it, None until then."""

    message: ThreadMessage
    answer: ThreadMessage | None


def raised_by_carriers(initiative: Initiative, reader: User) -> list[RaisedRow]:
    """Return what was raised, the newest first, as far as this person reads the thread; two statements."""
    thread = ThreadMessage.objects.visible_to(reader).filter(initiative=initiative)
    raised = list(
        thread.exclude(barrier=None, lesson=None).select_related("barrier", "lesson").order_by("-created_at", "-id")
    )
    if not raised:
        return []
    answers = list(thread.filter(is_from_city=True, created_at__gte=raised[-1].created_at).order_by("created_at", "id"))
    return [RaisedRow(one, _first_after(one, answers)) for one in raised]


def _first_after(message: ThreadMessage, answers: Sequence[ThreadMessage]) -> ThreadMessage | None:
    return next((one for one in answers if one.created_at > message.created_at), None)


def decided_about(initiative: Initiative, reader: User) -> list[Weighing]:
    """Return the choices about this initiative that were decided, with their options, the newest first."""
    rows = Weighing.objects.visible_to(reader).filter(initiative=initiative, decided_on__isnull=False)
    return list(rows.select_related("chosen", "department").prefetch_related("options").order_by("-decided_on", "-id"))
