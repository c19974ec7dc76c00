# SPDX-License-Identifier: EUPL-1.2
"""Matches that are kept (core.figures): the best pairs of an area, and of a page of the list. Pairs of ids alone.

Who reads them finds the words of each pair anew, so one that was closed since is not shown. Visitors, whose pages are
kept, get what is found now.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final
from uuid import UUID

from django.db.models import Q, QuerySet

from accounts.models import Person, User
from core.figures.kinds import FigureKind, Question, everybody, figure_kinds
from core.figures.queries import read_figure
from initiatives.connections.matching.queries import Found, matches_among, matches_of
from initiatives.connections.matching.scoring import Match
from initiatives.models import Initiative
from initiatives.register.filter_rules import open_needs

MOST_IN_AREA: Final = 4
# An area of a large city has thousands; the newest are looked at.
LOOKED_AT_IN_AREA: Final = 12
MATCHES_BESIDE: Final = 3
_SOURCES: Final = ("initiatives_area", "initiatives_initiative", "initiatives_introduction", "initiatives_need")


def spread(matches: Iterable[Match], most: int) -> list[Match]:
    """Return the best matches, of one initiative's need or offer no more than two, so that one asker fills no page."""
    shown: list[Match] = []
    times: dict[UUID, int] = {}
    for match in matches:
        ends = (match.need.id, match.offer.id)
        if len(shown) < most and all(times.get(end, 0) < 2 for end in ends):  # noqa: PLR2004 - twice
            shown.append(match)
            for end in ends:
                times[end] = times.get(end, 0) + 1
    return shown


def newest_ids(needs: QuerySet[Any], most: int) -> list[UUID]:
    """Return the newest of these."""
    return list(needs.order_by("-created_at", "-id").values_list("pk", flat=True)[:most])


def matches_in_area(area: UUID, user: Person) -> Found:
    """Return the best pairs of which at least one side is in this area, and some that are nearly as good."""
    if not isinstance(user, User):
        return _found_in_area(area)
    return _kept(AREA_MATCHES, user, {"area": str(area)})


def matches_beside(needs: Sequence[UUID], user: User) -> Found:
    """Return the best few of each of these needs and offers."""
    return _kept(LIST_MATCHES, user, {"needs": " ".join(map(str, needs))})


def _kept(kind: FigureKind, user: User, question: Question) -> Found:
    pairs = read_figure(kind, by=user, question=question).value
    return matches_among((UUID(need), UUID(offer)) for need, offer in pairs)


def _found_in_area(area: UUID) -> Found:
    here = Initiative.objects.published().filter(Q(area=area) | Q(area__parent=area))
    return matches_of(newest_ids(open_needs().filter(initiative__in=here), LOOKED_AT_IN_AREA))


def _count_in_area(_by: User, question: Question) -> list[list[str]]:
    return _pairs(spread(_found_in_area(UUID(question["area"])).matches, MOST_IN_AREA))


def _count_beside(_by: User, question: Question) -> list[list[str]]:
    asked = [UUID(key) for key in question["needs"].split()]
    found = matches_of(asked)
    return _pairs(match for key in asked for match in found.of(key, MATCHES_BESIDE))


def _pairs(matches: Iterable[Match]) -> list[list[str]]:
    return [list(pair) for pair in dict.fromkeys((str(match.need.id), str(match.offer.id)) for match in matches)]


AREA_MATCHES: Final = FigureKind("area-matches", _SOURCES, _count_in_area, everybody)
LIST_MATCHES: Final = FigureKind("list-matches", _SOURCES, _count_beside, everybody)


def register_match_figures() -> None:
    """Have them kept."""
    figure_kinds.add(AREA_MATCHES)
    figure_kinds.add(LIST_MATCHES)
