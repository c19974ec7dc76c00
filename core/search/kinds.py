# SPDX-License-Identifier: EUPL-1.2
"""What can be found: every subject says how its things are looked for, and what of one is shown."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple

from django.db.models import Case, Count, IntegerField, OrderBy, QuerySet, Value, When, Window
from django.db.models.functions import Lower
from django_stubs_ext import StrOrPromise

from core.database.first_rows import MOST_COUNTED
from core.database.prepared_statements import fetch
from core.database.subqueries import among
from core.registry import Registry
from core.search.question import SearchQuestion

Person = Any
# How well a title fits what was typed: it is that, begins with it, holds it, or holds it not.
IS, BEGINS, HOLDS, ELSEWHERE = 3, 2, 1, 0
# Makes what is shown, as all rows of a model with what is drawn of one, and the sets in which a question is looked for,
# each read by the index of its own words. It depends on nothing but the values (`query_of`, READER) and a shape.
# Of what is found more often than anybody reads only a part is compared, and whatever is called exactly so.
Sets = Callable[[Mapping[str, Any], Any], tuple[QuerySet[Any], Sequence[QuerySet[Any]]]]


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found, as a reader sees it: where it leads, a sentence, and a short fact."""

    title: str
    href: str
    detail: str = ""
    fact: str = ""
    is_invented: bool = False
    fit: int = ELSEWHERE


@dataclass(frozen=True, slots=True)
class Found:
    """The best of one kind, and how many there are in all; never more than MOST_COUNTED + 1."""

    hits: Sequence[Hit] = ()
    total: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class SearchKind:
    """One kind of thing. `code` stands in addresses, `label` above its hits; the lowest `place` comes first.

    `find(reader, question, most)` returns the `most` best that the reader may see, through `visible_to`, each at an
    address that this reader may open; statements do not grow with what is found. `words(reader)` are words known beside
    those of names, where a slip is made in what no table holds.
    """

    code: str
    label: StrOrPromise
    icon: str
    find: Callable[[Person, SearchQuestion, int], Found]
    place: int = 50
    words: Callable[[Person], Iterable[str]] = field(default=lambda _reader: ())


search_kinds: Registry[SearchKind] = Registry(
    "Kinds of things one search finds; every app adds its own.",
    key=lambda kind: kind.code,
)


def best_of(
    make: Sets,
    reader: Person,
    question: SearchQuestion,
    most: int,
    *,
    title: str = "title",
    order: tuple[OrderBy | str, ...] = (),
    shape: Hashable = None,
    more: Mapping[str, Any] = MappingProxyType({}),
) -> tuple[list[Any], int]:
    """Return the `most` rows that `make` finds whose `title` fits best, then in this order, and how many there are.

    One query, written once for a shape; `more` are values for it beside those of the question.
    """
    best = _Best(make, most, title, order, shape)
    rows = fetch(_best, {**question.values, **more}, best, reader=reader, is_planned_anew=True)
    return rows, min(rows[0].total, MOST_COUNTED + 1) if rows else 0


class _Best(NamedTuple):
    """What changes the statement."""

    make: Sets
    most: int
    title: str
    order: tuple[OrderBy | str, ...]
    shape: Hashable


def _best(values: Mapping[str, Any], best: _Best) -> QuerySet[Any]:
    shown, found = best.make(values, best.shape)
    sets = [rows for rows in found if not rows.query.is_empty()]
    if not sets:
        return shown.none()
    words, title = values["words"], best.title
    fit = Case(
        When(**{f"{title}__iexact": words}, then=Value(IS)),
        When(**{f"{title}__istartswith": words}, then=Value(BEGINS)),
        When(**{f"{title}__icontains": words}, then=Value(HOLDS)),
        default=Value(ELSEWHERE),
        output_field=IntegerField(),
    )
    called = sets[0].annotate(in_small_letters=Lower(title)).filter(in_small_letters=values["small"])
    keys = [rows.order_by().values("pk")[: MOST_COUNTED + 1] for rows in sets]
    compared = shown.filter(among("pk", keys[0].union(*keys[1:], called.order_by().values("pk")[: best.most])))
    compared = compared.annotate(fit=fit, total=Window(Count("*")))
    ordered: QuerySet[Any] = compared.order_by("-fit", *best.order, title, "pk")
    return ordered[: best.most]


def fit_of(title: str, question: SearchQuestion) -> int:
    """Return how well a title fits what was typed, for what no table holds."""
    name, words = title.casefold(), question.terms.words.casefold()
    if name == words:
        return IS
    return BEGINS if name.startswith(words) else HOLDS if words in name else ELSEWHERE
