# SPDX-License-Identifier: EUPL-1.2
"""Arrangements: kept, renewed, ended, drawn, and what stands in the work queue."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from governance.arrangements.forms.money_fields import MoneyField
from governance.arrangements.sections import ending_on
from governance.arrangements.terms import days_left, next_term
from governance.arrangements.timeline.charts import chains, draw
from governance.models import Arrangement, PolicyGoal, Scheme
from initiatives.models import Initiative, Party
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.governance import make_arrangement, make_party

NEW = {
    "kind": "subsidy", "title": "Subsidie", "party_name": "Gemeente Rotterdam", "sphere": "government",
    "first_day": "2026-01-01", "last_day": "31-12-2026", "amount_granted": "€ 48.000,50", "rule": "",
}  # fmt: skip


def at(initiative: Initiative, rest: str = "nieuw") -> str:
    return f"/dossier/{initiative.pk}/afspraken/{rest}"


def test_an_arrangement_is_kept_with_both_days_included_and_a_new_party(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    client.force_login(cast.official)

    answer = client.post(at(one), NEW)

    kept = Arrangement.objects.get()
    assert answer.headers["Location"] == f"/dossier/{one.pk}#arrangements"
    assert (kept.first_day, kept.last_day, kept.amount_granted) == (
        date(2026, 1, 1),
        date(2026, 12, 31),
        Decimal("48000.50"),
    )
    assert kept.granted_by.name == "Gemeente Rotterdam"
    client.post(at(one), {**NEW, "title": "Tweede"})
    client.post(at(one), {**NEW, "title": "Derde", "party_name": "gemeente ROTTERDAM"})
    assert Arrangement.objects.count() == 3
    assert Party.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"last_day": "2025-12-31"}, "Kies een laatste dag op of na de eerste dag."),
        ({"kind": "exception"}, "Noem de regel waarvan deze uitzondering afwijkt."),
        ({"first_day": "gisteren"}, "Typ een dag"),
        ({"first_day": "0026-01-01"}, "tussen 1950 en 2100"),
        ({"amount_granted": "veel"}, "Typ een bedrag"),
        ({"amount_granted": "-5"}, "Een bedrag is 0 of meer"),
        ({"title": ""}, "Geef de afspraak een naam."),
        ({"title": "x" * 151}, "150"),
        ({"sphere": "heaven"}, "Selecteer een geldige keuze"),
    ],
)
def test_what_is_not_right_is_told_and_everything_typed_stays(
    wrong: dict[str, str], sentence: str, client: Client, cast: Cast
) -> None:
    one = make_initiative(area=cast.area)
    client.force_login(cast.official)

    page = client.post(at(one), {**NEW, "party_name": "Stichting De Tuin", **wrong})

    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert "Stichting De Tuin" in page.content.decode()
    assert not Arrangement.objects.exists()


@pytest.mark.parametrize("person", ["founder", "stranger", "assessor", "administrator", "other_official"])
@pytest.mark.parametrize("rest", ["nieuw", "{key}", "{key}/vernieuw", "{key}/beeindig"])
def test_for_everybody_else_the_forms_are_absent(person: str, rest: str, client: Client, cast: Cast) -> None:
    kept = make_arrangement(initiative=make_initiative(area=cast.area))
    client.force_login(getattr(cast, person))
    address = at(kept.initiative, rest.format(key=kept.pk))

    assert client.get(address).status_code == 404
    assert client.post(address, {**NEW, "version": 1}).status_code == 404
    assert Arrangement.objects.count() == 1


def test_an_arrangement_of_another_initiative_is_absent(client: Client, cast: Cast) -> None:
    kept = make_arrangement(initiative=make_initiative(area=cast.elsewhere))
    client.force_login(cast.official)
    assert client.get(at(make_initiative(area=cast.area), str(kept.pk))).status_code == 404


def test_renewing_fills_in_the_next_term_and_is_possible_once(client: Client, cast: Cast) -> None:
    old = make_arrangement(initiative=make_initiative(area=cast.area), title="Subsidie")
    client.force_login(cast.official)
    address = at(old.initiative, f"{old.pk}/vernieuw")

    text = client.get(address).content.decode()
    assert 'value="2027-01-01"' in text
    assert 'value="2027-12-31"' in text
    client.post(address, {**NEW, "first_day": "2027-01-01", "last_day": "2027-12-31"})
    again = client.post(address, {**NEW, "first_day": "2027-01-01", "last_day": "2027-12-31"})

    assert Arrangement.objects.get(renews=old).first_day == date(2027, 1, 1)
    assert again.status_code == 422
    assert "al vernieuwd" in again.content.decode()


def test_renewing_does_not_copy_a_withdrawn_goal_or_an_ended_scheme_and_says_so(client: Client, cast: Cast) -> None:
    gone = {"withdrawn_on": date(2026, 6, 1), "withdrawn_because": "Nieuw college."}
    goal = PolicyGoal.objects.create(title="Leegstand", **gone)
    scheme = Scheme.objects.create(name="Oude regeling", ends_on=date(2026, 12, 31))
    old = make_arrangement(initiative=make_initiative(area=cast.area), kind="subsidy", goal=goal, scheme=scheme)
    client.force_login(cast.official)
    page = client.get(at(old.initiative, f"{old.pk}/vernieuw"))
    text = page.content.decode()
    assert "“Leegstand” is afgelopen of ingetrokken" in text
    assert "“Oude regeling” is afgelopen of ingetrokken" in text
    assert "Leegstand (ingetrokken)" in text
    assert page.context["form"].initial["goal"] is None
    assert page.context["form"].initial["scheme"] is None


def test_of_two_who_change_the_same_arrangement_the_second_sees_both_values(client: Client, cast: Cast) -> None:
    kept = make_arrangement(initiative=make_initiative(area=cast.area), title="Oud")
    client.force_login(cast.official)
    address = at(kept.initiative, str(kept.pk))
    client.post(address, {**NEW, "title": "De eerste", "version": 1})

    second = client.post(address, {**NEW, "title": "De tweede", "version": 1})

    assert second.status_code == 409
    assert "De eerste" in second.content.decode()
    assert "De tweede" in second.content.decode()
    kept.refresh_from_db()
    assert kept.title == "De eerste"
    client.post(address, {**NEW, "title": "De tweede", "version": kept.version})
    kept.refresh_from_db()
    assert kept.title == "De tweede"


def test_ending_early_takes_an_earlier_day_and_no_later_one(client: Client, cast: Cast) -> None:
    kept = make_arrangement(initiative=make_initiative(area=cast.area))
    client.force_login(cast.official)
    address = at(kept.initiative, f"{kept.pk}/beeindig")

    late = client.post(address, {"last_day": "2027-01-01", "version": 1})
    early = client.post(address, {"last_day": "2025-12-31", "version": 1})
    client.post(address, {"last_day": "2026-06-30", "version": 1})

    assert late.status_code == early.status_code == 422
    kept.refresh_from_db()
    assert kept.last_day == date(2026, 6, 30)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), (date(2027, 1, 1), date(2027, 12, 31))),
        (date(2024, 2, 29), date(2025, 2, 28), (date(2025, 3, 1), date(2026, 2, 28))),
        (date(2025, 2, 8), date(2027, 2, 6), (date(2027, 2, 7), date(2029, 2, 6))),
        (date(2025, 1, 1), date(2026, 1, 1), (date(2026, 1, 2), date(2027, 1, 1))),
        (date(2026, 1, 1), date(2026, 2, 10), (date(2026, 2, 11), date(2026, 3, 23))),
        (date(2026, 3, 1), date(2026, 5, 31), (date(2026, 6, 1), date(2026, 8, 31))),
        (date(2026, 11, 24), date(2026, 11, 24), (date(2026, 11, 25), date(2026, 11, 25))),
    ],
)
def test_the_next_term_is_as_long_as_the_last(first: date, last: date, expected: tuple[date, date]) -> None:
    assert next_term(first, last) == expected


@given(st.dates(date(1950, 1, 1), date(2080, 1, 1)), st.integers(0, 3000))
def test_the_next_term_follows_at_once_and_never_ends_before_it_begins(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    start, end = next_term(first, last)
    assert start == last + timedelta(days=1)
    assert end >= start


@pytest.mark.parametrize(
    ("typed", "amount"),
    [("48000", "48000"), ("48.000", "48000"), ("48,000", "48000"), ("€ 48.000,50", "48000.50"), ("12,5", "12.5"),
     ("0", "0"), ("1 250,-", "1250"), ("1.234.567,89", "1234567.89")],
)  # fmt: skip
def test_money_is_read_as_people_type_it(typed: str, amount: str) -> None:
    assert MoneyField().clean(typed) == Decimal(amount)


@pytest.mark.parametrize("typed", ["1.2.3", "48.0000", "NaN", "1e5", "٣", "12345678901", "--"])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        MoneyField().clean(typed)


def test_what_ends_within_90_days_without_a_successor_counts_its_last_day(cast: Cast) -> None:
    day = date(2026, 11, 24)
    one = make_initiative(area=cast.area)
    ends = {days: make_arrangement(initiative=one, last_day=day + timedelta(days=days), title=str(days))
            for days in (-1, 0, 90, 91)}  # fmt: skip
    renewed = make_arrangement(initiative=one, last_day=day)
    make_arrangement(initiative=one, renews=renewed, first_day=day + timedelta(days=1), last_day=None)

    assert set(ending_on(day)) == {ends[0], ends[90]}
    assert days_left(day, day) == 0


def test_the_work_queue_shows_what_ends_in_own_areas_only_in_one_query(client: Client, cast: Cast) -> None:
    today = timezone.localdate()
    here, there = make_initiative(area=cast.area), make_initiative(area=cast.elsewhere)
    soon = {"first_day": today, "last_day": today + timedelta(days=30)}
    client.force_login(cast.official)
    make_arrangement(initiative=there, title="Elders", **soon)
    make_arrangement(initiative=here, title="Hier", **soon)
    client.get("/werkvoorraad")
    with CaptureQueriesContext(connection) as one:
        text = client.get("/werkvoorraad").content.decode()
    for _ in range(8):
        make_arrangement(initiative=here, **soon)
    with CaptureQueriesContext(connection) as many:
        more = client.get("/werkvoorraad").content.decode()

    assert "Hier" in text
    assert "Elders" not in text
    assert "9 termijnen lopen af" in more
    assert len(one) == len(many)


def test_the_timeline_marks_today_gaps_and_what_has_no_successor() -> None:
    party = Party(name="Gemeente", sphere="government")
    first = Arrangement(
        kind="subsidy", title="Subsidie", granted_by=party, first_day=date(2024, 1, 1), last_day=date(2024, 12, 31)
    )
    second = Arrangement(kind="subsidy", title="Subsidie", granted_by=party, first_day=date(2025, 3, 1),
                         last_day=date(2026, 12, 31), renews_id=first.pk)  # fmt: skip

    drawn = draw([first, second], date(2026, 11, 24))

    assert drawn is not None
    [row] = drawn.rows
    assert [box.kind for box in row.boxes] == ["past", "run", "soon", "gap", "gap"]
    assert "Subsidie" in drawn.summary
    assert all("," not in box.x for box in row.boxes)
    assert draw([], date(2026, 11, 24)) is None


@given(
    st.lists(
        st.tuples(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.one_of(st.none(), st.integers(0, 9000))),
        min_size=1,
        max_size=6,
    )
)
def test_every_box_of_the_timeline_lies_inside_the_drawing(terms: list[tuple[date, int | None]]) -> None:
    party = Party(name="Gemeente", sphere="government")
    rows = [
        Arrangement(kind="lease", title="t", granted_by=party, first_day=first,
                    last_day=None if days is None else first + timedelta(days=days))
        for first, days in terms
    ]  # fmt: skip
    drawn = draw(rows, date(2026, 11, 24))

    assert drawn is not None
    assert len(chains(rows)) == len(rows)
    for box in (box for row in drawn.rows for box in row.boxes):
        assert 230 <= float(box.x) <= 980
        assert float(box.x) + float(box.width) <= 983


def test_the_file_draws_the_timeline_and_the_table(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    make_arrangement(initiative=one, title="<script>x", kind="exception", rule="Beheerplan", granted_by=make_party())
    client.force_login(cast.official)

    text = client.get(f"/dossier/{one.pk}").content.decode()

    assert 'class="mv-gantt mv-gantt--0"' in text
    assert "wijkt af van Beheerplan" in text
    assert "<script>x" not in text
