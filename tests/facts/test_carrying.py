# SPDX-License-Identifier: EUPL-1.2
"""Who carries an initiative: the view says on every day what plain Python says."""

import random
from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from initiatives.carriers.carrying import Carrying, carrying_on
from initiatives.models import Carrier, CarrierTerm, Initiative
from initiatives.models.carrier import KeyTask
from initiatives.models.facts import CarryingPeriod
from initiatives.models.initiative import AbsenceEffect
from tests.factories import make_carrier, make_initiative, make_user

pytestmark = pytest.mark.django_db
SEEDS = range(5)
BEGIN = date(2026, 3, 1)
DAYS = [BEGIN + timedelta(days=number) for number in (-1, 0, 1, 9, 10, 11, 20, 21, 30, 31, 60)]


def make_register(seed: int) -> list[Initiative]:
    chance = random.Random(seed)  # noqa: S311 - no secret
    made = []
    for _each in range(12):
        one = make_initiative(
            carriers_told=chance.choice([None, None, 0, 1, 2, 5]),
            absence_effect=chance.choice(["", *AbsenceEffect.values]),
        )
        for _number in range(chance.choice([0, 1, 1, 2, 3])):
            first = BEGIN + timedelta(days=chance.choice([0, 10, 20]))
            make_carrier(
                one,
                make_user(is_active=chance.random() < 0.8),
                started_on=first,
                ended_on=chance.choice([None, None, first, first + timedelta(days=10)]),
                key_tasks=chance.choice([[], ["lead"], ["lead", "money"], KeyTask.values]),
            )
        made.append(one)
    return made


def plainly(one: Initiative, carriers: Sequence[Carrier], day: date) -> dict[str, object]:
    """Work it out from the rows: docs/adr/0022 in Python."""
    there = [each for each in carriers if each.started_on <= day]
    now = [each for each in there if each.user.is_active and (each.ended_on is None or day <= each.ended_on)]
    gone = [each for each in there if each not in now]
    goes_on, stops = one.absence_effect in {"taken_over", "partly"}, one.absence_effect == "stops"
    least = max(len(now), one.carriers_told or 0, 2 if now and goes_on else 0)
    if one.carriers_told is not None or len(now) > 1:
        is_known = True
    elif now:
        is_known = goes_on or stops
    else:
        is_known = bool(there)
    busy = [each for each in now if each.key_tasks]
    changes = [each.started_on for each in now]
    changes += [each.ended_on + timedelta(days=1) for each in gone if each.ended_on]
    return {
        "noted": len(now), "least": least, "is_known": is_known,
        "others": max(least - len(now), 0 if is_known else 1),
        "is_all_on_one": len(busy) == 1 and len(busy[0].key_tasks) == len(KeyTask) and not goes_on,
        "stops": stops, "changed_on": max(changes, default=None),
    }  # fmt: skip


@pytest.mark.thin(3)
@pytest.mark.parametrize("seed", SEEDS)
def test_the_view_says_on_every_day_what_plain_python_says(seed: int) -> None:
    for one in make_register(seed):
        carriers = list(one.carriers.select_related("user"))
        for day in DAYS:
            expected = plainly(one, carriers, day)
            [found] = CarryingPeriod.objects.on(day).filter(initiative=one).values(*expected)
            assert found == expected
            [known] = Initiative.objects.filter(pk=one.pk).values_list(carrying_on(day), flat=True)
            assert Carrying.of(known) == Carrying(expected["least"], expected["is_known"])  # type: ignore[arg-type]


@pytest.mark.thin(3)
@pytest.mark.parametrize("seed", SEEDS)
def test_terms_are_of_people_whose_account_is_open(seed: int) -> None:
    for one in make_register(seed):
        for day in DAYS:
            assert set(CarrierTerm.objects.on(day).filter(initiative=one).values_list("user", flat=True)) == {
                each.user_id
                for each in one.carriers.select_related("user")
                if each.user.is_active and each.started_on <= day <= (each.ended_on or date.max)
            }


@pytest.mark.thin(3)
@pytest.mark.parametrize("seed", SEEDS)
def test_an_initiative_has_one_period_on_every_day(seed: int) -> None:
    for one in make_register(seed):
        periods = list(CarryingPeriod.objects.filter(initiative=one).order_by("first_day"))
        assert (periods[0].first_day, periods[-1].last_day) == (date.min, date.max)
        assert [each.first_day for each in periods[1:]] == [each.last_day + timedelta(days=1) for each in periods[:-1]]
