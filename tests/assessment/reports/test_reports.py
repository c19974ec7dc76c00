# SPDX-License-Identifier: EUPL-1.2
"""Results and rounds on paper: accessible, in two languages, and never more than the reader may see."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template.defaultfilters import floatformat
from django.test import Client
from django.utils import timezone, translation
from pytest_django import DjangoAssertNumQueries

from accounts.models import Scope, User
from assessment.models import Assessment, Panel, PanelReply, Round, RoundState, Settling
from assessment.panels.actions.consensus import show_carriers
from assessment.reports.result_data import own_result_data, public_result_data
from assessment.reports.result_pdf import result_pdf_data
from assessment.reports.round_data import round_data
from assessment.reports.round_pdf import round_pdf_data
from assessment.reports.texts import DASH
from assessment.results.sections import dossier_result_section, report_section, result_section
from initiatives.models import Initiative
from tests.assessment.panels.helpers import Sitting, change, make_sitting, settle, show, sign_all, start
from tests.assessment.reports.files import read_csv, read_workbook
from tests.cast import Cast
from tests.factories import make_assessment, make_assignment, make_initiative, make_result, make_round
from tests.factories.api import make_api_client, with_key
from tests.factories.assessment import make_follow_up, make_small_lens

pytestmark = pytest.mark.django_db
CODES = ("integrative", "inclusive", "redundant", "flexible", "resourceful", "reflective", "robust",
         "mobilising", "connecting", "reliable", "institutional_flexibility")  # fmt: skip


def pdf_data_for(initiative: Initiative, reader: User | None = None) -> dict[str, Any]:
    data = own_result_data(initiative, reader) if reader else public_result_data(initiative=initiative)
    assert data
    return result_pdf_data(data)


def settled(cast: Cast, internal: str = "") -> Sitting:
    """A panel's result with a departure and a reply on robustness."""
    sitting = make_sitting(cast, ({"robust": 1}, {"robust": 1}))
    start(sitting)
    change(sitting, "robust", level=3, departure="In mei kwam een tweede betaler.")
    sign_all(sitting)
    show_carriers(panel=sitting.panel, by=sitting.coordinator)
    principle = sitting.round.lens.principles.get(code="robust")
    PanelReply.objects.create(consensus=sitting.consensus, principle=principle, text="Zo is het.\n\nPrecies zo.")
    settle(sitting, internal)
    return sitting


@pytest.mark.thin(2)
@pytest.mark.parametrize(("prefix", "language"), [("", "nl"), ("/en", "en")])
def test_every_report_is_an_accessible_pdf_in_the_language_of_the_page(
    client: Client, cast: Cast, prefix: str, language: str
) -> None:
    sitting = settled(cast)
    pages = {
        f"/initiatief/{sitting.initiative.pk}/uitslag.pdf": None,
        f"/dossier/{sitting.initiative.pk}/beoordeling.pdf": cast.official,
        f"/mijn/{sitting.initiative.pk}/beoordeling.pdf": cast.founder,
        f"/rondes/{sitting.round.pk}/rapport.pdf": cast.coordinator,
    }
    for address, reader in pages.items():
        client.logout()
        if reader:
            client.force_login(reader)
        answer = client.get(prefix + address)

        assert answer["Content-Type"] == "application/pdf", address
        assert b"<pdfuaid:part>1</pdfuaid:part>" in answer.content
        assert f"/Lang({language})".encode() in answer.content
        assert b"/StructTreeRoot" in answer.content


def test_the_profile_is_a_figure_that_says_what_it_shows(cast: Cast) -> None:
    initiative = make_initiative()
    make_result(initiative, dict.fromkeys(CODES[:10], 2) | {"robust": None})

    with translation.override("en"):
        chart = pdf_data_for(initiative)["chart"]

    assert [bar["level"] for bar in chart["above"][0]["bars"]] == [2, 2, 2, 2, 2, 2, None]
    assert [bar["sign"] for bar in chart["under"][0]["bars"]] == ["2", "2", "2", "?"]
    assert "the initiative 2, 2, 2, 2, 2, 2, not applicable" in chart["alt"]
    assert "the governance around it 2, 2, 2, don't know" in chart["alt"]


