# SPDX-License-Identifier: EUPL-1.2
"""The messages of an initiative as both sides read them: what was said, and whose turn it is until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import User
from governance.models import AwaitedAnswer, ThreadMessage
from initiatives.models import Initiative

# On the page of an initiative; all of them are one click away.
MOST_SHOWN: Final = 4


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose turn it is, and by which day: the municipality's, or the carriers'."""

    is_city: bool
    due_on: date
    is_late: bool


@dataclass(frozen=True, slots=True)
class MessageRow:
    """A message for one reader; `is_ours` when their side wrote it, `can_take_back` for the seconds before it goes."""

    message: ThreadMessage
    is_ours: bool
    can_take_back: bool


def messages_of(initiative: Initiative, reader: User) -> QuerySet[ThreadMessage]:
    """Return what both sides wrote, as far as this person may read it, the newest first."""
    return ThreadMessage.objects.visible_to(reader).filter(initiative=initiative).select_related("written_by")


def rows_of(messages: Sequence[ThreadMessage], reader: User, *, is_city: bool) -> list[MessageRow]:
    """Return messages as this reader sees them, who reads for the municipality or for the carriers."""
    now = timezone.now()
    return [
        MessageRow(one, one.is_from_city == is_city, one.written_by_id == reader.pk and one.sends_at > now)
        for one in messages
    ]


def turn_of(initiative: Initiative) -> Turn | None:
    """Return whose turn it is: the municipality's while carriers wait, else theirs where the last message asks so.

    Two queries at most. The first is what the check “the founder waits for an answer” reads too.
    """
    today = timezone.localdate()
    waits = AwaitedAnswer.objects.filter(initiative=initiative, kind="message").first()
    if waits is not None:
        return Turn(is_city=True, due_on=waits.due_on, is_late=waits.due_on < today)
    last = ThreadMessage.objects.filter(initiative=initiative).first()
    if last is not None and last.is_from_city and last.answer_due_on:
        return Turn(is_city=False, due_on=last.answer_due_on, is_late=last.answer_due_on < today)
    return None
