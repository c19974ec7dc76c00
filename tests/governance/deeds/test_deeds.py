# SPDX-License-Identifier: EUPL-1.2
"""The mirror of a department: counted, compared with itself, nothing told under five, its reply beside it."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from governance.deeds.queries import DeedFigures, figures_of
from governance.models import DeedReply
from governance.parties.representatives.actions import end_representative, link_representative
from initiatives.models import Party
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.api import make_api_client, with_key
from tests.factories.governance import make_arrangement, make_engagement, make_party

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
YEAR = TODAY.year - 1


def decided(party: Party, cases: int, *, days: int | None = 74, year: int = YEAR, **more: object) -> None:
    """Make so many subsidies asked on 1 February and decided so many days later, or not yet."""
    asked = date(year, 2, 1)
    for _number in range(cases):
        make_arrangement(
            granted_by=party, kind="subsidy", asked_on=asked, first_day=date(year, 3, 1), last_day=date(year, 12, 31),
            decided_on=None if days is None else asked + timedelta(days=days), **more,
        )  # fmt: skip


def deed(party: Party, code: str, day: date = TODAY) -> DeedFigures:
    return next(one for one in figures_of(party, day) if one.deed.code == code)


def test_an_institution_counts_what_its_departments_did_once() -> None:
    city = make_party()
    green, care = make_party(parent=city), make_party(parent=city)
    decided(green, 3, days=10)
    decided(care, 4)

    told = deed(city, "decided-in-time").years[YEAR]

    assert told is not None
    assert (told.part, told.cases) == (3, 7)
    assert deed(green, "decided-in-time").years[YEAR] is None


@pytest.mark.parametrize(("cases", "is_told"), [(4, False), (5, True)])
def test_under_five_nothing_is_told_on_any_door(cases: int, client: Client, cast: Cast, *, is_told: bool) -> None:
    party = make_party(name="Groen")
    decided(party, cases)
    client.force_login(cast.official)

    page = client.get(f"/spiegel/{party.pk}").content.decode()
    file = client.get(f"/spiegel/{party.pk}.csv").getvalue().decode()

    assert (f"0 van {cases}" in page) is is_told
    assert (f";{cases};0;" in file) is is_told
    assert deed(party, "decision-days").latest is not None or not is_told


def test_what_is_not_decided_counts_for_as_long_as_it_is_open() -> None:
    party = make_party()
    decided(party, 4, days=30)
    decided(party, 5, days=None)

    told = deed(party, "decision-days", date(YEAR, 6, 1)).years[YEAR]
    before = deed(party, "decision-days", date(YEAR, 2, 20)).years[YEAR]

    assert told is not None
    assert (told.cases, told.still_open, told.middle) == (9, 5, None)
    assert before is not None
    assert (before.still_open, before.middle) == (9, None)


def test_an_open_request_is_late_from_the_first_day_and_not_before() -> None:
    party = make_party()
    decided(party, 6, days=None)

    known = {day: deed(party, "decided-in-time", day).years[YEAR] for day in (date(YEAR, 2, 28), date(YEAR, 3, 1))}

    assert known[date(YEAR, 2, 28)] is None
    late = known[date(YEAR, 3, 1)]
    assert late is not None
    assert (late.part, late.cases) == (0, 6)


def test_a_department_is_compared_with_itself_and_unsure_is_said() -> None:
    slower, same = make_party(), make_party()
    for party, days in ((slower, 120), (same, 41)):
        decided(party, 20, days=40, year=YEAR - 1)
        decided(party, 10, days=days)
        decided(party, 10, days=days - 1)

    assert deed(slower, "decision-days").trend == "higher"
    assert deed(same, "decided-in-time").trend == "unsure"


def test_kinds_are_told_apart_only_with_enough_of_each() -> None:
    party = make_party()
    decided(party, 5, days=10)
    for _number in range(2):
        make_arrangement(
            granted_by=party, kind="lease", asked_on=date(YEAR, 1, 1), decided_on=date(YEAR, 1, 20),
            first_day=date(YEAR, 2, 1),
        )  # fmt: skip

    assert set(deed(party, "decision-days").kinds) == {"subsidy"}


def test_the_page_says_what_is_not_known_and_ranks_nobody(client: Client, cast: Cast) -> None:
    late, early = make_party(name="Aaa"), make_party(name="Zzz")
    decided(late, 6)
    decided(early, 6, days=5)
    client.force_login(cast.official)

    page = client.get(f"/spiegel/{late.pk}").content.decode()
    names = [party.name for party in client.get("/spiegel").context["page"].items]

    assert "Vragen per mail en telefoon" in page
    assert "Zzz" not in page
    assert names == sorted(names)


def test_the_reply_stands_beside_the_figures_and_two_at_once_do_not_overwrite(client: Client, cast: Cast) -> None:
    party = make_party()
    client.force_login(cast.official)
    first = {"text": "Dat klopt.", "said_by": "hoofd Groen", "said_on": TODAY.isoformat(), "version": 0}

    client.post(f"/spiegel/{party.pk}/antwoord", first)
    second = client.post(f"/spiegel/{party.pk}/antwoord", {**first, "text": "Dat klopt niet."})

    assert DeedReply.objects.get(party=party).text == "Dat klopt."
    assert second.status_code == 409
    page = client.get(f"/spiegel/{party.pk}").content.decode()
    assert "Dat klopt." in page
    assert "hoofd Groen" in page


def test_a_reply_of_a_day_to_come_is_refused(client: Client, cast: Cast) -> None:
    party = make_party()
    client.force_login(cast.official)
    said = {"text": "x", "said_by": "y", "said_on": (TODAY + timedelta(days=2)).isoformat(), "version": 0}

    assert client.post(f"/spiegel/{party.pk}/antwoord", said).status_code == 422
    assert not DeedReply.objects.exists()


def test_who_speaks_for_an_institution_reads_its_figures_and_replies_and_of_no_other(
    client: Client, cast: Cast
) -> None:
    city, other = make_party(), make_party()
    garden = make_initiative()
    for party in (city, other):
        make_engagement(party=party, initiative=garden)
    green = make_party(name="Groen", parent=city)
    decided(green, 6)
    link_representative(party=city, email=cast.stranger.email, name="", by=cast.official)
    said = {"text": "Wij deden meer.", "said_by": "directeur", "said_on": TODAY.isoformat(), "version": 0}
    client.force_login(cast.stranger)

    kept = client.post(f"/spiegel/{city.pk}/antwoord", said)
    page = client.get(f"/spiegel/{city.pk}").content.decode()
    elsewhere = {client.post(f"/spiegel/{one.pk}/antwoord", said).status_code for one in (other, green)}

    assert kept["Location"] == f"/spiegel/{city.pk}"
    assert "0 van 6" in page
    assert "Wij deden meer." in page
    assert f"/partijen/{city.pk}/spiegel" in page
    assert f'href="/partijen/{city.pk}"' not in page
    assert f"/spiegel/{city.pk}" in client.get(f"/partijen/{city.pk}/spiegel").content.decode()
    assert elsewhere <= {403, 404}
    assert DeedReply.objects.get().party == city
    end_representative(representative=city.representatives.get(), by=cast.official)
    assert client.get(f"/spiegel/{city.pk}").status_code == 403


def test_what_is_counted_and_what_is_judged_lead_to_each_other(client: Client, cast: Cast) -> None:
    party, judged_with_its_initiative = make_party(), make_party(initiative=make_initiative())
    counted, judged = f"/spiegel/{party.pk}", f"/partijen/{party.pk}/spiegel"
    client.force_login(cast.official)

    assert f'href="{judged}"' in client.get(counted).content.decode()
    assert f'href="{counted}"' in client.get(judged).content.decode()
    own = client.get(f"/spiegel/{judged_with_its_initiative.pk}").content.decode()
    assert f"/partijen/{judged_with_its_initiative.pk}/spiegel" not in own
    assert counted not in Client().get(judged).content.decode()


def test_carriers_and_strangers_do_not_read_the_mirror(client: Client, cast: Cast) -> None:
    party = make_party()
    for person in (cast.founder, cast.stranger, cast.assessor):
        client.force_login(person)
        assert {client.get(page).status_code for page in ("/spiegel", f"/spiegel/{party.pk}")} <= {403, 404}


def test_the_statements_do_not_grow_with_the_cases(
    client: Client, cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    party = make_party()
    decided(party, 30, initiative=make_initiative())
    client.force_login(cast.official)

    with django_assert_max_num_queries(12):
        client.get(f"/spiegel/{party.pk}")


def test_the_api_tells_the_figures_of_the_page_and_nothing_under_five() -> None:
    party, small = make_party(), make_party()
    decided(party, 6, days=10)
    decided(small, 4)
    client = with_key(make_api_client(scopes=("parties:read",))[1])

    answer = client.get(f"/api/v1/deeds?party={party.pk}").json()
    known = {one["code"]: one for one in answer["results"]}

    [year] = known["decided-in-time"]["years"]
    assert (year["year"], year["cases"], year["part"]) == (YEAR, 6, 6)
    # Wilson of 6 of 6: not cut off to a whole number.
    assert round(year["bandFrom"], 4) == 0.6097
    assert known["decision-days"]["years"][0]["middleDays"] == 10
    assert known["decision-days"]["trend"] is None
    assert all(not one["years"] for one in client.get(f"/api/v1/deeds?party={small.pk}").json()["results"])
    assert client.get("/api/v1/deeds").status_code == 400
    assert client.get(f"/api/v1/deeds?party={make_initiative().pk}").status_code == 400
    other = with_key(make_api_client(scopes=("arrangements:read",))[1])
    assert other.get(f"/api/v1/deeds?party={party.pk}").status_code == 403


@pytest.mark.parametrize("day", ["0001-01-01", "1990-06-01", "9999-12-31"])
def test_any_day_can_be_asked_for(day: str) -> None:
    party = make_party()
    client = with_key(make_api_client(scopes=("parties:read",))[1])

    assert client.get(f"/api/v1/deeds?party={party.pk}&day={day}").status_code == 200


def test_of_a_person_nothing_is_counted(client: Client, cast: Cast) -> None:
    councillor = make_party(is_person=True)
    decided(councillor, 6)
    client.force_login(cast.official)
    program = with_key(make_api_client(scopes=("parties:read",))[1])

    assert {client.get(f"/spiegel/{councillor.pk}{end}").status_code for end in ("", ".csv", "/antwoord")} == {404}
    assert program.get(f"/api/v1/deeds?party={councillor.pk}").status_code == 400
    assert f"/spiegel/{councillor.pk}" not in client.get(f"/partijen/{councillor.pk}").content.decode()