def test_a_person_cannot_write_the_document(client: Client, cast: Cast) -> None:
    initiative = make_initiative(name='#let x = [Tuin] $ \\ "')
    make_result(initiative)

    assert client.get(f"/initiatief/{initiative.pk}/uitslag.pdf").content.startswith(b"%PDF")


def test_both_voices_stand_beside_each_other_with_why_the_panel_left_the_median(cast: Cast) -> None:
    sitting = settled(cast)

    data = pdf_data_for(sitting.initiative)

    robust = next(text for text in data["texts"] if text["name"] == "Robuustheid")
    assert robust["level"] == "3 · Verankerd"
    assert robust["departure"] == "In mei kwam een tweede betaler."
    assert robust["reply"] == ["Zo is het.", "Precies zo."]
    assert [text for text in data["texts"] if text["reply"]] == [robust]


def test_what_is_promised_is_for_who_carries_or_handles_the_initiative_only(cast: Cast) -> None:
    sitting = settled(cast)
    make_follow_up(sitting.initiative, owner=cast.founder, text="Een tweede betaler zoeken")

    for reader in (cast.founder, cast.official, cast.coordinator):
        assert "Een tweede betaler zoeken" in str(pdf_data_for(sitting.initiative, reader)["follow_ups"])
    public = pdf_data_for(sitting.initiative)
    assert public["follow_ups"] == []
    assert cast.founder.name not in str(public)


def test_an_internal_result_is_told_to_who_carries_or_handles_it_with_its_reason(client: Client, cast: Cast) -> None:
    sitting = settled(cast, internal="Er loopt nog een bezwaar.")
    public = f"/initiatief/{sitting.initiative.pk}/uitslag.pdf"

    assert client.get(public).status_code == 404
    for reader in (cast.founder, cast.official):
        assert pdf_data_for(sitting.initiative, reader)["internal"].endswith("Er loopt nog een bezwaar.")
    client.force_login(cast.official)
    assert client.get(public).status_code == 404
    assert "beoordeling.pdf" in client.get(f"/dossier/{sitting.initiative.pk}/alles").content.decode()


def test_the_public_reads_the_last_published_result_while_a_newer_one_is_internal(cast: Cast) -> None:
    sitting = settled(cast, internal="Nog niet.")
    make_result(
        sitting.initiative, dict.fromkeys(CODES, 1), round=make_round(title="Eerder", lens=sitting.round.lens),
        published_at=timezone.now() - timedelta(days=400),
    )  # fmt: skip

    assert "Eerder" in pdf_data_for(sitting.initiative)["lead"]
    assert pdf_data_for(sitting.initiative)["course"] == []


def test_a_draft_consensus_is_in_no_report(client: Client, cast: Cast) -> None:
    sitting = make_sitting(cast)
    show(sitting)

    assert own_result_data(sitting.initiative, cast.founder) is None
    client.force_login(cast.coordinator)
    assert client.get(f"/dossier/{sitting.initiative.pk}/beoordeling.pdf").status_code == 404


def test_an_earlier_round_is_told_with_what_clearly_changed_and_what_did_not(cast: Cast) -> None:
    initiative = make_initiative(area=cast.area)
    for days, level in ((400, 1), (1, 3)):
        round_ = make_round(title=f"{days} dagen geleden")
        for person in (cast.assessor, cast.other_assessor):
            given = make_assignment(round=round_, initiative=initiative, assessor=person)
            make_assessment(assignment=given, levels=dict.fromkeys(CODES, 2) | {"robust": level}, submitted=True)
        levels = dict.fromkeys(CODES, 2) | {"robust": level}
        make_result(initiative, levels, round=round_, published_at=timezone.now() - timedelta(days=days))

    data = pdf_data_for(initiative)

    course = {row[0]: row[1:] for row in data["course"]}
    assert course["Robuustheid"] == ["1", "3", "duidelijk hoger"]
    assert course["Inclusiviteit"] == ["2", "2", "geen duidelijke verandering"]
    assert len(data["earlier"]) == 1


