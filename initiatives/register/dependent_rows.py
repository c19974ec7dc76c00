# SPDX-License-Identifier: EUPL-1.2
"""What is read because an initiative is: rows that leave the lists of the API with it, and come back with it.

Copies learn of it at /removals, and of a return by `updatedAt`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.db.models import DateTimeField, Func, Model, QuerySet

from core.registry import Registry
from events.event_types.registry import EventType
from events.recording import EventDraft, record_events
from initiatives.models import Initiative


@dataclass(frozen=True, slots=True)
class DependentRows:
    """Rows of one list that hang on an initiative.

    `removed` is the kind that tells of one that left; `rows` returns those of an initiative that somebody outside could
    read. `of_register` says that they leave and return with the register, `of_area` that who works in its area reads
    them because of that.
    """

    removed: EventType
    model: type[Model]
    rows: Callable[[UUID], QuerySet[Any]]
    of_register: bool = False
    of_area: bool = False
    # Whoever holds the scope read them while the initiative was in the register, wherever they work.
    is_public: bool = False


# Later than what the same transaction wrote before.
_NOW: Final = Func(function="clock_timestamp", output_field=DateTimeField())
dependent_rows: Registry[DependentRows] = Registry(
    "Rows that come and go with an initiative; initiatives, assessment and governance add them.",
    key=lambda rows: (rows.model, rows.removed.code),
)


def leave_register(initiative: Initiative) -> None:
    """Tell that what was read with the register is gone."""
    _tell([one for one in dependent_rows if one.of_register], initiative.pk, initiative.area_id)


def enter_register(initiative: Initiative) -> None:
    """Let what is read again count as changed."""
    _touch([one for one in dependent_rows if one.of_register], initiative.pk)


def change_area(initiative: Initiative, *, before: UUID | None) -> None:
    """Tell those who work in the area `before` what they read no more; for those of the new one it is a change."""
    moved = [one for one in dependent_rows if one.of_area]
    _tell(moved, initiative.pk, before)
    _touch(moved, initiative.pk)


def move_to(merged: Initiative, keep: Initiative) -> None:
    """Tell those who work in the area of what is merged what they read no more; before its rows move to `keep`."""
    if merged.area_id != keep.area_id:
        moving = [one for one in dependent_rows if one.of_area and one.model is not Initiative]
        _tell(moving, merged.pk, merged.area_id)


def _tell(followers: list[DependentRows], initiative: UUID, area: UUID | None) -> None:
    record_events(
        EventDraft(one.removed, pk, area, is_public=one.is_public)
        for one in followers
        for pk in one.rows(initiative).values_list("pk", flat=True)
    )


def _touch(followers: list[DependentRows], initiative: UUID) -> None:
    for one in followers:
        one.rows(initiative).update(updated_at=_NOW)


def delete_with_removals(rows: QuerySet[Any]) -> int:
    """Delete rows of followed lists that hang on an initiative, and tell so; return how many there were."""
    kind = next((one for one in dependent_rows if one.model is rows.model), None)
    gone = list(rows.select_related("initiative")) if kind else []
    record_events(
        EventDraft(kind.removed, one.pk, one.initiative.area_id, is_public=kind.is_public) for one in gone if kind
    )
    return int(rows.delete()[0])
