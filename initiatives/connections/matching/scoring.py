# SPDX-License-Identifier: EUPL-1.2
"""How well a need and an offer fit: the same sort of thing, words, place and themes in common. No Django, no ORM.

The points only order matches and are ours; what people read are the reasons. The same facts give the same answer,
whichever side they are on, and one thing more in common never makes a match worse.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import asin, cos, radians, sin, sqrt
from typing import Final
from uuid import UUID

from rapidfuzz import fuzz

SAME_SUBJECT: Final = 40
TOGETHER: Final = 15
PER_WORD: Final = 15
MOST_WORDS: Final = 3
PER_THEME: Final = 8
MOST_THEMES: Final = 2
SAME_AREA: Final = 20
SAME_REGION: Final = 12
# Up to so many metres, so many points: beside each other, a walk, a bicycle ride.
NEAR: Final = ((500, 30), (1_000, 24), (2_000, 15), (5_000, 5))
# Farther apart than this, a distance is no reason.
NEARBY_METRES: Final = 2_000

# Sorts of things that answer one another although founders name them differently. What fits only so needs a word in
# common too: people who know something are knowledge, a way in is often a person, a permission starts with knowing how.
GO_TOGETHER: Final = frozenset(
    {
        frozenset({"people", "knowledge"}),
        frozenset({"people", "contact"}),
        frozenset({"knowledge", "contact"}),
        frozenset({"knowledge", "permission"}),
        frozenset({"contact", "permission"}),
        frozenset({"place", "material"}),
    }
)
# "Something else" says nothing: it fits anything, and only by its words.
ANYTHING: Final = "other"
SUBJECTS: Final = ("place", "people", "money", "knowledge", "material", "contact", "permission", ANYTHING)

# Stems (of PostgreSQL's `dutch`) that nearly every need or offer has; they say nothing about what it is.
EMPTY_WORDS: Final = frozenset(
    {
        "avond", "bied", "dag", "dagdel", "geld", "graag", "help", "hulp", "iemand", "iet", "jar", "jaar", "maand",
        "mens", "nodig", "onz", "per", "pet", "uur", "vrag", "vrij", "week", "wek", "wij", "wijk", "wil", "zoek",
    }
)  # fmt: skip
# Shorter stems are too often a part of another word; the share of letters is ours (one slip in seven).
LONG_ENOUGH: Final = 5
ALIKE: Final = 86
EARTH_METRES: Final = 6_371_000


@dataclass(frozen=True, slots=True)
class Side:
    """One need or offer, with what a fit looks at. `words` are the words as written, by their stem."""

    id: UUID
    kind: str
    subject: str
    text: str
    initiative: UUID
    name: str
    words: Mapping[str, str] = field(default_factory=dict)
    area: UUID | None = None
    area_name: str = ""
    region: UUID | None = None
    region_name: str = ""
    point: tuple[float, float] | None = None
    themes: frozenset[str] = frozenset()
    carriers: frozenset[UUID] = frozenset()
    is_invented: bool = False


@dataclass(frozen=True, slots=True)
class Fit:
    """Why a need and an offer fit, and in how many points."""

    points: int
    is_same_subject: bool
    words: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    is_same_area: bool = False
    is_same_region: bool = False
    area_name: str = ""
    metres: int | None = None


def subjects_for(subject: str) -> tuple[str, ...]:
    """Return the sorts of things that can answer this one, itself first."""
    others = [each for each in SUBJECTS if each != subject and _go_together(subject, each)]
    return (subject, *others)


def _go_together(one: str, other: str) -> bool:
    return ANYTHING in (one, other) or frozenset({one, other}) in GO_TOGETHER


def fit(one: Side, other: Side) -> Fit | None:
    """Return why a need and an offer fit; None when nothing but their sort and place speaks for it, or less."""
    if one.kind == other.kind or one.initiative == other.initiative or one.carriers & other.carriers:
        return None
    is_same = one.subject == other.subject
    if not is_same and not _go_together(one.subject, other.subject):
        return None
    words = words_in_common(one.words, other.words)
    themes = tuple(sorted(one.themes & other.themes))
    metres = _metres(one.point, other.point)
    is_same_area = one.area is not None and one.area == other.area
    is_same_region = one.region is not None and one.region == other.region
    is_near = is_same_region or (metres is not None and metres <= NEARBY_METRES)
    by_words_alone = not is_same or one.subject == ANYTHING
    # Without a word in common, place and theme speak for it only together: both in one area says nothing of a need.
    if not words.count and (by_words_alone or not (is_near and themes)):
        return None
    place = max(SAME_AREA * is_same_area, SAME_REGION * is_same_region, _near_points(metres))
    points = (
        (SAME_SUBJECT if is_same else TOGETHER)
        + PER_WORD * min(words.count, MOST_WORDS)
        + PER_THEME * min(len(themes), MOST_THEMES)
        + place
    )
    return Fit(
        points=points,
        is_same_subject=is_same,
        words=words.written,
        themes=themes,
        is_same_area=is_same_area,
        is_same_region=is_same_region,
        area_name=one.area_name if is_same_area else one.region_name if is_same_region else "",
        metres=metres,
    )


@dataclass(frozen=True, slots=True)
class WordsInCommon:
    """How many words agree, and how they are written."""

    count: int
    written: tuple[str, ...]


def words_in_common(one: Mapping[str, str], other: Mapping[str, str]) -> WordsInCommon:
    """Return what two texts both name: the same stem, one word inside another, or all but the same letters."""
    pairs = [(a, b) for a in one for b in other if _carries_meaning(a) and _carries_meaning(b) and alike(a, b)]
    written = {min(one[a], other[b], key=lambda word: (len(word), word)) for a, b in pairs}
    # Each word of the poorer text counts once, whichever text that is.
    return WordsInCommon(min(len({a for a, _b in pairs}), len({b for _a, b in pairs})), tuple(sorted(written)))


def _carries_meaning(stem: str) -> bool:
    return stem not in EMPTY_WORDS


def alike(one: str, other: str) -> bool:
    """Return whether two stems mean the same thing to a reader: Dutch writes "ruimte" in "werkruimte"."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < LONG_ENOUGH:
        return False
    return long.startswith(short) or long.endswith(short) or fuzz.ratio(one, other) >= ALIKE