def test_too_little_scored_is_said_and_no_index_is_printed(cast: Cast) -> None:
    initiative = make_initiative()
    make_result(initiative, {"robust": 3})

    rows = pdf_data_for(initiative)["figures"]

    assert rows[0][2:] == ["te weinig beoordeeld", *[DASH] * 4]
    assert rows[1][1] == "0%"


def test_another_citys_lens_is_drawn_too(client: Client, cast: Cast) -> None:
    lens = make_small_lens()
    initiative, round_ = make_initiative(), make_round(lens=lens)
    make_result(initiative, dict.fromkeys(lens.principles.values_list("code", flat=True), 3), round=round_)

    data = pdf_data_for(initiative)

    assert (data["chart"]["top"], len(data["chart"]["under"])) == (3, 2)
    assert client.get(f"/initiatief/{initiative.pk}/uitslag.pdf").status_code == 200
    client.force_login(cast.coordinator)
    assert client.get(f"/rondes/{round_.pk}/rapport.pdf").status_code == 200


def scored_round(cast: Cast) -> tuple[Round, Initiative, Assessment]:
    """A round with three initiatives by two assessors who differ, and the result of the first."""
    round_ = make_round(title="Najaar", state=RoundState.CLOSED, settling=Settling.PANEL)
    for at in range(3):
        initiative = make_initiative(area=cast.area, name=f"Initiatief {at}")
        for person, step in ((cast.assessor, 0), (cast.other_assessor, at % 2)):
            given = make_assignment(round=round_, initiative=initiative, assessor=person)
            levels = dict.fromkeys(CODES, at + step) | {"robust": 2, "reliable": 4 - at}
            make_assessment(assignment=given, levels=levels, submitted=True)
    first = Initiative.objects.get(name="Initiatief 1")
    Panel.objects.create(round=round_, subject=first.subject)
    result = make_result(first, {code: at % 5 for at, code in enumerate(CODES)} | {"robust": None}, round=round_)
    Assessment.objects.filter(round=round_, subject=result.subject).update(published_at=timezone.now())
    return round_, first, result


def test_page_api_workbook_csv_and_paper_tell_the_same_numbers(client: Client, cast: Cast) -> None:
    round_, initiative, result = scored_round(cast)
    _client, key = make_api_client(scopes=(Scope.ASSESSMENTS_READ,))
    api = with_key(key).get(f"/api/v1/assessments/{result.pk}").json()
    page = client.get(f"/en/initiatief/{initiative.pk}").content.decode()
    client.force_login(cast.coordinator)
    sheet = read_workbook(client.get(f"/en/rondes/{round_.pk}/werkboek.xlsx").content)["Results"]
    line = read_csv(client.get(f"/en/rondes/{round_.pk}/uitslagen.csv").getvalue())
    with translation.override("en"):
        data = pdf_data_for(initiative)
        [of_round] = round_pdf_data(round_data(round_, cast.coordinator))["results"]
    heads, row, cells = sheet[0], sheet[1], dict(zip(line[0], line[1], strict=True))
    book = dict(zip(heads, row, strict=False))

    for at, score in enumerate(api["scores"]):
        level = score["level"]
        assert row[6 + at] == ("Not applicable" if level is None else level)
        assert line[1][6 + at] == ("Not applicable" if level is None else str(level))
        assert data["scores"][at][2].startswith("Not applicable" if level is None else f"{level} ")
        assert of_round["levels"][at] == ("n/a" if level is None else str(level))
    for at, side in enumerate(api["indices"]):
        name = data["figures"][at][0]
        for title, index, column in ((f"{name}: index I", "geometric", 2), (f"{name}: mean A", "arithmetic", 5)):
            value = side[index]["value"]
            assert book[title] == pytest.approx(value, rel=1e-14)
            assert float(cells[title].replace(",", ".")) == round(value, 3)
            with translation.override("en"):
                shown = floatformat(value, 2)
                ends = [floatformat(side[index][end], 2) for end in ("p5", "p95")]
            assert data["figures"][at][column] == shown
            assert data["figures"][at][column + 1] == f" {DASH} ".join(ends)
            assert of_round["figures"][2 * at + (index == "arithmetic")] == {
                "value": shown,
                "band": f" {DASH} ".join(ends),
            }
            assert f'<td class="utrecht-table__cell">{shown}</td>' in page
        assert book[f"{name}: scored"] == pytest.approx(side["coverage"], rel=1e-14)
        assert book[f"{name}: low principles"] == side["lowCount"]


