# SPDX-License-Identifier: EUPL-1.2
"""What asking again comes to: histories worked out by hand, and chance histories against a walk over every day."""

import random
from datetime import date, timedelta
from uuid import UUID

import pytest

from governance.models import Arrangement
from governance.temporariness.arithmetic import Price, days_in, months, price_of
from tests.governance.temporariness.oracle import Told, count

INITIATIVE, CITY = UUID(int=1), UUID(int=2)
TOLERANCE = 183


def arrangement(one: Told) -> Arrangement:
    return Arrangement(
        pk=UUID(int=1000 + one.key), initiative_id=INITIATIVE, kind="exception", granted_by_id=CITY, rule=one.alike,
        first_day=one.first, last_day=one.last, renews_id=None if one.renews is None else UUID(int=1000 + one.renews),
        asked_on=one.asked, decided_on=one.decided, announced_on=one.announced, notice_given_on=one.notice,
    )  # fmt: skip


def price(rows: list[Told], day: date, tolerance: int = TOLERANCE) -> Price:
    return price_of([arrangement(one) for one in rows], day, tolerance)


def year(key: int, number: int, decided: date | None = None, **more: object) -> Told:
    asked = date(number - 1, 9, 1)
    return Told(key, date(number, 1, 1), date(number, 12, 31), asked=asked, decided=decided, **more)  # type: ignore[arg-type]


def test_four_years_each_decided_later_are_three_times_again_and_count_the_days_without_a_decision() -> None:
    rows = [
        year(1, 2023, date(2022, 12, 1)),
        year(2, 2024, date(2024, 2, 15)),
        year(3, 2025, date(2025, 3, 1)),
        year(4, 2026, date(2026, 3, 16)),
    ]

    found = price(rows, date(2026, 9, 1))

    assert found.again == 3
    assert [term.undecided_days for term in found.series[0].terms] == [0, 45, 59, 74]
    assert found.undecided_days == 45 + 59 + 74
    # From 2 October (90 days before 31 December, that day included) until the day before the decision.
    assert found.unsure_days == (91 + 45) + (91 + 59) + (91 + 74)
    assert found.span_days == (date(2026, 9, 1) - date(2023, 1, 1)).days + 1


def test_what_is_decided_well_before_the_end_is_never_unsure() -> None:
    rows = [year(1, 2024, date(2023, 12, 1)), year(2, 2025, date(2024, 10, 2))]

    assert price(rows, date(2025, 9, 1)).unsure_days == 0
    assert price([rows[0], year(2, 2025, date(2024, 10, 3))], date(2025, 9, 1)).unsure_days == 1


@pytest.mark.parametrize("days", [365, 366])
def test_a_year_and_a_day_is_the_same_again_and_two_years_too(days: int) -> None:
    first = date(2023, 3, 1)
    later = first + timedelta(days=days)
    rows = [
        Told(1, first, later - timedelta(days=1), decided=date(2023, 1, 1)),
        Told(2, later, later + timedelta(days=729), decided=first),
    ]

    found = price(rows, later)

    assert (found.again, found.unsure_days) == (1, 0)


@pytest.mark.parametrize(("gap", "again"), [(0, 1), (60, 1), (183, 1), (184, 0)])
def test_a_gap_is_bridged_up_to_the_tolerance(gap: int, again: int) -> None:
    last = date(2024, 12, 31)
    first = last + timedelta(days=gap + 1)
    rows = [
        Told(1, date(2024, 1, 1), last, decided=date(2023, 12, 1)),
        Told(2, first, first + timedelta(days=364), asked=date(2024, 11, 1), decided=first),
    ]

    found = price(rows, first + timedelta(days=30))

    assert found.again == again
    assert found.unsure_days == (91 + gap if again else 0)


def test_a_noted_renewal_counts_after_any_gap_and_at_most_the_tolerance_is_unsure() -> None:
    rows = [
        Told(1, date(2022, 1, 1), date(2022, 12, 31), decided=date(2021, 12, 1)),
        Told(2, date(2024, 1, 1), date(2024, 12, 31), alike="other", renews=1, decided=date(2023, 12, 1)),
    ]

    found = price(rows, date(2024, 6, 1))

    assert (found.again, found.unsure_days) == (1, 91 + TOLERANCE)


