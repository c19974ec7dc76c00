# SPDX-License-Identifier: EUPL-1.2
"""Who is missing: per area, legal form and size against residents, nothing of few, on every door the same."""

import csv
from datetime import date, timedelta
from io import StringIO
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from assessment.quiet_areas.queries import quiet_areas
from core.files.csv_export import BYTE_ORDER_MARK
from governance.learning.missing.queries import Missing, MissingRow, missing_for
from initiatives.lifecycle import Status
from initiatives.models import Area, Population
from initiatives.moderation.actions.lifecycle import move_initiative
from tests.cast import Cast
from tests.factories import make_area, make_initiative
from tests.factories.api import make_api_client, with_key
from tests.factories.governance import make_arrangement

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
PAGE = "/wie-ontbreekt"


def lived_in(area: Area, residents: int) -> None:
    Population.objects.create(area=area, counted_on=date(2026, 1, 1), residents=residents, source="CBS")


def with_money(number: int, amount: int = 1000, **initiative: Any) -> None:
    """Make so many initiatives, each with this amount for a year of today on."""
    for _number in range(number):
        make_arrangement(
            initiative=make_initiative(**initiative),
            kind="subsidy",
            first_day=TODAY,
            last_day=TODAY + timedelta(days=364),
            amount_granted=amount,
        )


def decided(outcome: str, **initiative: Any) -> None:
    make_arrangement(
        initiative=make_initiative(**initiative), kind="exception", rule="Regel", asked_on=TODAY, decided_on=TODAY,
        outcome=outcome, grounds="x",
    )  # fmt: skip


def row(found: Missing, table: str, code: str) -> MissingRow:
    [rows] = [one.rows for one in found.tables if one.code == table]
    return next(one for one in rows if one.code == code)


def test_an_area_is_told_against_who_lives_there(cast: Cast) -> None:
    lived_in(cast.area, 20_000)
    with_money(6, area=cast.area, form="foundation")
    make_initiative(area=make_area(parent=cast.area), form="group")
    for outcome in ("granted", "refused", "refused", "partly", "refused"):
        decided(outcome, area=cast.area, form="group")

    found = missing_for(cast.coordinator)
    here = row(found, "area", cast.area.code)

    assert (here.initiatives, here.initiatives_rate) == (12, 6.0)
    assert here.money is not None
    assert (here.money.a_year, here.money.initiatives, here.money_a_resident) == (6000, 6, 0.3)
    assert here.exceptions is not None
    assert (here.exceptions.given, here.exceptions.cases, here.exceptions_rate) == (2, 5, 2.5)
    foundation = row(found, "form", "foundation")
    assert (foundation.initiatives, foundation.initiatives_rate) == (6, None)
    assert (foundation.exceptions, row(found, "form", "group").money) == (None, None)


def test_a_no_on_a_registration_counts_and_what_is_not_decided_does_not(cast: Cast) -> None:
    for status, number in ((Status.PUBLISHED, 6), (Status.DECLINED, 5), (Status.SUBMITTED, 4)):
        for _number in range(number):
            make_initiative(area=cast.area, status=status)

    here = row(missing_for(cast.coordinator), "area", cast.area.code)

    assert here.registrations is not None
    assert (here.registrations.given, here.registrations.cases) == (6, 11)
    assert here.initiatives == 6


def test_a_registration_of_what_is_in_the_register_already_is_no_no(cast: Cast) -> None:
    known, *again = (
        make_initiative(area=cast.area, status=status) for status in (Status.PUBLISHED, *[Status.SUBMITTED] * 6)
    )
    for number, one in enumerate(again):
        same_as = None if number else known
        move_initiative(initiative=one, to=Status.DECLINED, reason="Nee.", by=cast.official, same_as=same_as)

    here = row(missing_for(cast.coordinator), "area", cast.area.code)

    assert here.registrations is not None
    assert (here.registrations.given, here.registrations.cases) == (1, 6)


def test_a_few_noes_do_not_show_among_many_public_yeses(cast: Cast) -> None:
    for status, number in ((Status.PUBLISHED, 20), (Status.DECLINED, 4)):
        for _number in range(number):
            make_initiative(area=cast.area, status=status)

    found = missing_for(cast.coordinator)

    assert row(found, "area", cast.area.code).registrations is None
    assert found.whole.registrations is None


def test_money_of_fewer_than_five_is_not_told_nor_worked_out_from_the_whole(client: Client, cast: Cast) -> None:
    with_money(9, area=cast.area)
    with_money(2, amount=123_457, area=cast.elsewhere)
    client.force_login(cast.coordinator)

    found = missing_for(cast.coordinator)
    page = client.get(PAGE).content.decode()

    # Two remain beside nine: the nine would give them away, so neither is told and the whole is.
    assert [row(found, "area", area.code).money for area in (cast.area, cast.elsewhere)] == [None, None]
    assert found.whole.money is not None
    assert found.whole.money.initiatives == 11
    assert "246" not in page


def test_what_ended_or_was_refused_is_no_money_now(cast: Cast) -> None:
    with_money(5, area=cast.area)
    for _number in range(5):
        make_arrangement(
            initiative=make_initiative(area=cast.area), kind="subsidy", amount_granted=500,
            first_day=TODAY - timedelta(days=400), last_day=TODAY - timedelta(days=1),
        )  # fmt: skip

    here = row(missing_for(cast.coordinator), "area", cast.area.code)

    assert here.money is not None
    assert (here.money.a_year, here.money.initiatives) == (5000, 5)


