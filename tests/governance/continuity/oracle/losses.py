# SPDX-License-Identifier: EUPL-1.2
"""Things many rest on: buildings, their owners and people who carry, and which of them a city should hear of."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from random import Random
from uuid import UUID

from initiatives.models import Carrier, Initiative, Place, PlaceUse
from tests.factories.accounts import make_user
from tests.factories.governance import make_party, make_place, make_place_use
from tests.factories.initiatives import make_area, make_carrier, make_initiative

ONE = timedelta(days=1)


def plant(seed: int, day: date) -> None:
    """Plant areas of several sizes with buildings that a few or many cannot miss, and people who carry several."""
    chance = Random(seed)  # noqa: S311 - a history, no secret
    people = [make_user() for _number in range(12)]
    everybody = [make_user() for _number in range(40)]
    owners = [make_party() for _number in range(3)]
    for _area in range(3):
        area = make_area()
        places = [make_place(owner=chance.choice([None, *owners])) for _number in range(4)]
        for _number in range(chance.choice((6, 10, 20))):
            initiative = make_initiative(
                area=area,
                phase=chance.choice(("running", "running", "running", "stopped")),
                absence_effect=chance.choice(("", "stops")),
            )
            for place in chance.sample(places, chance.choice((0, 1, 1, 1, 2))):
                ends = chance.choice((None, None, day - ONE, day, day + ONE))
                make_place_use(initiative=initiative, place=place, can_miss=chance.random() < 0.2, ends_on=ends)
            for person in {chance.choice([*people, *everybody]) for _turn in range(chance.randint(0, 3))}:
                ended = chance.choice((None, None, None, day - ONE))
                make_carrier(initiative, person, started_on=day - 400 * ONE, ended_on=ended)
    # Something that is surely told, however the dice fell.
    sure, area = make_place(), make_area()
    for _number in range(4):
        make_place_use(initiative=make_initiative(area=area), place=sure)


def critical(day: date) -> dict[str, UUID | None]:
    """Return what must be told on a day, each with the area in which all its harm falls, or None for the city.

    A loss is told when it stops three initiatives or more that are at least 5 percent of those there, or touches eight
    or more that are at least 10 percent. An owner who does the same harm as one building is not told beside it.
    """
    areas = dict(Initiative.objects.filter(status="published").exclude(phase="stopped").values_list("id", "area_id"))
    on_one = set(Initiative.objects.filter(absence_effect="stops").values_list("id", flat=True))
    per_area = Counter(areas.values())
    uses = [
        use for use in PlaceUse.objects.all()
        if use.initiative_id in areas and (use.starts_on or day) <= day <= (use.ends_on or day)
    ]  # fmt: skip
    carried: dict[UUID, list[UUID]] = {}
    for row in Carrier.objects.filter(user__is_active=True):
        if row.initiative_id in areas and row.started_on <= day <= (row.ended_on or day):
            carried.setdefault(row.initiative_id, []).append(row.user_id)
    losses: dict[str, tuple[set[UUID], set[UUID]]] = {}
    for place in Place.objects.all():
        needing = {use.initiative_id for use in uses if use.place_id == place.pk and not use.can_miss}
        losses[f"place:{place.pk}"] = (needing, set())
    for owner, of_owner in _by_owner().items():
        harms = [losses[f"place:{place}"][0] for place in of_owner]
        if set().union(*harms) not in harms:
            losses[f"party:{owner}"] = (set().union(*harms), set())
    for person in {one for many in carried.values() for one in many}:
        few = {key for key, many in carried.items() if person in many and len(many) <= 2}
        # One account says nothing of others, unless its initiative told that it stands still without them.
        alone = {key for key in few if len(carried[key]) == 1 and key in on_one}
        losses[f"person:{person}"] = (alone, few - alone)
    told: dict[str, UUID | None] = {}
    for key, (stops, weakens) in losses.items():
        harmed = {areas[one] for one in stops | weakens}
        where = next(iter(harmed)) if len(harmed) == 1 else None
        there = per_area[where] if where else len(areas)
        touched = stops | weakens
        if _is_many(stops, 3, 5, there) or _is_many(touched, 8, 10, there):
            told[key] = where
    return told


def _by_owner() -> dict[UUID, list[UUID]]:
    owned: dict[UUID, list[UUID]] = {}
    for place in Place.objects.exclude(owner=None):
        assert place.owner_id
        owned.setdefault(place.owner_id, []).append(place.pk)
    return owned


def _is_many(some: Iterable[UUID], least: int, percent: int, there: int) -> bool:
    number = len(set(some))
    return number >= least and number * 100 >= percent * there