def _metres(one: tuple[float, float] | None, other: tuple[float, float] | None) -> int | None:
    """Return the distance along the ground between two points (longitude, latitude)."""
    if one is None or other is None:
        return None
    (east, north), (east2, north2) = sorted((one, other))
    a = sin(radians(north2 - north) / 2) ** 2
    b = cos(radians(north)) * cos(radians(north2)) * sin(radians(east2 - east) / 2) ** 2
    return round(2 * EARTH_METRES * asin(min(1.0, sqrt(a + b))))


def _near_points(metres: int | None) -> int:
    return 0 if metres is None else next((points for most, points in NEAR if metres <= most), 0)


@dataclass(frozen=True, slots=True)
class Match:
    """A need, an offer, and why they fit."""

    need: Side
    offer: Side
    fit: Fit

    def other(self, initiative: UUID) -> Side:
        """Return the side that is not this initiative's."""
        return self.offer if self.need.initiative == initiative else self.need


def ranked(pairs: Iterable[tuple[Side, Side]]) -> list[Match]:
    """Return the pairs that fit, each once, the best first; equal points stand in the order of their ids."""
    found: dict[tuple[UUID, UUID], Match] = {}
    for one, other in pairs:
        need, offer = (one, other) if one.kind == "need" else (other, one)
        if (why := fit(need, offer)) is not None:
            found[need.id, offer.id] = Match(need, offer, why)
    return sorted(found.values(), key=lambda match: (-match.fit.points, match.need.id, match.offer.id))
