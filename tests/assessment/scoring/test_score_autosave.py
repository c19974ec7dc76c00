# SPDX-License-Identifier: EUPL-1.2
"""What is typed is saved without a press on a button."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine

from assessment.models import Round
from assessment.scoring.actions.assessments import submit_assessment
from tests.assessment.scoring.helpers import LEVEL, draft_of, posted, score_of, signed_in
from tests.cast import Cast
from tests.factories import make_assignment

pytestmark = pytest.mark.django_db
MORNING = datetime(2026, 11, 24, 10, 42, tzinfo=ZoneInfo("Europe/Amsterdam"))


def test_a_save_says_when_and_gives_the_new_version(cast: Cast) -> None:
    with time_machine.travel(MORNING, tick=False):
        assignment = make_assignment(assessor=cast.assessor)
        draft = draft_of(assignment)
        client = signed_in(cast.assessor)
        answer = client.post(f"/beoordelen/{assignment.pk}/bewaren", posted(score_of(draft), rationale="Half a"))

    saved = answer.json()
    assert answer.status_code == 200
    assert saved["message"] == "Bewaard om 10.42 uur"
    assert saved["scores"] == {"robust": {"version": score_of(draft).version, "gate": ""}}
    assert score_of(draft).rationale == "Half a"


def test_a_save_tells_the_progress_and_the_gate(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    draft = draft_of(assignment)

    saved = (
        signed_in(cast.assessor)
        .post(
            f"/beoordelen/{assignment.pk}/bewaren",
            {**posted(score_of(draft), answer="3", evidence_level="0"), "current": "robust"},
        )
        .json()
    )

    assert "1 van 11" in saved["progress"]
    assert 'aria-current="step"' in saved["jump"]
    assert saved["scores"]["robust"]["gate"].startswith("Niveau 3 of 4 kan alleen")


def test_a_chain_of_saves_needs_only_the_versions_it_is_told(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    draft = draft_of(assignment)
    client = signed_in(cast.assessor)
    fields = posted(score_of(draft), rationale="")

    for text in ("O", "On", "One"):
        fields |= {"robust-rationale": text}
        saved = client.post(f"/beoordelen/{assignment.pk}/bewaren", fields).json()
        fields |= {"robust-version": saved["scores"]["robust"]["version"]}

    assert score_of(draft).rationale == "One"


def test_a_text_too_long_is_told_and_the_stored_one_stays(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    draft = draft_of(assignment)

    answer = signed_in(cast.assessor).post(
        f"/beoordelen/{assignment.pk}/bewaren", posted(score_of(draft), rationale="x" * 4001)
    )

    assert answer.status_code == 400
    assert answer.json()["problems"] == {"robust": "Maak dit korter: hooguit 4000 tekens."}
    assert score_of(draft).rationale == ""


def test_a_closed_round_is_told_in_a_sentence(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    draft = draft_of(assignment)
    Round.objects.update(state="closed")

    answer = signed_in(cast.assessor).post(f"/beoordelen/{assignment.pk}/bewaren", posted(score_of(draft), **LEVEL))

    assert answer.status_code == 409
    assert answer.json()["refused"].startswith("Deze ronde is gesloten.")
    assert score_of(draft).level is None


def test_a_submitted_assessment_is_not_saved_any_more(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    draft = draft_of(assignment)
    draft.scores.update(answer="dont_know")
    seen = sum(draft.scores.values_list("version", flat=True))
    submit_assessment(assignment=assignment, seen=seen, by=cast.assessor)

    answer = signed_in(cast.assessor).post(f"/beoordelen/{assignment.pk}/bewaren", posted(score_of(draft), **LEVEL))

    assert answer.json()["refused"].startswith("U hebt deze beoordeling ingediend.")
    assert score_of(draft).answer == "dont_know"


def test_signed_out_is_a_redirect_the_page_can_tell_from_an_answer(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    draft = draft_of(assignment)
    client = signed_in(cast.assessor)
    client.logout()

    assert client.post(f"/beoordelen/{assignment.pk}/bewaren", posted(score_of(draft), **LEVEL)).status_code == 302


def test_it_takes_no_get_and_no_post_without_the_token(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    draft = draft_of(assignment)
    client = signed_in(cast.assessor)
    client.handler.enforce_csrf_checks = True

    assert client.get(f"/beoordelen/{assignment.pk}/bewaren").status_code == 405
    assert client.post(f"/beoordelen/{assignment.pk}/bewaren", posted(score_of(draft), **LEVEL)).status_code == 403
    assert score_of(draft).level is None


def test_a_post_about_nothing_changes_nothing(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    draft_of(assignment)

    answer = signed_in(cast.assessor).post(f"/beoordelen/{assignment.pk}/bewaren", {"moods-version": 1})

    assert (answer.status_code, answer.json()["scores"]) == (200, {})