def test_an_official_reads_the_areas_they_work_in_and_no_others(client: Client, cast: Cast) -> None:
    with_money(5, area=cast.area)
    with_money(6, area=cast.elsewhere)
    client.force_login(cast.official)

    found = missing_for(cast.official)

    assert {one.code for one in found.tables[0].rows} == {cast.area.code}
    assert found.whole.initiatives == 5
    assert cast.elsewhere.name not in client.get(PAGE).content.decode()


def test_an_area_of_which_nobody_brought_residents_in_says_so(client: Client, cast: Cast) -> None:
    with_money(5, area=cast.area)
    client.force_login(cast.official)

    page = client.get(PAGE).content.decode()

    assert row(missing_for(cast.official), "area", cast.area.code).initiatives_rate is None
    assert "Van 1 gebied is niet bekend hoeveel mensen er wonen." in page


def test_an_area_where_nobody_lives_has_no_rates(client: Client, cast: Cast) -> None:
    lived_in(cast.area, 0)
    with_money(5, area=cast.area)
    client.force_login(cast.official)

    page = client.get(PAGE)
    here = row(missing_for(cast.official), "area", cast.area.code)

    assert page.status_code == 200
    assert here.money is not None
    assert (here.initiatives, here.initiatives_rate, here.money_a_resident) == (5, None, None)


def test_initiatives_and_residents_are_those_of_the_quiet_areas(cast: Cast) -> None:
    lived_in(cast.area, 5_000)
    for area in (cast.area, cast.area, make_area(parent=cast.area), cast.elsewhere):
        make_initiative(area=area)
    make_initiative(area=cast.area, status=Status.SUBMITTED)

    found = missing_for(cast.coordinator)

    for line in quiet_areas(cast.coordinator).lines:
        here = row(found, "area", line.code)
        assert (here.initiatives, here.initiatives_rate, here.residents) == (
            line.initiatives, line.rate, line.residents,
        )  # fmt: skip


def rows_of(client: Client) -> dict[tuple[str, str], dict[str, str]]:
    answer: Any = client.get(f"{PAGE}.csv")
    text = b"".join(answer.streaming_content).decode().removeprefix(BYTE_ORDER_MARK)
    return {(one["Vergeleken"], one["Code"]): one for one in csv.DictReader(StringIO(text), delimiter=";")}


def test_page_file_and_api_tell_the_same(client: Client, cast: Cast) -> None:
    lived_in(cast.area, 10_000)
    with_money(5, area=cast.area, form="foundation")
    for outcome in ("granted", "refused", "refused", "refused", "refused"):
        decided(outcome, area=cast.area, form="group")
    client.force_login(cast.coordinator)
    api = with_key(make_api_client(scopes=("arrangements:read",), areas=(cast.area,))[1])

    page = client.get(PAGE).content.decode()
    line = rows_of(client)["Per gebied", cast.area.code]
    answer = api.get("/api/v1/who-is-missing").json()
    told = {(one["compared"], one["code"]): one for one in answer["results"]}

    whole = answer["whole"]
    assert [whole[name] for name in ("initiatives", "money", "moneyInitiatives")] == [10, 5000, 5]
    assert [whole[name] for name in ("exceptionsGranted", "exceptionsDecided", "registrationsDecided")] == [1, 5, None]
    here = told["area", cast.area.code]
    assert (here["residents"], here["initiatives"], here["initiativesRate"]) == (10_000, 10, 10.0)
    assert (here["money"], here["moneyInitiatives"], here["moneyAResident"]) == (5000, 5, 0.5)
    assert (here["exceptionsGranted"], here["exceptionsDecided"]) == (1, 5)
    assert (line["Inwoners"], line["Initiatieven"], line["Geld nu, euro per jaar"]) == ("10000", "10", "5000")
    assert (line["Verleend, ook voor een deel"], line["Besluiten op aanvragen"]) == ("1", "5")
    for text in ("5.000", "van 5 initiatieven", "1 van 5", "10,0 per 10.000 inwoners"):
        assert text in page.replace("\xa0", " ").replace("&nbsp;", " ")
    # Of a form with five in it nothing else is told: only the foundations have money, only the groups asked.
    assert told["form", "foundation"]["exceptionsDecided"] is None
    assert told["form", "group"]["money"] is None


def test_an_alderman_reads_of_the_whole_city_what_a_coordinator_does_and_in_the_words_of_a_city(
    client: Client, cast: Cast
) -> None:
    lived_in(cast.area, 20_000)
    with_money(6, area=cast.area)
    for outcome in ("granted", "refused", "refused", "partly", "refused"):
        decided(outcome, area=cast.area)
    for _number in range(5):
        make_initiative(area=cast.area, status=Status.DECLINED)

    seen, known = missing_for(cast.alderman), missing_for(cast.coordinator)

    assert (seen.whole, seen.tables) == (known.whole, known.tables)
    assert row(seen, "area", cast.area.code).registrations is not None
    client.force_login(cast.alderman)
    page = client.get(PAGE).content.decode()
    assert "initiatieven in het register van de stad" in page
    assert "/uitzonderingen" not in page
    assert client.get(f"{PAGE}.csv").status_code == 200


def test_what_is_in_no_register_is_in_no_figure_of_exceptions_for_an_alderman(cast: Cast) -> None:
    for outcome in ("granted", "refused", "refused", "partly", "refused"):
        decided(outcome, area=cast.area, status=Status.SUBMITTED)

    assert row(missing_for(cast.coordinator), "area", cast.area.code).exceptions is not None
    assert row(missing_for(cast.alderman), "area", cast.area.code).exceptions is None
