# SPDX-License-Identifier: EUPL-1.2
"""The latest result: the view says on every day what plain Python says, and every door what the view says."""

import random
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db.models import Q

from assessment.follow_ups.queries import latest_result
from assessment.models import Assessment, Result
from assessment.results.profiles import bars_for, latest_results
from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories import make_initiative, make_lens, make_result, make_round

pytestmark = pytest.mark.django_db
SEEDS = range(3)
BEGIN = datetime(2026, 3, 1, 21, 30, tzinfo=UTC)
STEPS = (0, 1, 2, 24, 48, 24 * 40)


def make_register(seed: int) -> list[Initiative]:
    chance = random.Random(seed)  # noqa: S311 - the same in every run
    codes = list(make_lens().principles.values_list("code", flat=True))
    made = [make_initiative() for _each in range(4)]
    for one in made:
        for _number in range(chance.choice([0, 1, 2, 3])):
            result = make_result(one, dict.fromkeys(codes, chance.choice([1, 2, 3])), round=make_round())
            at = BEGIN + timedelta(hours=chance.choice(STEPS))
            replaced = at if chance.random() < 0.2 else None
            Assessment.objects.filter(pk=result.pk).update(published_at=at, superseded_at=replaced)
    return made


def in_order(one: Initiative) -> list[Assessment]:
    """The published results that stand, the first one first."""
    every = [
        each
        for each in Assessment.objects.filter(subject__initiative=one, kind="consensus")
        if each.published_at and not each.superseded_at
    ]
    return sorted(every, key=lambda each: (each.published_at, each.pk))


def day_of(result: Assessment) -> date:
    """The day in the city on which it was published: an hour or two later than in UTC."""
    assert result.published_at
    return (result.published_at + timedelta(hours=1 if result.published_at.date() < date(2026, 3, 29) else 2)).date()


@pytest.mark.thin(3)
@pytest.mark.parametrize("seed", SEEDS)
def test_the_view_says_on_every_day_what_plain_python_says(seed: int) -> None:
    for one in make_register(seed):
        series = in_order(one)
        known = {row.assessment_id: row for row in Result.objects.filter(initiative=one)}
        assert known.keys() == {each.pk for each in series}
        for number, each in enumerate(series):
            assert known[each.pk].previous_id == (series[number - 1].pk if number else None)
            assert known[each.pk].is_latest == (each == series[-1])
        for day in (BEGIN.date() + timedelta(days=number) for number in range(-1, 45)):
            expected = [each.pk for each in series if day_of(each) <= day][-1:]
            assert list(Result.objects.on(day).filter(initiative=one).values_list("assessment", flat=True)) == expected


@pytest.mark.thin(3)
@pytest.mark.parametrize("seed", SEEDS)
def test_every_door_tells_of_the_same_result(seed: int, cast: Cast) -> None:
    made = make_register(seed)
    bars = bars_for([one.pk for one in made])
    for one in made:
        last = in_order(one)[-1:]
        found = latest_result(one, cast.coordinator)
        assert found == (last[0] if last else None)
        assert list(latest_results(Q(initiative=one)).values_list("assessment", flat=True)) == [one.pk for one in last]
        assert (one.pk in bars) == bool(last)