def test_the_agreement_of_the_paper_is_that_of_the_workbook_and_undefined_is_a_word(client: Client, cast: Cast) -> None:
    round_, *_rest = scored_round(cast)
    client.force_login(cast.coordinator)
    sheet = read_workbook(client.get(f"/en/rondes/{round_.pk}/werkboek.xlsx").content)["Agreement"][1:]
    with translation.override("en"):
        rows = round_pdf_data(round_data(round_, cast.coordinator))["agreement"]

    for row, line in zip(rows, sheet, strict=True):
        assert row[0] == line[0]
        assert row[1] == str(int(line[1]))
        assert row[2] == ("cannot be told" if line[2] is None else str(floatformat(line[2], 3)))
        assert row[6] == line[7]
    robust = next(row for row in rows if row[0] == "Robustness")
    assert robust[1:] == ["3", "cannot be told", DASH, "100%", "100%", "cannot be told"]


def test_a_round_report_says_what_is_still_to_come_and_tells_no_level_of_it(cast: Cast) -> None:
    round_, initiative = make_round(), make_initiative(name="Nog bezig")
    given = make_assignment(round=round_, initiative=initiative, assessor=cast.assessor)
    make_assessment(assignment=given, levels=dict.fromkeys(CODES, 3), submitted=True)
    make_assignment(round=round_, initiative=initiative, assessor=cast.other_assessor)

    with translation.override("en"):
        data = round_pdf_data(round_data(round_, cast.coordinator))

    assert "1 assessment is still to come in." in data["rules"]
    assert any(line.startswith("Left out: 1 submitted assessment") for line in data["rules"])
    assert data["results"] == []
    assert {row[1] for row in data["agreement"]} == {"0"}
    assert cast.assessor.name not in str(data)


def test_reports_are_found_where_the_result_is_read(client: Client, cast: Cast) -> None:
    sitting = settled(cast)
    own = sitting.initiative.pk
    ways = {
        f"/initiatief/{own}": (cast.stranger, f"/initiatief/{own}/uitslag.pdf"),
        f"/dossier/{own}/alles": (cast.official, f"/dossier/{own}/beoordeling.pdf"),
        f"/mijn/{own}": (cast.founder, f"/mijn/{own}/beoordeling.pdf"),
        f"/rondes/{sitting.round.pk}": (cast.coordinator, f"/rondes/{sitting.round.pk}/rapport.pdf"),
        sitting.page: (cast.coordinator, f"/dossier/{own}/beoordeling.pdf"),
    }
    for page, (reader, report) in ways.items():
        client.force_login(reader)
        assert f'href="{report}"' in client.get(page).content.decode(), page


def test_without_a_result_no_page_leads_to_a_report(cast: Cast) -> None:
    initiative = make_initiative(area=cast.area)

    assert result_section(initiative, AnonymousUser()) is None
    assert dossier_result_section(initiative, cast.official) is None
    assert report_section(initiative, cast.founder) is None


def test_a_report_costs_the_same_queries_for_any_number_of_rounds_and_promises(
    cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    initiative = make_initiative(area=cast.area)
    for days in (500, 400, 300, 1):
        result = make_result(initiative, published_at=timezone.now() - timedelta(days=days))
        make_follow_up(initiative, result=result, owner=cast.official)

    with django_assert_max_num_queries(14):
        pdf_data_for(initiative, cast.official)
