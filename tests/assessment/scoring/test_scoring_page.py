# SPDX-License-Identifier: EUPL-1.2
"""An assessor scores what is assigned, half filled or whole, and nothing that was typed is lost."""

from datetime import timedelta

import pytest
from django.utils import timezone

from assessment.models import Assessment, Score
from tests.assessment.scoring.helpers import LEVEL, draft_of, page_of, posted, score_of, signed_in
from tests.cast import Cast
from tests.factories import make_assignment, make_carrier, make_initiative, make_round

pytestmark = pytest.mark.django_db


def test_the_first_look_begins_a_draft_with_every_principle_and_the_second_finds_it(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    client = signed_in(cast.assessor)

    for _look in range(2):
        first = client.get(f"/beoordelen/{assignment.pk}", follow=True)

    assert first.redirect_chain == [(page_of(assignment, "integrative"), 302)]
    assert Assessment.objects.get().scores.count() == 11


def test_the_page_has_the_question_all_descriptors_the_reading_rules_and_the_facts(cast: Cast) -> None:
    initiative = make_initiative()
    initiative.incomes.create(kind="subsidy", share_percent=82, is_invented=True)
    assignment = make_assignment(assessor=cast.assessor, initiative=initiative)

    page = signed_in(cast.assessor).get(page_of(assignment)).content.decode()

    assert "Op hoeveel inkomsten, dragers en plekken leunt het kernwerk" in page
    assert page.count('type="radio" name="robust-answer"') == 7
    assert "Zwijgen is &#x27;weet niet&#x27;" in page
    assert "82%" in page
    assert "één bron betaalt driekwart of meer" in page
    assert "verzonnen" in page
    assert "Niet bekend in het register." in page


def test_the_page_is_there_in_english(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)

    page = signed_in(cast.assessor).get(f"/en{page_of(assignment)}").content.decode()

    assert "On how many incomes, carriers and places does the core work rest" in page


@pytest.mark.parametrize(
    "half",
    [
        {"rationale": "Why comes before what."},
        {"answer": "3"},
        {"evidence_level": "1"},
        {"confidence": "low"},
        {"answer": "not_applicable"},
        {"answer": "4", "evidence_level": "0"},
    ],
)
def test_a_half_filled_score_is_saved(cast: Cast, half: dict[str, str]) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    draft = draft_of(assignment)

    answer = signed_in(cast.assessor).post(page_of(assignment), posted(score_of(draft), **half, go="stay"))

    score = score_of(draft)
    assert answer.status_code == 302
    stored = {
        "answer": str(score.level) if score.answer == "level" else score.answer,
        "rationale": score.rationale,
        "evidence_level": str(score.evidence_level),
        "confidence": score.confidence,
    }
    assert {name: stored[name] for name in half} == half


def test_a_high_level_on_thin_evidence_is_saved_and_flagged_at_once_at_the_field(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    draft = draft_of(assignment)
    client = signed_in(cast.assessor)

    client.post(page_of(assignment), posted(score_of(draft), answer="4", evidence_level="1"))
    flagged = client.get(page_of(assignment)).content.decode()
    client.post(page_of(assignment), posted(score_of(draft), answer="4", evidence_level="2"))
    fine = client.get(page_of(assignment)).content.decode()

    gate = 'id="robust-evidence_level-error" role="alert" data-gate'
    assert f"{gate}>" in flagged
    assert f"{gate} hidden>" in fine


@pytest.mark.parametrize(
    ("code", "go", "where"),
    [
        ("robust", "next", "principe/mobilising"),
        ("robust", "previous", "principe/reflective"),
        ("integrative", "previous", "principe/integrative"),
        ("institutional_flexibility", "next", "overzicht"),
        ("robust", "overview", "overzicht"),
        ("robust", "stay", "principe/robust"),
        ("robust", "nonsense", "principe/robust"),
    ],
)
def test_every_button_saves_and_goes_where_it_says(cast: Cast, code: str, go: str, where: str) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    draft = draft_of(assignment)

    answer = signed_in(cast.assessor).post(
        page_of(assignment, code), {**posted(score_of(draft, code), **LEVEL), "go": go}
    )

    assert answer["Location"] == f"/beoordelen/{assignment.pk}/{where}"
    assert score_of(draft, code).level == 2


def test_all_principles_can_be_saved_on_one_page(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    draft = draft_of(assignment)
    client = signed_in(cast.assessor)
    page = f"/beoordelen/{assignment.pk}?alles"

    shown = client.get(page)
    everything = {
        name: value
        for score in draft.scores.select_related("principle")
        for name, value in posted(score, **LEVEL).items()
    }
    answer = client.post(page, {**everything, "go": "next"})

    assert shown.content.decode().count("mv-score__part") >= 11
    assert answer["Location"] == f"/beoordelen/{assignment.pk}/overzicht"
    assert set(draft.scores.values_list("level", flat=True)) == {2}


def test_a_text_that_is_too_long_comes_back_with_everything_typed(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    draft = draft_of(assignment)

    answer = signed_in(cast.assessor).post(
        page_of(assignment), posted(score_of(draft), **{**LEVEL, "rationale": "x" * 4001})
    )
    page = answer.content.decode()

    assert answer.status_code == 400
    assert "Maak dit korter: hooguit 4000 tekens." in page
    assert 'href="#id_robust-rationale"' in page
    assert "x" * 4001 in page
    assert score_of(draft).answer == "not_scored"


def test_line_ends_of_a_browser_are_no_change(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    draft = draft_of(assignment)
    client = signed_in(cast.assessor)
    before = score_of(draft)

    client.post(page_of(assignment), posted(before, rationale="one\r\ntwo"))
    again = client.post(page_of(assignment), posted(before, rationale="one\r\ntwo"))

    assert score_of(draft).rationale == "one\ntwo"
    assert again.status_code == 302


def test_markup_and_emoji_are_text(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    draft = draft_of(assignment)
    client = signed_in(cast.assessor)
    text = "<script>alert(1)</script> \N{SEEDLING}"

    client.post(page_of(assignment), posted(score_of(draft), rationale=text))

    assert score_of(draft).rationale == text
    assert "<script>alert" not in client.get(page_of(assignment)).content.decode()


@pytest.mark.parametrize("field", ["answer", "confidence", "evidence_level", "version"])
def test_a_forged_value_is_refused_without_an_error_page(cast: Cast, field: str) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    draft = draft_of(assignment)

    answer = signed_in(cast.assessor).post(page_of(assignment), posted(score_of(draft), **{**LEVEL, field: "99x"}))

    assert answer.status_code == 400
    assert score_of(draft).answer == "not_scored"


def test_keys_can_be_switched_off_and_that_is_kept_for_the_person_and_saves_the_page(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    draft = draft_of(assignment)
    client = signed_in(cast.assessor)

    client.post(page_of(assignment), {**posted(score_of(draft), **LEVEL), "keys": "off"})
    page = client.get(page_of(assignment, "flexible")).content.decode()

    assert 'data-keys="off"' in page
    assert score_of(draft).level == 2
    other = make_assignment(assessor=cast.other_assessor)
    assert 'data-keys="on"' in signed_in(cast.other_assessor).get(page_of(other)).content.decode()


@pytest.mark.parametrize("name", ["founder", "stranger", "official", "other_assessor", "coordinator", "administrator"])
def test_nobody_else_finds_the_page_or_saves_on_it(cast: Cast, name: str) -> None:
    initiative = make_initiative(area=cast.area)
    make_carrier(initiative=initiative, user=cast.founder)
    assignment = make_assignment(assessor=cast.assessor, initiative=initiative)
    draft = draft_of(assignment)
    client = signed_in(getattr(cast, name))

    answers = [
        client.get(page_of(assignment)),
        client.post(page_of(assignment), posted(score_of(draft), **LEVEL)),
        client.post(f"/beoordelen/{assignment.pk}/bewaren", posted(score_of(draft), **LEVEL)),
        client.get(f"/beoordelen/{assignment.pk}/overzicht"),
        client.post(f"/beoordelen/{assignment.pk}/indienen", {"seen": 11}),
    ]

    assert [answer.status_code for answer in answers] == [404] * 5
    assert score_of(draft).answer == "not_scored"


def test_a_stranger_is_asked_to_sign_in(cast: Cast, client: object) -> None:
    assignment = make_assignment(assessor=cast.assessor)

    answer = client.get(page_of(assignment))  # type: ignore[attr-defined]

    assert answer.status_code == 302
    assert "/account/" in answer["Location"]


def test_who_carries_the_initiative_cannot_assess_it_even_when_assigned(cast: Cast) -> None:
    initiative = make_initiative()
    assignment = make_assignment(assessor=cast.assessor, initiative=initiative)
    draft = draft_of(assignment)
    make_carrier(initiative=initiative, user=cast.assessor, ended_on=timezone.localdate())
    client = signed_in(cast.assessor)

    assert client.get(page_of(assignment)).status_code == 403
    assert client.post(page_of(assignment), posted(score_of(draft), **LEVEL)).status_code == 403
    assert score_of(draft).answer == "not_scored"


def test_a_withdrawn_assignment_is_gone(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor, withdrawn_at=timezone.now())

    assert signed_in(cast.assessor).get(page_of(assignment)).status_code == 404


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"state": "planned"}, "Deze ronde is nog niet open."),
        ({"state": "closed"}, "Deze ronde is gesloten."),
        ({"deadline": timezone.localdate() - timedelta(days=1)}, "U kon indienen tot en met"),
    ],
)
def test_outside_the_round_a_draft_can_be_read_and_a_late_post_is_shown_back(
    cast: Cast, fields: dict[str, object], sentence: str
) -> None:
    round_ = make_round(**fields)
    begun = make_assignment(assessor=cast.assessor, round=round_)
    draft = draft_of(begun)
    Score.objects.filter(assessment=draft, principle__code="robust").update(rationale="Kept words.")
    client = signed_in(cast.assessor)

    read = client.get(page_of(begun)).content.decode()
    late = client.post(page_of(begun), posted(score_of(draft), **{**LEVEL, "rationale": "Late words."}))

    assert sentence in read
    assert "Kept words." in read
    assert late.status_code == 409
    assert "Late words." in late.content.decode()
    assert score_of(draft).rationale == "Kept words."


def test_an_assessment_never_begun_in_a_closed_round_says_so_and_begins_nothing(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor, round=make_round(state="closed"))

    page = signed_in(cast.assessor).get(f"/beoordelen/{assignment.pk}")

    assert "U bent deze beoordeling niet begonnen." in page.content.decode()
    assert not Assessment.objects.exists()


def test_a_principle_the_lens_does_not_have_is_not_found(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)

    assert signed_in(cast.assessor).get(page_of(assignment, "moods")).status_code == 404
