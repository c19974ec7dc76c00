# SPDX-License-Identifier: EUPL-1.2
"""A coordinator takes a round along: a workbook and CSV with the same rows, in which nothing calculates or leaks."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from assessment.models import Assessment, Assignment, Round, RoundState
from assessment.reports.round_data import letters_of
from initiatives.models import Initiative
from tests.assessment.reports.files import read_csv, read_workbook, xml_of
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_user
from tests.factories.assessment import (
    make_assessment,
    make_assignment,
    make_follow_up,
    make_result,
    make_round,
    make_small_lens,
)

pytestmark = pytest.mark.django_db
CODES = ("integrative", "inclusive", "redundant", "flexible", "resourceful", "reflective", "robust",
         "mobilising", "connecting", "reliable", "institutional_flexibility")  # fmt: skip
SHEETS = ["Lees mij", "Uitslagen", "Scores", "Overeenstemming", "Codeboek", "Vervolgacties"]


@pytest.fixture
def desk(client: Client, cast: Cast) -> Client:
    """The coordinator at work."""
    client.force_login(cast.coordinator)
    return client


def score(round_: Round, initiative: Initiative, assessor: User, levels: dict[str, int | None] | None = None) -> None:
    given = make_assignment(round=round_, initiative=initiative, assessor=assessor)
    make_assessment(assignment=given, levels=dict.fromkeys(CODES, 2) | (levels or {}), submitted=True)


def book_of(desk: Client, round_: Round, language: str = "") -> dict[str, list[list[Any]]]:
    answer = desk.get(f"{language}/rondes/{round_.pk}/werkboek.xlsx")
    assert answer.status_code == 200
    return read_workbook(answer.content)


def scores_of(desk: Client, round_: Round) -> list[list[str]]:
    return read_csv(desk.get(f"/rondes/{round_.pk}/scores.csv").getvalue())


def test_the_workbook_holds_everything_of_the_round_in_the_language_of_the_page(desk: Client, cast: Cast) -> None:
    round_, initiative = make_round(title="Najaar"), make_initiative(name="Tuinman", area=cast.area)
    score(round_, initiative, cast.assessor, {"robust": 1, "reliable": None})
    score(round_, initiative, cast.other_assessor, {"robust": 3})
    make_result(initiative, dict.fromkeys(CODES, 2) | {"robust": None}, round=round_)

    book = book_of(desk, round_)

    assert list(book) == SHEETS
    assert next(row[0] for row in book["Lees mij"] if row) == "Najaar"
    (result,) = book["Uitslagen"][1:]
    assert result[:3] == ["Tuinman", "Initiatief", "Noord"]
    assert result[6:17] == [2, 2, 2, 2, 2, 2, "Niet van toepassing", 2, 2, 2, 2]
    assert len(book["Scores"]) == 1 + 2 * 11
    assert len(book["Overeenstemming"]) == 1 + 11
    english = book_of(desk, round_, "/en")
    assert list(english) == ["Read me", "Results", "Raw scores", "Agreement", "Codebook", "Follow-ups"]
    assert english["Results"][1][12] == "Not applicable"


def test_an_answer_without_a_level_is_an_empty_cell_with_its_word_and_never_a_zero(desk: Client, cast: Cast) -> None:
    round_ = make_round()
    score(round_, make_initiative(), cast.assessor, {"robust": None, "flexible": 0})

    rows = {row[4]: row for row in book_of(desk, round_)["Scores"][1:]}

    assert rows["robust"][5:] == ["Niet van toepassing"]
    assert rows["flexible"][5:7] == ["Ontbreekt", 0]


def test_csv_holds_the_rows_of_the_workbook(desk: Client, cast: Cast) -> None:
    round_, initiative = make_round(), make_initiative(area=cast.area)
    score(round_, initiative, cast.assessor, {"robust": 1, "reliable": None})
    score(round_, initiative, cast.other_assessor)
    make_result(initiative, dict.fromkeys(CODES[:9], 3), round=round_)
    book = book_of(desk, round_)

    for address, sheet in (("scores", "Scores"), ("uitslagen", "Uitslagen")):
        lines = read_csv(desk.get(f"/rondes/{round_.pk}/{address}.csv").getvalue())
        assert len(lines) == len(book[sheet])
        for line, row in zip(lines, book[sheet], strict=True):
            padded = [*row, *[None] * (len(line) - len(row))]
            for one, other in zip(line, padded, strict=True):
                assert _plain(one) == _plain(other)


def _plain(value: Any) -> Any:
    """A number, a day as its serial, or the text."""
    if value is None or value == "":
        return None
    try:
        # A workbook keeps sixteen digits, a CSV rounds and has a decimal comma.
        return round(float(str(value).replace(",", ".")), 3)
    except ValueError:
        pass
    try:
        return float((date.fromisoformat(value) - date(1899, 12, 30)).days)
    except ValueError:
        return value


def test_assessors_are_letters_and_no_name_or_address_of_a_person_is_in_any_file(desk: Client, cast: Cast) -> None:
    round_, initiative = make_round(), make_initiative()
    make_carrier(initiative, cast.founder)
    for person in (cast.assessor, cast.other_assessor):
        score(round_, initiative, person)
    result = make_result(initiative, round=round_)
    make_follow_up(initiative, result=result, owner=cast.founder, added_by=cast.official)
    make_follow_up(initiative, result=result, owner=cast.official, added_by=cast.official)

    everything = xml_of(desk.get(f"/rondes/{round_.pk}/werkboek.xlsx").content) + str(scores_of(desk, round_))

    assert {row[1] for row in scores_of(desk, round_)[1:]} == {"A", "B"}
    for person in (cast.assessor, cast.other_assessor, cast.founder, cast.official, cast.coordinator):
        assert person.name not in everything
        assert person.email not in everything
    assert "What we saw of" not in everything
    sheet = book_of(desk, round_)["Vervolgacties"]
    assert {row[3] for row in sheet[1:]} == {"het initiatief", "de gemeente"}


def test_a_letter_is_the_same_on_every_subject_and_goes_on_after_z() -> None:
    round_ = make_round()
    people = [make_user() for _each in range(28)]

    letters = letters_of(round_, [person.pk for person in people])

    assert sorted(letters.values(), key=lambda text: (len(text), text))[-3:] == ["Z", "AA", "AB"]
    assert letters_of(round_, [person.pk for person in reversed(people)]) == letters
    other = letters_of(make_round(), [person.pk for person in people])
    assert other != letters


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "\t=1", " =1"])
def test_nothing_a_person_typed_calculates_in_any_file(desk: Client, cast: Cast, text: str) -> None:
    round_, initiative = make_round(), make_initiative(name=text)
    score(round_, initiative, cast.assessor)
    make_follow_up(initiative, result=make_result(initiative, round=round_), text=text)

    content = desk.get(f"/rondes/{round_.pk}/werkboek.xlsx").content

    xml, book = xml_of(content), read_workbook(content)
    assert "<f>" not in xml
    assert "<hyperlink" not in xml
    assert book["Scores"][1][0] == f"'{text}"
    assert book["Vervolgacties"][1][2] == f"'{text}"
    assert scores_of(desk, round_)[1][0] == f"'{text}"


def test_days_are_days_headings_stay_in_sight_and_columns_are_wide_enough(desk: Client, cast: Cast) -> None:
    round_, initiative = make_round(), make_initiative()
    score(round_, initiative, cast.assessor)
    make_result(initiative, round=round_)

    content = desk.get(f"/rondes/{round_.pk}/werkboek.xlsx").content

    xml = xml_of(content)
    today = (timezone.localdate() - date(1899, 12, 30)).days
    assert read_workbook(content)["Uitslagen"][1][3] == today
    assert 'formatCode="yyyy\\-mm\\-dd"' in xml or 'formatCode="yyyy-mm-dd"' in xml
    assert xml.count('state="frozen"') == len(SHEETS) - 1
    assert xml.count("<autoFilter") == len(SHEETS) - 1
    assert xml.count("<cols>") == len(SHEETS)


def test_scores_stay_out_of_every_file_while_somebody_is_still_to_score_that_subject_blind(
    desk: Client, cast: Cast
) -> None:
    round_, half, whole = make_round(), make_initiative(name="Half"), make_initiative(name="Heel")
    score(round_, half, cast.assessor, {"robust": 4})
    score(round_, whole, cast.assessor)
    score(round_, whole, cast.other_assessor)
    make_assignment(round=round_, initiative=half, assessor=cast.other_assessor)

    book = book_of(desk, round_)

    assert {row[0] for row in book["Scores"][1:]} == {"Heel"}
    assert [row[0] for row in book["Lees mij"] if row and "1 ingediende beoordeling" in str(row[1:])] == ["Weggelaten"]
    robust = next(row for row in book["Overeenstemming"] if row[0] == "Robuustheid")
    # Nothing of how far they agree either, as on the page, until nobody has anything left to submit.
    assert robust[1:3] == [0, None]


@pytest.mark.parametrize("how", ["closed", "withdrawn", "not blind"])
def test_scores_are_told_once_nobody_is_waited_for(desk: Client, cast: Cast, how: str) -> None:
    round_, initiative = make_round(is_blind=how != "not blind"), make_initiative()
    score(round_, initiative, cast.assessor)
    waiting = make_assignment(round=round_, initiative=initiative, assessor=cast.other_assessor)
    assert (len(scores_of(desk, round_)) == 1) is (how != "not blind")
    if how == "closed":
        Round.objects.filter(pk=round_.pk).update(state=RoundState.CLOSED)
    if how == "withdrawn":
        Assignment.objects.filter(pk=waiting.pk).update(withdrawn_at=timezone.now())

    assert len(scores_of(desk, round_)) == 1 + 11


def test_a_draft_and_an_assessment_that_was_reopened_are_in_no_file(desk: Client, cast: Cast) -> None:
    round_, initiative = make_round(is_blind=False), make_initiative()
    make_assessment(assignment=make_assignment(round=round_, initiative=initiative, assessor=cast.assessor))
    given = make_assignment(round=round_, initiative=initiative, assessor=cast.other_assessor)
    older = make_assessment(assignment=given, submitted=True)
    Assessment.objects.filter(pk=older.pk).update(superseded_at=timezone.now())

    assert scores_of(desk, round_)[1:] == []


def test_a_coordinator_takes_no_scores_along_of_what_they_have_a_stake_in(desk: Client, cast: Cast) -> None:
    round_, own, other = make_round(), make_initiative(name="Eigen"), make_initiative(name="Ander")
    make_carrier(own, cast.coordinator)
    for initiative in (own, other):
        score(round_, initiative, cast.assessor)

    assert {row[0] for row in scores_of(desk, round_)[1:]} == {"Ander"}


def test_another_citys_lens_fills_the_same_sheets(desk: Client, cast: Cast) -> None:
    lens = make_small_lens()
    round_, initiative = make_round(lens=lens), make_initiative()
    codes = list(lens.principles.values_list("code", flat=True))
    given = make_assignment(round=round_, initiative=initiative, assessor=cast.assessor)
    make_assessment(assignment=given, levels=dict.fromkeys(codes, 3), submitted=True)
    make_result(initiative, dict.fromkeys(codes, 3), round=round_)

    book = book_of(desk, round_)

    assert book["Uitslagen"][1][6:11] == [3] * 5
    assert len(book["Uitslagen"][0]) == 6 + 5 + 3 * 8 + 2 + 3
    assert len(book["Scores"]) == 1 + 5


def test_a_round_in_which_nothing_happened_is_a_workbook_too(desk: Client) -> None:
    book = book_of(desk, make_round())

    assert [len(book[name]) for name in ("Uitslagen", "Scores", "Vervolgacties")] == [1, 1, 1]
    assert {row[7] for row in book["Overeenstemming"][1:]} == {"niet te zeggen"}


def test_a_larger_round_costs_no_more_queries(
    desk: Client, cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    round_ = make_round()
    for _each in range(6):
        initiative = make_initiative()
        for person in (cast.assessor, cast.other_assessor):
            score(round_, initiative, person)
        make_follow_up(initiative, result=make_result(initiative, round=round_))

    with django_assert_max_num_queries(22):
        assert len(book_of(desk, round_)["Scores"]) == 1 + 6 * 2 * 11