def test_the_announcement_of_an_end_ends_being_unsure() -> None:
    rows = [
        year(1, 2024, date(2023, 12, 1)),
        year(2, 2025, date(2024, 9, 1), notice=date(2025, 10, 12)),
    ]

    assert price(rows, date(2026, 5, 1)).unsure_days == 10


def test_an_open_request_is_unsure_until_today() -> None:
    rows = [year(1, 2025, date(2024, 12, 1)), year(2, 2026)]

    found = price(rows, date(2026, 2, 10))

    assert (found.unsure_days, found.undecided_days, found.undated) == (91 + 41, 41, 0)


def test_of_what_has_no_days_nothing_is_counted_and_that_is_said() -> None:
    rows = [
        Told(1, date(2024, 1, 1), date(2024, 12, 31)),
        Told(2, date(2025, 1, 1), date(2025, 12, 31)),
    ]

    found = price(rows, date(2025, 9, 1))

    assert (found.again, found.unsure_days, found.undecided_days, found.undated) == (1, 0, 0, 2)


def test_something_once_and_two_different_things_are_no_series() -> None:
    rows = [year(1, 2024), year(2, 2025, alike="other")]

    found = price(rows, date(2026, 1, 1))

    assert (found.again, found.unsure_days, list(found.series)) == (0, 0, [])


def test_a_day_counts_once_in_two_series_at_a_time() -> None:
    one = [year(1, 2024, date(2023, 12, 1)), year(2, 2025, date(2025, 1, 31))]
    other = [
        year(3, 2024, date(2023, 12, 1), alike="other"),
        year(4, 2025, date(2025, 2, 10), alike="other"),
    ]

    found = price([*one, *other], date(2025, 8, 1))

    assert found.again == 2
    assert found.unsure_days == 91 + 40
    assert found.undecided_days == 40


def test_without_an_end_nothing_is_unsure_any_more() -> None:
    rows = [year(1, 2024, date(2023, 12, 1)), Told(2, date(2025, 1, 1), None, decided=date(2024, 8, 1))]

    assert price(rows, date(2030, 1, 1)).unsure_days == 0


def test_days_in_spans_count_once_and_months_are_of_the_average_length() -> None:
    spans = [(date(2025, 1, 1), date(2025, 1, 10)), (date(2025, 1, 5), date(2025, 1, 12)), (date(2024, 1, 1),) * 2]

    assert days_in(spans) == 13
    assert days_in([]) == 0
    assert months(365) == 12.0
    assert months(183) == 6.0


def history(chance: random.Random) -> list[Told]:
    rows: list[Told] = []
    first = date(2020, 1, 1) + timedelta(days=chance.randrange(200))
    for key in range(chance.randrange(1, 7)):
        last = first + timedelta(days=chance.choice((20, 120, 364, 365, 729)))
        asked = first - timedelta(days=chance.randrange(-30, 120)) if chance.random() < 0.7 else None
        decided = (asked or first) + timedelta(days=chance.randrange(0, 200)) if chance.random() < 0.7 else None
        announced = decided + timedelta(days=chance.randrange(0, 20)) if decided and chance.random() < 0.5 else None
        renews = chance.choice(rows).key if rows and chance.random() < 0.3 else None
        if any(row.renews == renews for row in rows):
            renews = None
        notice = last - timedelta(days=chance.randrange(0, 120)) if chance.random() < 0.15 else None
        end = None if chance.random() < 0.05 else last
        rows.append(Told(key, first, end, chance.choice(("a", "a", "b")), renews, asked, decided, announced, notice))
        first = last + timedelta(days=chance.choice((1, 1, 2, 60, 183, 184, 185, -40)))
    return rows


@pytest.mark.thin(5)
@pytest.mark.parametrize("seed", range(10))
def test_chance_histories_come_to_what_a_walk_over_every_day_finds(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    for _turn in range(30):
        rows = history(chance)
        day, tolerance = date(2020, 1, 1) + timedelta(days=chance.randrange(2500)), chance.choice((0, 30, 183))

        found, expected = price(rows, day, tolerance), count(rows, day, tolerance)

        assert (found.again, found.unsure_days, found.undecided_days, found.undated) == (
            expected.again, expected.unsure, expected.undecided, expected.undated,
        )  # fmt: skip
