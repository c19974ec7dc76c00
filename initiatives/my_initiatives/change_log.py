# SPDX-License-Identifier: EUPL-1.2
"""What happened to an initiative, in words for its carriers: what they told, and what was decided.

Read from the history that triggers write and from the moves; each happening says what changed, not every value.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, cast

from django.utils.translation import gettext as _

from accounts.models import User
from initiatives.lifecycle import Status
from initiatives.models import Carrier, Engagement, Income, Initiative, Need, Post

if TYPE_CHECKING:
    from django.db import models

# Written by the machinery or by a move, which tells its own story.
QUIET: Final = frozenset(
    {
        "version", "updated_at", "status", "submitted_at", "published_at", "told_at", "invented_fields", "search",
        "longitude", "latitude", "is_invented", "created_at",
    }
)  # fmt: skip
MOST: Final = 200


@dataclass(frozen=True, slots=True)
class ChangeLogEntry:
    """One line of the history."""

    at: datetime
    who: str
    what: str
    reason: str = ""


def change_log_of(initiative: Initiative) -> list[ChangeLogEntry]:
    """Return what happened, newest first, at most 200 lines; the number of queries does not depend on how many."""
    lines = [*_moves(initiative), *_changes(initiative), *_part_changes(initiative)]
    carriers = set(initiative.carriers.values_list("user_id", flat=True))
    names = {
        str(pk): name or _("a carrier") for pk, name in User.objects.filter(pk__in=carriers).values_list("pk", "name")
    }
    told = [ChangeLogEntry(at, _who(user, names), what, reason) for at, user, what, reason in lines]
    return sorted(told, key=lambda line: line.at, reverse=True)[:MOST]


def _who(user: str, names: Mapping[str, str]) -> str:
    """Carriers are named to one another; an official is the municipality."""
    if not user:
        return ""
    return names.get(user, _("the municipality"))


EntryValues = tuple[datetime, str, str, str]


def _moves(initiative: Initiative) -> Iterator[EntryValues]:
    words = {
        Status.SUBMITTED: _("Sent in"),
        Status.CHANGES_REQUESTED: _("Changes were asked for"),
        Status.PUBLISHED: _("Put in the register"),
        Status.DECLINED: _("Not put in the register"),
        Status.WITHDRAWN: _("Withdrawn"),
    }
    for move in initiative.moves.order_by("-created_at")[:MOST]:
        yield move.created_at, str(move.moved_by_id or ""), words[Status(move.to_status)], move.reason


def _changes(initiative: Initiative) -> Iterator[EntryValues]:
    """Yield which fields of the initiative itself changed, and when it was said to be still right."""
    events = list(_events(Initiative).filter(pgh_obj=initiative.pk).order_by("pgh_id")[: 5 * MOST])
    for before, after in pairwise(events):
        names = _changed(before, after)
        labels = [_label(name) for name in names]
        if labels:
            yield after.pgh_created_at, author_of(after), _("Changed: %(fields)s") % {"fields": ", ".join(labels)}, ""
        elif before.told_at != after.told_at and before.status == after.status:
            yield after.pgh_created_at, author_of(after), _("Kept up to date"), ""


def _label(name: str) -> str:
    field = cast("models.Field[Any, Any]", Initiative._meta.get_field(name))  # noqa: SLF001 - documented
    return str(field.verbose_name)


def _part_changes(initiative: Initiative) -> Iterator[EntryValues]:
    """Yield what was added, changed and taken away of what belongs to the initiative."""
    words: tuple[tuple[type[Any], str, str, str, str], ...] = (
        (Carrier, "ended_on", _("Became a carrier"), _("Changed own tasks"), _("Stopped as a carrier")),
        (Engagement, "ends_on", _("Party added"), _("Party changed"), _("Party taken away")),
        (Income, "", _("Money added"), _("Money changed"), _("Money taken away")),
        (Need, "closed_on", _("Need or offer added"), _("Need or offer changed"), _("Need or offer closed")),
        (Post, "removed_at", _("News posted"), _("News changed"), _("News taken away")),
    )
    for model, end, added, changed, ended in words:
        events = _events(model).filter(initiative_id=initiative.pk).order_by("pgh_obj_id", "pgh_id")
        yield from _of_one_kind(list(events[: 5 * MOST]), end, added, changed, ended)


def _of_one_kind(events: Iterable[Any], end: str, added: str, changed: str, ended: str) -> Iterator[EntryValues]:
    before = None
    for event in events:
        if before is None or before.pgh_obj_id != event.pgh_obj_id:
            what = added
        elif event.pgh_label == "delete" or (end and getattr(event, end) and not getattr(before, end)):
            what = ended
        else:
            what = changed if _changed(before, event) else ""
        if what:
            yield event.pgh_created_at, author_of(event) or _subject(event), what, ""
        before = event


def _events(model: type[Any]) -> Any:
    return model.pgh_event_model.objects.select_related("pgh_context")


def _changed(before: Any, after: Any) -> list[str]:
    fields = [field for field in after._meta.fields if not field.name.startswith("pgh_")]  # noqa: SLF001 - documented
    return [
        field.name
        for field in fields
        if field.name not in QUIET and getattr(before, field.attname) != getattr(after, field.attname)
    ]


def author_of(event: Any) -> str:
    """Return the id of who made an event of history, read with its `pgh_context`; empty for the program."""
    return str((event.pgh_context.metadata or {}).get("user") or "") if event.pgh_context else ""


def _subject(event: Any) -> str:
    """Becoming a carrier by a link from the mailbox is the carrier's own act."""
    return str(getattr(event, "user_id", "") or "")
