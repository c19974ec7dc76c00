# SPDX-License-Identifier: EUPL-1.2
"""What somebody has to hand over, part by part, and what colleagues have open."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.handing_over.figures import figure_name
from accounts.handing_over.kinds import Part, Scope, WorkKind, part_makers, work_kinds
from accounts.models import CurrentStandIn, Role, User
from accounts.stand_ins.queries import people_who_handle, stand_ins_today
from core.errors import RefusedError
from core.figures.kinds import figure_kinds
from core.figures.queries import Figure, oldest, read_figure

REST = "rest"


@dataclass(frozen=True, slots=True)
class PartCounts:
    """One part with how much of each kind it holds."""

    part: Part
    counts: Sequence[tuple[WorkKind, int]]

    @property
    def moved(self) -> int:
        """How many things change hands."""
        return sum(number for kind, number in self.counts if kind.hand_over)


def parts_of(person: User) -> list[Part]:
    """Return the areas of somebody's teams and, last, the rest."""
    found = [part for maker in part_makers for part in maker(person)]
    everywhere = frozenset[UUID]().union(*(part.scope.areas for part in found))
    title = gettext_lazy("Everything else") if found else gettext_lazy("All work")
    return [*found, Part(REST, title, Scope(everywhere, is_inside=False))]


def rows_in(kind: WorkKind, part: Part, person: User) -> QuerySet[Any]:
    """Return what this person has of a kind in a part."""
    return kind.of(person).filter(part.scope.condition(kind.areas))


def work_of(person: User) -> list[PartCounts]:
    """Return the parts that hold something, with how much; one query for each kind."""
    parts = parts_of(person)
    numbers: dict[str, dict[WorkKind, int]] = {part.code: {} for part in parts}
    for kind in work_kinds:
        if kind.stays:
            continue
        grouped = (
            kind.of(person).order_by().annotate(lies_in=kind.where()).values_list("lies_in").annotate(n=Count("*"))
        )
        for area, number in grouped:
            part = next((one for one in parts[:-1] if area in one.scope.areas), parts[-1])
            if kind.hand_over or part.scope.is_inside:
                told = numbers[part.code]
                told[kind] = told.get(kind, 0) + number
    made = [PartCounts(part, list(numbers[part.code].items())) for part in parts]
    return [one for one in made if one.counts]


def ensure_seen(work: Sequence[PartCounts], seen: int) -> None:
    """Raise RefusedError when there is more or less to hand over than somebody saw."""
    if sum(one.moved for one in work) != seen:
        raise RefusedError(_("Meanwhile something came or went. Look at the numbers again, then hand over."))


def staying_with(person: User) -> list[tuple[WorkKind, int]]:
    """Return what nobody else gets, with how much of it there is."""
    found = [(kind, kind.of(person).count()) for kind in work_kinds if kind.stays]
    return [(kind, number) for kind, number in found if number]


@dataclass(frozen=True, slots=True)
class Load:
    """What one colleague has open of each kind, and how much of it is due within a week or late."""

    person: User
    cells: Sequence[tuple[WorkKind, int, int]]
    away: CurrentStandIn | None


def loads(people: Sequence[User], by: User) -> tuple[list[Load], Figure]:
    """Return of each of these people what is open and due, as it was counted last, and of which moment that is."""
    figures = [(kind, _figure(kind, by)) for kind in load_kinds()]
    away = stand_ins_today([one.pk for one in people])
    rows = [
        Load(one, [(kind, *figure.value.get(str(one.pk), (0, 0))) for kind, figure in figures], away.get(one.pk))
        for one in people
    ]
    return rows, oldest(*(figure for _kind, figure in figures))


def load_kinds() -> list[WorkKind]:
    """Return the kinds of which the page of all colleagues tells."""
    return [kind for kind in work_kinds if kind.sources]


def _figure(kind: WorkKind, by: User) -> Figure:
    known = figure_kinds.get(figure_name(kind))
    assert known is not None  # noqa: S101 - added with the kind
    return read_figure(known, by=by)


def colleagues_read_by(reader: User) -> QuerySet[User]:
    """Return whose work this person reads of: of everybody whose office handles initiatives, or their own."""
    if not may_see_all(reader):
        return User.objects.filter(pk=reader.pk)
    return people_who_handle(is_demo=reader.is_demo)


def may_see_all(person: User) -> bool:
    """Whether somebody reads what all colleagues have: who runs the work of the city."""
    return Role.COORDINATOR in person.roles
