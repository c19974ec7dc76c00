# SPDX-License-Identifier: EUPL-1.2
"""The statements agree with a slow, obvious oracle that walks the calendar day by day."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from governance.continuity.checks.definitions.terms_sql import last_day_of
from governance.continuity.checks.registry import check_named
from governance.continuity.runs.engine import run_check
from governance.models import Arrangement, CheckSetting, Scheme, Signal
from initiatives.models import Initiative, Party
from tests.factories import make_initiative
from tests.factories.governance import make_arrangement, make_party
from tests.governance.continuity.checks import calendar_oracle as oracle
from tests.governance.continuity.checks.calendar_oracle import ONE, Term

pytestmark = pytest.mark.django_db
# Around the ends of years, leap days and both nights on which the clock changes in Amsterdam.
EDGES = [
    date(2023, 12, 31), date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1), date(2024, 3, 31), date(2024, 10, 27),
    date(2024, 12, 31), date(2025, 1, 1), date(2025, 2, 28), date(2025, 3, 30), date(2025, 10, 26),
]  # fmt: skip
LENGTHS = st.sampled_from([1, 2, 30, 89, 90, 91, 181, 182, 364, 365, 366, 367, 425, 426, 730]) | st.integers(1, 800)
GAPS = st.sampled_from([0, 0, 0, 1, 2, -1, -30]) | st.integers(-200, 200)
ordered = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[Term], date, int]:
    """Terms that follow, overlap or miss one another, a day near one of their edges, and a tolerance."""
    terms: list[Term] = []
    first = draw(st.sampled_from(EDGES))
    for place in range(draw(st.integers(1, 6))):
        if any(term.first == first for term in terms):
            first += ONE
        length = draw(LENGTHS)
        last = None if draw(st.integers(0, 14)) == 0 else first + (length - 1) * ONE
        renews = place - 1 if place and draw(st.booleans()) else None
        terms.append(Term(first, last, renews))
        first = max((last or first) + (1 + draw(GAPS)) * ONE, date(2022, 1, 1))
        while any(term.first == first for term in terms):
            first += ONE
    edge = draw(st.sampled_from([day for term in terms for day in (term.first, term.ends) if day < oracle.FOREVER]))
    return terms, edge + draw(st.integers(-95, 95)) * ONE, draw(st.sampled_from([0, 0, 1, 5, 90]))


@st.composite
def yearly(draw: st.DrawFn) -> tuple[list[Term], date, int]:
    """Years that nearly always follow one another: what a check on rows of terms has to tell apart."""
    terms: list[Term] = []
    first = draw(st.sampled_from(EDGES))
    for place in range(draw(st.integers(3, 5))):
        last = oracle.last_of_years(first, 1) + draw(st.sampled_from([0, 0, 0, 0, 0, -1, 1, 400])) * ONE
        terms.append(Term(first, last, place - 1 if place and draw(st.booleans()) else None))
        first = last + (1 + draw(st.sampled_from([0, 0, 0, 0, 1, 2, -1, -20]))) * ONE
    day = draw(st.sampled_from([terms[-1].first, terms[-1].ends])) + draw(st.integers(-3, 3)) * ONE
    return terms, day, draw(st.sampled_from([0, 0, 1, 5, 90]))


@pytest.fixture
def ground(db: None) -> tuple[Initiative, Party]:
    return make_initiative(), make_party()


def asked(
    ground: tuple[Initiative, Party], terms: list[Term], look: Callable[[list[Arrangement]], Any], **fields: Any
) -> Any:
    """Write the terms, look, and undo everything."""
    with transaction.atomic():
        made: list[Arrangement] = []
        for term in terms:
            renews = made[term.renews] if term.renews is not None else None
            made.append(
                make_arrangement(initiative=ground[0], granted_by=ground[1], first_day=term.first, last_day=term.last,
                                 renews=renews, kind="subsidy", **fields)
            )  # fmt: skip
        answer = look(made)
        transaction.set_rollback(True)
    return answer


def scheme_of_all() -> Scheme:
    """What makes all terms of a list subsidies for the same activities."""
    return Scheme.objects.get_or_create(name="The same", defaults={"has_legal_basis": False})[0]


def run(code: str, day: date, **parameters: Any) -> list[Signal]:
    CheckSetting.objects.create(check_code=code, parameters=parameters)
    check = check_named(code)
    assert check is not None
    assert not run_check(check, day).error
    return list(Signal.objects.filter(check_code=code))


@ordered
@given(histories())
@example(
    ([Term(date(2023, 12, 31), date(2024, 2, 29)), Term(date(2024, 3, 1), date(2025, 2, 28))], date(2024, 2, 28), 0)
)
@example(([Term(date(2024, 1, 1), date(2024, 3, 31)), Term(date(2024, 4, 2), None)], date(2024, 4, 1), 0))
def test_what_expires_is_what_the_calendar_says(
    ground: tuple[Initiative, Party], history: tuple[list[Term], date, int]
) -> None:
    terms, day, tolerance = history

    def look(made: list[Arrangement]) -> dict[int, int]:
        places = {str(one.pk): place for place, one in enumerate(made)}
        return {places[signal.subject_key]: signal.stage for signal in run("expiry", day, tolerance=tolerance)}

    assert asked(ground, terms, look) == oracle.expiring(terms, day, (90, 60, 30, 7), 365, tolerance)


@ordered
@given(histories() | yearly())
@example(
    (
        [Term(date(2022, 2, 28) + n * 365 * ONE, date(2022, 2, 28) + (n * 365 + 364) * ONE) for n in range(4)],
        date(2025, 2, 26),
        0,
    )
)
def test_what_is_always_temporary_is_what_the_calendar_says(
    ground: tuple[Initiative, Party], history: tuple[list[Term], date, int]
) -> None:
    terms, day, tolerance = history
    found = asked(
        ground, terms, lambda _made: [signal.facts for signal in run("temporariness", day, tolerance=tolerance)]
    )
    assert bool(found) is oracle.is_always_temporary(terms, day, tolerance, 3, 3)
    if found:
        first, last, times = oracle.times_in_a_row(terms, day, tolerance) or (None, None, 0)
        assert found[0]["first_day"] == str(first)
        assert found[0]["last_day"] == str(last)
        assert found[0]["times"] == times


@ordered
@given(histories() | yearly())
def test_three_years_in_a_row_are_what_the_calendar_says(
    ground: tuple[Initiative, Party], history: tuple[list[Term], date, int]
) -> None:
    terms, day, tolerance = history

    def look(made: list[Arrangement]) -> set[int]:
        places = {str(one.pk): place for place, one in enumerate(made)}
        return {places[signal.subject_key] for signal in run("notice-term", day, tolerance=tolerance)}

    assert asked(ground, terms, look, scheme=scheme_of_all()) == oracle.owed_notice(terms, day, tolerance)


@ordered
@given(histories() | yearly())
def test_four_years_are_what_the_calendar_says(
    ground: tuple[Initiative, Party], history: tuple[list[Term], date, int]
) -> None:
    terms, day, tolerance = history
    around = oracle.stretch(terms, day, tolerance)
    found = asked(ground, terms, lambda _made: run("four-year-limit", day, tolerance=tolerance), scheme=scheme_of_all())
    if around is None:
        return
    limit = oracle.last_of_years(around[0], 4)
    is_beyond, is_near = around[1] > limit, day >= limit - 180 * ONE
    assert [signal.stage for signal in found] == (
        [3 if day > limit else 2 if is_beyond else 1] if is_beyond or is_near else []
    )


@ordered
@given(st.dates(date(2019, 1, 1), date(2033, 12, 31)) | st.sampled_from(EDGES), st.integers(1, 5))
@example(date(2024, 2, 29), 1)
@example(date(2023, 3, 1), 1)
@example(date(2024, 2, 29), 4)
def test_the_last_day_of_a_span_of_years_is_what_the_calendar_says(db: None, first: date, years: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {last_day_of('%(first)s::date', '%(months)s::int')}", {"first": first, "months": 12 * years}
        )
        assert cursor.fetchone() == (oracle.last_of_years(first, years),)


def test_half_a_year_after_a_book_year_ends_with_june() -> None:
    with connection.cursor() as cursor:
        for first, last in ((date(2026, 1, 1), date(2026, 6, 30)), (date(2026, 9, 1), date(2027, 2, 28)),
                            (date(2027, 9, 1), date(2028, 2, 29))):  # fmt: skip
            cursor.execute(f"SELECT {last_day_of('%(first)s::date', '6')}", {"first": first})
            assert cursor.fetchone() == (last,)
            assert last + timedelta(days=1) > first
