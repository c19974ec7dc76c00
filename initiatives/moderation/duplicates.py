# SPDX-License-Identifier: EUPL-1.2
"""Registrations that may be the same initiative: candidates from the database, likeness with rapidfuzz.

Only what the reader may see is compared, and a reason says that an e-mail address is the same, never which.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from urllib.parse import urlsplit
from uuid import UUID

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import F, Q
from django.utils.translation import gettext as _
from rapidfuzz import fuzz, process

from accounts.models import Person
from initiatives.models import Initiative
from initiatives.models.initiative import InitiativeQuerySet

MOST_SHOWN = 5
MOST_BY_TEXT = 40
MOST_BY_NAME = 20
SHOWN_FROM = 0.5
NEAR_METRES = 250
# About NEAR_METRES in degrees at 52 degrees north, rounded up: only chooses candidates.
NEAR_LATITUDE, NEAR_LONGITUDE = 0.0025, 0.0040
TEXT_LENGTH = 1500


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two look alike, in words, and how much it says, from 0 to 1."""

    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class Likeness:
    """Another initiative that may be the same one; `percent` orders, the reasons explain."""

    initiative: Initiative
    percent: int
    reasons: tuple[str, ...]


def likely_duplicates(initiative: Initiative, user: Person) -> list[Likeness]:
    """Return the initiatives visible to `user` that look most like this one, best first; six queries at most."""
    carriers = set(initiative.carriers.active().values_list("user_id", flat=True))
    ids = _candidates(initiative, carriers, Initiative.objects.visible_to(user).exclude(pk=initiative.pk))
    others = Initiative.objects.filter(pk__in=ids).select_related("area").prefetch_related("carriers", "themes")
    found = [_likeness(initiative, other, carriers) for other in others.defer("search")]
    best = sorted((one for one in found if one), key=lambda one: (-one.percent, one.initiative.name))
    return best[:MOST_SHOWN]


def _candidates(initiative: Initiative, carriers: set[UUID], others: InitiativeQuerySet) -> set[UUID]:
    exact = Q(carriers__user__in=carriers, carriers__ended_on__isnull=True)
    if site := bare_address(initiative.website):
        exact |= Q(website__icontains=site)
    if initiative.address:
        exact |= Q(address__iexact=initiative.address)
    if initiative.longitude is not None and initiative.latitude is not None:
        exact |= Q(
            longitude__range=(initiative.longitude - NEAR_LONGITUDE, initiative.longitude + NEAR_LONGITUDE),
            latitude__range=(initiative.latitude - NEAR_LATITUDE, initiative.latitude + NEAR_LATITUDE),
        )
    ids = set(others.filter(exact).values_list("pk", flat=True)[: 4 * MOST_BY_TEXT])
    if words := re.findall(r"\w{3,}", initiative.name):
        query = SearchQuery(" OR ".join(words), config="dutch", search_type="websearch")
        ranked = others.filter(search=query).order_by(SearchRank(F("search"), query).desc(), "pk")
        ids.update(ranked.values_list("pk", flat=True)[:MOST_BY_TEXT])
    ids.update(_like_names(initiative.name, others.filter(area=initiative.area_id).values_list("pk", "name")))
    return ids


def _like_names(name: str, named: Iterable[tuple[UUID, str]]) -> list[UUID]:
    choices = {key: plain(other) for key, other in named}
    found = process.extract(plain(name), choices, scorer=fuzz.token_sort_ratio, limit=MOST_BY_NAME, score_cutoff=60)
    return [key for _name, _score, key in found]


def _likeness(one: Initiative, other: Initiative, carriers: set[UUID]) -> Likeness | None:
    reasons = list(_reasons(one, other, carriers))
    unlike = 1.0
    for reason in reasons:
        unlike *= 1 - reason.weight
    if 1 - unlike < SHOWN_FROM:
        return None
    reasons.sort(key=lambda reason: -reason.weight)
    return Likeness(other, round(100 * (1 - unlike)), tuple(reason.text for reason in reasons if reason.text))


def _reasons(one: Initiative, other: Initiative, carriers: set[UUID]) -> Iterable[Reason]:
    if carriers & {carrier.user_id for carrier in other.carriers.all() if carrier.ended_on is None}:
        yield Reason(_("same e-mail address"), 0.6)
    if bare_address(one.website) and bare_address(one.website) == bare_address(other.website):
        yield Reason(_("same website"), 0.6)
    name = fuzz.token_sort_ratio(plain(one.name), plain(other.name))
    if name >= 70:  # noqa: PLR2004 - under it names that share one common word look alike
        yield Reason(_("name is %(n)s %% alike") % {"n": round(name)}, _scaled(name, 70))
    text = fuzz.token_set_ratio(_text(one), _text(other))
    if text >= 65:  # noqa: PLR2004 - two texts about the same kind of work reach 60
        yield Reason(_("text is %(n)s %% alike") % {"n": round(text)}, _scaled(text, 65))
    yield from _place_reasons(one, other)


def _place_reasons(one: Initiative, other: Initiative) -> Iterable[Reason]:
    if one.address and plain(one.address) == plain(other.address):
        yield Reason(_("same address"), 0.35)
    elif one.address and other.address:
        address = fuzz.token_sort_ratio(plain(one.address), plain(other.address))
        if address >= 85:  # noqa: PLR2004 - another house number in the same street
            yield Reason(_("address is %(n)s %% alike") % {"n": round(address)}, 0.2)
    metres = distance(one, other)
    if metres is not None and metres <= NEAR_METRES:
        yield Reason(_("%(n)s metres away") % {"n": metres}, 0.2)
    if one.area_id and one.area_id == other.area_id:
        yield Reason(_("same area"), 0.05)


def _scaled(score: float, least: int) -> float:
    return 0.2 + 0.65 * (score - least) / (100 - least)


def _text(initiative: Initiative) -> str:
    return plain(f"{initiative.summary} {initiative.story}"[:TEXT_LENGTH])


def plain(text: str) -> str:
    """Return the words of a text in small letters, without punctuation."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def bare_address(website: str) -> str:
    """Return host and path of a web address, without www. and a last slash, so that equal sites compare equal."""
    parts = urlsplit(website.casefold())
    return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}"


def distance(one: Initiative, other: Initiative) -> int | None:
    """Return the metres between two places on the globe, or None when one of them is unknown."""
    if one.longitude is None or one.latitude is None or other.longitude is None or other.latitude is None:
        return None
    east, north = radians(other.longitude - one.longitude), radians(other.latitude - one.latitude)
    chord = sin(north / 2) ** 2 + cos(radians(one.latitude)) * cos(radians(other.latitude)) * sin(east / 2) ** 2
    return round(2 * 6_371_000 * asin(sqrt(chord)))


def quick_matches(initiatives: Sequence[Initiative], user: Person) -> dict[UUID, str]:
    """Return for a page of registrations the name of another with the same name or website; one query."""
    names = {initiative.name for initiative in initiatives}
    sites = {initiative.website for initiative in initiatives if initiative.website}
    rows = Initiative.objects.visible_to(user).filter(Q(name__in=names) | Q(website__in=sites))
    others = list(rows.values_list("pk", "name", "website")) if initiatives else []
    found: dict[UUID, str] = {}
    for one in initiatives:
        for key, name, website in others:
            if key != one.pk and (name == one.name or (website and website == one.website)):
                found[one.pk] = name
                break
    return found
