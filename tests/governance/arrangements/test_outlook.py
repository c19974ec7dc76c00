# SPDX-License-Identifier: EUPL-1.2
"""The outlook: what ends in 18 months, what follows it, and who hangs on it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils.translation import override
from pytest_django import DjangoAssertNumQueries

from core.files.pdf import _made, pdf
from governance.arrangements.outlook.charts import draw
from governance.arrangements.outlook.figures import kept_outlook
from governance.arrangements.outlook.queries import Month, Outlook, OutlookFilters, end_of, ending_rows, outlook
from governance.arrangements.outlook.texts import decisions, share_text
from governance.models import Arrangement, Signal
from initiatives.lifecycle import Phase, Status
from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories import make_area, make_initiative, make_theme
from tests.factories.governance import make_arrangement, make_party, make_signal
from tests.factories.network import make_income

DAY = date(2026, 11, 24)


def grant(initiative: Initiative, last_day: date, amount: int | None = 1000, **fields: Any) -> Arrangement:
    values = {"kind": "subsidy", "first_day": date(2026, 1, 1), "amount_granted": amount, **fields}
    return make_arrangement(initiative=initiative, last_day=last_day, **values)


def seen(cast: Cast, **wanted: str) -> Outlook:
    return outlook(cast.coordinator, DAY, OutlookFilters(**wanted))


@pytest.mark.parametrize(
    ("day", "end"),
    [
        (date(2026, 11, 24), date(2028, 5, 31)),
        (date(2026, 11, 30), date(2028, 5, 31)),
        (date(2026, 12, 31), date(2028, 6, 30)),
        (date(2026, 8, 1), date(2028, 2, 29)),
    ],
)
def test_it_runs_to_the_end_of_the_eighteenth_month_after_this_one(day: date, end: date) -> None:
    assert end_of(day) == end


def test_the_first_and_the_last_day_count_and_the_days_beside_them_do_not(cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    for last_day in (date(2026, 11, 23), DAY, date(2028, 5, 31), date(2028, 6, 1)):
        grant(one, last_day, scheme=None, title=str(last_day), granted_by=make_party())

    found = seen(cast)

    assert found.rows == 2
    assert [month.first for month in found.months if month.money] == [date(2026, 11, 1), date(2028, 5, 1)]
    assert len(found.months) == 19


def test_money_with_a_successor_stands_apart_from_money_without(cast: Cast) -> None:
    one, other = make_initiative(area=cast.area), make_initiative(area=cast.area)
    first = grant(one, date(2026, 12, 31), 1000)
    grant(one, date(2029, 12, 31), 2000, renews=first, first_day=date(2027, 1, 1))
    grant(other, date(2026, 12, 31), 500)

    found = seen(cast)

    december = found.months[1]
    assert (december.followed, december.open) == (Decimal(1000), Decimal(500))
    assert (found.money, found.open, found.touched, found.wholly) == (Decimal(1500), Decimal(500), 1, 1)


@pytest.mark.parametrize(("starts", "is_followed"), [(date(2027, 1, 1), True), (date(2027, 1, 2), False)])
def test_what_begins_the_day_after_follows_and_a_gap_of_one_day_is_a_gap(
    cast: Cast, starts: date, is_followed: bool
) -> None:
    one, party = make_initiative(area=cast.area), make_party()
    grant(one, date(2026, 12, 31), granted_by=party)
    grant(one, date(2029, 12, 31), granted_by=party, first_day=starts)

    assert (seen(cast).open == 0) is is_followed


def test_an_initiative_hangs_on_three_quarters_of_its_running_money_or_more(cast: Cast) -> None:
    for share in (74, 75):
        one = make_initiative(area=cast.area, name=f"{share} procent")
        grant(one, date(2026, 12, 31), share, granted_by=make_party())
        grant(one, date(2026, 12, 31), 100 - share, granted_by=make_party(), first_day=date(2026, 1, 1))

    assert [row["initiative"] for row in seen(cast).first] == ["75 procent"]


def test_money_of_a_long_term_weighs_by_the_day(cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    grant(one, date(2026, 12, 31), 3000, granted_by=make_party())
    grant(one, date(2029, 12, 31), 8000, first_day=date(2022, 1, 1), granted_by=make_party())

    (row,) = seen(cast).first

    assert (round(row["least"]), round(row["most"]), row["basis"]) == (75, 75, "granted")


def test_the_share_that_the_carriers_told_holds_and_not_that_of_the_amounts_the_city_knows(cast: Cast) -> None:
    shares = {"Wijk": (35, 25), "Klussen": (60, 40), "Tuin": (82, 12)}
    for name, (told, unknown) in shares.items():
        one, city = make_initiative(area=cast.area, name=name), make_party()
        grant(one, date(2026, 12, 31), 90_000, granted_by=city)
        make_income(one, city, told)
        make_income(one, None, unknown)

    found = seen(cast)

    with override("nl"):
        rows = [(row["initiative"], share_text(row)) for row in found.first]
    assert rows == [("Tuin", "82 tot 100% van het geld")]
    assert (found.wholly, found.touched) == (1, 3)


def test_two_arrangements_of_a_party_carry_its_share_together(cast: Cast) -> None:
    one, city = make_initiative(area=cast.area), make_party()
    grant(one, date(2026, 12, 31), 30_000, granted_by=city)
    grant(one, date(2029, 12, 31), 40_000, granted_by=city)
    make_income(one, city, 80)

    [row] = list(ending_rows(cast.coordinator, DAY, OutlookFilters()))

    assert (round(row["least"]), round(row["most"])) == (60, 75)


def test_the_only_place_counts_as_hanging_on_it_and_one_of_two_does_not(cast: Cast) -> None:
    alone, two = make_initiative(area=cast.area, name="Een plek"), make_initiative(area=cast.area, name="Twee plekken")
    for one in (alone, two):
        grant(one, date(2027, 3, 31), None, kind="lease", granted_by=make_party())
    grant(two, date(2030, 3, 31), None, kind="lease", granted_by=make_party())

    found = seen(cast)

    assert [row["initiative"] for row in found.first] == ["Een plek"]
    assert found.months[4].agreements_open == 2


def test_filters_narrow_by_area_its_parts_included_kind_and_theme(cast: Cast) -> None:
    part = make_area(name="Oude Noorden", parent=cast.area)
    theme = make_theme()
    here, there = make_initiative(area=part), make_initiative(area=cast.elsewhere)
    here.themes.add(theme)
    grant(here, date(2026, 12, 31), 10)
    grant(here, date(2026, 12, 31), None, kind="lease")
    grant(there, date(2026, 12, 31), 20)

    assert seen(cast, area=cast.area.code).money == 10
    assert seen(cast, kind="lease").rows == 1
    assert seen(cast, theme=theme.code).rows == 2
    assert [area["name"] for area in seen(cast).areas] == ["Noord", "Pernis"]


def test_an_official_sees_their_areas_and_a_stopped_or_unpublished_initiative_is_left_out(cast: Cast) -> None:
    grant(make_initiative(area=cast.area), date(2026, 12, 31), 10)
    grant(make_initiative(area=cast.elsewhere), date(2026, 12, 31), 20)
    grant(make_initiative(area=cast.area, phase=Phase.STOPPED), date(2026, 12, 31), 40)
    grant(make_initiative(area=cast.area, status=Status.SUBMITTED), date(2026, 12, 31), 80)

    assert outlook(cast.official, DAY, OutlookFilters()).money == 10
    assert outlook(cast.coordinator, DAY, OutlookFilters()).money == 30
    assert outlook(cast.founder, DAY, OutlookFilters()).rows == 0


def test_the_drawing_stacks_what_has_a_successor_at_the_ground() -> None:
    months = [Month(date(2026, 11, 1), followed=Decimal(300), open=Decimal(600)), Month(date(2026, 12, 1))]

    drawing = draw(months)

    ok, no = drawing.bars
    assert (ok.kind, no.kind) == ("ok", "no")
    assert float(ok.y) + float(ok.height) == pytest.approx(250)
    assert float(no.y) + float(no.height) == pytest.approx(float(ok.y) - 0.75, abs=0.2)
    assert drawing.lines[0].text == "0"


def test_an_empty_drawing_has_no_bars_and_no_scale() -> None:
    drawing = draw([Month(date(2026, 11, 1))])

    assert (drawing.bars, drawing.lines) == ([], [])


@time_machine.travel("2026-11-24 12:00:00+01:00", tick=False)
def test_the_page_says_what_stands_out_and_what_to_decide(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area, name="<b>Tuin</b>")
    grant(one, date(2026, 12, 31), 48000)
    grant(make_initiative(area=cast.area), date(2026, 11, 30), 9)
    Signal.objects.create(check_code="notice-term", initiative=one, severity=2, since=DAY, opened_on=DAY, seen_on=DAY)
    client.force_login(cast.official)

    page = client.get("/vooruitblik").content.decode()

    assert "In december 2026 valt het meeste weg: € 48.000 zonder opvolger" in page
    assert "Awb 4:51" in page
    first, most = page.index("24 november 2026"), page.index("Vóór 1 december 2026")
    assert first < most
    assert "100% van het geld dat de gemeente kent" in page
    assert "&lt;b&gt;Tuin&lt;/b&gt;" in page


def test_without_anything_that_ends_the_page_says_so(client: Client, cast: Cast) -> None:
    client.force_login(cast.coordinator)

    assert "In deze maanden eindigt er niets." in client.get("/vooruitblik").content.decode()


def test_the_page_costs_the_same_number_of_queries_for_any_number_of_arrangements(
    client: Client, cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _each in range(30):
        grant(make_initiative(area=cast.area), date(2026, 12, 31), 10)
    client.force_login(cast.coordinator)

    with django_assert_max_num_queries(10):
        client.get("/vooruitblik")


@time_machine.travel("2026-11-24 12:00:00+01:00", tick=False)
def test_the_csv_has_every_row_and_defuses_formulas(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area, name="=1+1")
    grant(one, date(2026, 12, 31), 10)
    client.force_login(cast.official)

    text = client.get("/vooruitblik.csv").getvalue().decode()

    assert text.startswith("\ufeffInitiatief;Gebied;")
    assert "'=1+1;Noord;subsidie;" in text
    assert ";2026-12-31;10,00;nee;100;100;het geld dat de gemeente kent;nee;nee" in text


@pytest.mark.parametrize("address", ["/vooruitblik", "/vooruitblik.csv", "/vooruitblik.pdf"])
@pytest.mark.parametrize("query", ["?area=%00", "?kind=niets", "?theme=" + "x" * 3000, "?area=a&area=b"])
def test_filters_that_make_no_sense_count_as_not_asked(client: Client, cast: Cast, address: str, query: str) -> None:
    client.force_login(cast.coordinator)

    assert client.get(address + query).status_code == 200


@pytest.mark.thin(2)
@pytest.mark.parametrize("language", ["", "/en"])
def test_the_paper_is_an_accessible_pdf_in_the_language_of_the_page(client: Client, cast: Cast, language: str) -> None:
    grant(make_initiative(area=cast.area, name="#let x = [Tuin] $ \\"), date(2026, 12, 31), 10)
    client.force_login(cast.coordinator)

    content = client.get(f"{language}/vooruitblik.pdf").content

    assert content.startswith(b"%PDF-1.7")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in content
    assert b"/MarkInfo" in content
    assert f"/Lang({'en' if language else 'nl'})".encode() in content


def test_the_same_data_makes_the_same_bytes(db: None, cast: Cast) -> None:
    from governance.arrangements.outlook.pdf import pdf_data  # noqa: PLC0415

    data = pdf_data(seen(cast), [], "hele stad")

    first = pdf("outlook", data)
    _made.cache_clear()
    assert pdf("outlook", data) == first


def test_what_the_council_decides_is_about_what_is_in_view_only(cast: Cast) -> None:
    here, elsewhere = make_initiative(area=cast.area), make_initiative(area=cast.elsewhere)
    for initiative in (here, elsewhere, make_initiative(area=cast.area, phase=Phase.STOPPED)):
        make_signal(initiative=initiative, check_code="notice-term")

    def notes(**wanted: str) -> list[str]:
        found, narrowed = seen(cast, **wanted), OutlookFilters(**wanted)
        return [one.note for one in decisions(found, cast.coordinator, narrowed, council=None)]

    assert notes() == ["2 subsidies"]
    assert notes(area=cast.area.code) == ["1 subsidie"]
    assert notes(kind="lease") == []


@time_machine.travel("2026-11-24 12:00+01:00", tick=False)
def test_the_page_shows_what_was_counted_for_who_reads_the_same(cast: Cast, client: Client, settings: Any) -> None:
    settings.FIGURES_KEPT = True
    mine, others = make_initiative(area=cast.area), make_initiative(area=cast.elsewhere)
    grant(mine, date(2026, 12, 31), 1000)
    grant(others, date(2026, 12, 31), 2000)
    for reader, money in ((cast.coordinator, 3000), (cast.official, 1000), (cast.other_official, 2000)):
        kept, _figure = kept_outlook(reader, OutlookFilters())
        assert kept == outlook(reader, DAY, OutlookFilters())
        assert kept.money == money
    assert kept_outlook(cast.coordinator, OutlookFilters(area=cast.area.code))[0].money == 1000
    grant(mine, date(2027, 1, 31), 500)
    kept, figure = kept_outlook(cast.official, OutlookFilters())
    assert kept.money == 1000
    assert figure.is_behind
    client.force_login(cast.official)
    assert "Daarna is er iets veranderd." in client.get("/vooruitblik").content.decode()
