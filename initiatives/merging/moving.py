# SPDX-License-Identifier: EUPL-1.2
"""Moving the rows of one initiative to another, and counting beforehand what would move."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, IntegerField, OuterRef, QuerySet, Value
from django.utils.functional import Promise

from initiatives.merging.kinds import Merge, MovedRows, moved_rows


@dataclass(frozen=True, slots=True)
class Counted:
    """How many rows of one kind move, and how many the one that stays has too, with what becomes of those."""

    title: str | Promise
    moved: int
    twins: int
    settled: str | Promise


def count_rows(merge: Merge) -> list[Counted]:
    """Return what would move, in the order of the registry; two statements, however much there is."""
    kinds = list(moved_rows)
    rows = _counted((number, rows_of(one, merge)) for number, one in enumerate(kinds))
    twins = _counted((number, twins_of(one, merge)) for number, one in enumerate(kinds) if one.same is not None)
    return [
        Counted(one.title, rows[number] - twins.get(number, 0), twins.get(number, 0), one.settled)
        for number, one in enumerate(kinds)
        if rows.get(number)
    ]


def move_rows(merge: Merge) -> None:
    """Move every row: a fixed number of statements per kind."""
    for one in moved_rows:
        _move(one, merge)


def rows_of(one: MovedRows, merge: Merge) -> QuerySet[Any]:
    """Return the rows of what is merged, whoever may read them."""
    rows: Any = one.model._base_manager  # noqa: SLF001 - Django documents it
    found: QuerySet[Any] = rows.filter(**{one.field: merge.other}).order_by()
    return found


def twins_of(one: MovedRows, merge: Merge) -> QuerySet[Any]:
    """Return those of them that the one that stays has too."""
    rows: Any = (one.beside or one.model)._base_manager  # noqa: SLF001
    alike: dict[str, Any] = {name: OuterRef(name) for name in one.same or ()}
    own = rows.filter(one.where, **{one.field: merge.keep}, **alike)
    return rows_of(one, merge).filter(one.where, Exists(own))


def _move(one: MovedRows, merge: Merge) -> None:
    moving = rows_of(one, merge)
    if one.same is not None:
        twins = twins_of(one, merge)
        if one.settle is None:
            moving = moving.exclude(pk__in=list(twins.values_list("pk", flat=True)))
        elif twins.exists():
            one.settle(twins, merge)
    moving.update(**{one.field: merge.keep})


def _counted(asked: Iterable[tuple[int, QuerySet[Any]]]) -> dict[int, int]:
    each = [
        rows.annotate(of_kind=Value(number, IntegerField()))
        .values("of_kind")
        .annotate(n=Count("pk"))
        .values_list("of_kind", "n")
        for number, rows in asked
    ]
    return dict(each[0].union(*each[1:], all=True)) if each else {}
