# SPDX-License-Identifier: EUPL-1.2
"""Submitting needs the whole of it, happens once, and is for good."""

import json
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from accounts.models import User
from assessment.models import Assessment, Assignment, Round, Score
from assessment.scoring.actions.assessments import begin_assessment, save_scores, submit_assessment
from core.errors import NotAllowedError, RefusedError
from tests.assessment.scoring.helpers import LEVEL, draft_of, page_of, posted, score_of, signed_in
from tests.cast import Cast, make_cast
from tests.factories import make_assignment

pytestmark = pytest.mark.django_db
WHOLE = {"answer": "level", "level": 2, "rationale": "Seen.", "evidence_level": 2, "confidence": "high"}


def whole_draft(assessor: User) -> tuple[Assignment, Assessment]:
    assignment = make_assignment(assessor=assessor)
    draft = draft_of(assignment)
    draft.scores.update(**WHOLE)
    return assignment, draft


def seen(draft: Assessment) -> int:
    return sum(draft.scores.values_list("version", flat=True))


def test_a_whole_assessment_is_submitted_and_its_document_is_what_the_api_serves(cast: Cast) -> None:
    assignment, draft = whole_draft(cast.assessor)
    client = signed_in(cast.assessor)

    overview = client.get(f"/beoordelen/{assignment.pk}/overzicht").content.decode()
    answer = client.post(f"/beoordelen/{assignment.pk}/indienen", {"seen": seen(draft)}, follow=True)

    draft.refresh_from_db()
    document = json.loads(draft.document)
    assert "Na het indienen kunt u niets meer veranderen." in overview
    assert f'name="seen" value="{seen(draft)}"' in overview
    assert "Uw beoordeling is ingediend." in answer.content.decode()
    assert (draft.state, document["kind"], len(document["scores"])) == ("submitted", "independent", 11)
    assert [row["principle"] for row in document["scores"]][:2] == ["integrative", "inclusive"]
    assert cast.assessor.name not in draft.document


@pytest.mark.parametrize(
    ("lack", "sentence"),
    [
        ({"answer": "not_scored", "level": None}, "Kies een niveau"),
        ({"rationale": " "}, "Schrijf waarom dit niveau het best past."),
        ({"answer": "not_applicable", "level": None, "rationale": ""}, "Schrijf waarom dit niet van toepassing is."),
        ({"confidence": ""}, "Kies hoe zeker u bent."),
        ({"evidence_level": None}, "Kies hoe sterk het bewijs is."),
        ({"level": 3, "evidence_level": 1}, "Niveau 3 of 4 kan alleen met een document"),
    ],
)
def test_what_is_missing_is_named_with_a_link_to_its_field_and_stops_submitting(
    cast: Cast, lack: dict[str, Any], sentence: str
) -> None:
    assignment, draft = whole_draft(cast.assessor)
    Score.objects.filter(pk=score_of(draft).pk).update(**lack)
    client = signed_in(cast.assessor)

    overview = client.get(f"/beoordelen/{assignment.pk}/overzicht").content.decode()
    client.post(f"/beoordelen/{assignment.pk}/indienen", {"seen": seen(draft)})

    assert "Nog 1 ding te doen voordat u kunt indienen" in overview
    assert re.search(rf'{sentence}[^<]*<span class="mv-sr">: Robuustheid</span>', overview)
    assert 'class="mv-errors"' not in overview, "nothing went wrong yet"
    assert f"{page_of(assignment)}?controle#id_robust-" in overview
    assert "indienen&quot;" not in overview
    assert sentence in client.get(f"{page_of(assignment)}?controle").content.decode()
    assert Assessment.objects.get(pk=draft.pk).state == "draft"


def test_dont_know_lacks_nothing_and_not_applicable_only_its_reason(cast: Cast) -> None:
    assignment, draft = whole_draft(cast.assessor)
    nothing = {"level": None, "evidence_level": None, "confidence": "", "rationale": ""}
    Score.objects.filter(pk=score_of(draft).pk).update(**nothing, answer="dont_know")
    Score.objects.filter(pk=score_of(draft, "flexible").pk).update(
        **{**nothing, "rationale": "Younger than six months."}, answer="not_applicable"
    )

    assert submit_assessment(assignment=assignment, seen=seen(draft), by=cast.assessor).state == "submitted"


def test_a_score_changed_since_the_overview_must_be_looked_at_first(cast: Cast) -> None:
    assignment, draft = whole_draft(cast.assessor)
    before = seen(draft)
    draft.scores.filter(principle__code="robust").update(level=0)

    answer = signed_in(cast.assessor).post(f"/beoordelen/{assignment.pk}/indienen", {"seen": before}, follow=True)

    assert "Er is een score veranderd" in answer.content.decode()
    assert Assessment.objects.get(pk=draft.pk).state == "draft"


@pytest.mark.parametrize("junk", ["", "x", "-1", "1.5"])
def test_a_post_that_saw_nothing_submits_nothing(cast: Cast, junk: str) -> None:
    assignment, draft = whole_draft(cast.assessor)

    signed_in(cast.assessor).post(f"/beoordelen/{assignment.pk}/indienen", {"seen": junk})

    assert Assessment.objects.get(pk=draft.pk).state == "draft"


def test_a_second_submission_changes_nothing(cast: Cast) -> None:
    assignment, draft = whole_draft(cast.assessor)
    first = submit_assessment(assignment=assignment, seen=seen(draft), by=cast.assessor)

    second = submit_assessment(assignment=assignment, seen=0, by=cast.assessor)

    assert (second.submitted_at, second.document) == (first.submitted_at, first.document)


@pytest.mark.parametrize("change", [{"state": "closed"}, {"deadline": timezone.localdate() - timedelta(days=1)}])
def test_a_round_that_is_over_takes_no_submission(cast: Cast, change: dict[str, Any]) -> None:
    _assignment, draft = whole_draft(cast.assessor)
    Round.objects.update(**change)

    with pytest.raises(RefusedError, match="bewaard"):
        submit_assessment(assignment=Assignment.objects.get(), seen=seen(draft), by=cast.assessor)


def test_the_last_day_still_counts(cast: Cast) -> None:
    _assignment, draft = whole_draft(cast.assessor)
    Round.objects.update(deadline=timezone.localdate())

    assignment = Assignment.objects.get()
    assert submit_assessment(assignment=assignment, seen=seen(draft), by=cast.assessor).state == "submitted"


def test_after_submitting_the_page_reads_and_refuses_a_late_edit_with_the_text_shown_back(cast: Cast) -> None:
    assignment, draft = whole_draft(cast.assessor)
    submit_assessment(assignment=assignment, seen=seen(draft), by=cast.assessor)
    client = signed_in(cast.assessor)

    page = client.get(page_of(assignment))
    late = client.post(page_of(assignment), posted(score_of(draft), **{**LEVEL, "rationale": "Second thoughts."}))

    assert "<form" not in page.content.decode().partition("<main")[2].partition("</main")[0]
    assert "Ingediend op" in page.content.decode()
    assert late.status_code == 409
    assert "U hebt deze beoordeling ingediend." in late.content.decode()
    assert "Second thoughts." in late.content.decode()
    assert client.get(f"/beoordelen/{assignment.pk}/overzicht").status_code == 302


@pytest.mark.parametrize("name", ["other_assessor", "coordinator", "administrator", "founder", "official"])
def test_the_actions_refuse_anybody_else(cast: Cast, name: str) -> None:
    assignment, draft = whole_draft(cast.assessor)
    by = getattr(cast, name)

    for act in (
        lambda: begin_assessment(assignment=assignment, by=by),
        lambda: save_scores(assignment=assignment, changes=[], by=by),
        lambda: submit_assessment(assignment=assignment, seen=seen(draft), by=by),
    ):
        with pytest.raises(NotAllowedError):
            act()


def at_once(act: Callable[[], Any]) -> list[Any]:
    """Run `act` twice at the same moment, each on its own connection; return results or errors."""
    barrier = Barrier(2)

    def run() -> Any:
        barrier.wait()
        try:
            return act()
        except Exception as error:  # noqa: BLE001 - the test looks at it
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        return [future.result() for future in [pool.submit(run) for _window in range(2)]]


@pytest.mark.django_db(transaction=True)
def test_two_first_looks_at_once_begin_one_draft() -> None:
    cast = make_cast()
    assignment = make_assignment(assessor=cast.assessor)

    begun = at_once(
        lambda: begin_assessment(assignment=Assignment.objects.get(), by=User.objects.get(pk=cast.assessor.pk))
    )

    assert begun[0] == begun[1]
    assert Assessment.objects.get(round=assignment.round).scores.count() == 11


@pytest.mark.django_db(transaction=True)
def test_two_submissions_at_once_are_one() -> None:
    cast = make_cast()
    _assignment, draft = whole_draft(cast.assessor)
    versions = seen(draft)

    submitted = at_once(
        lambda: submit_assessment(
            assignment=Assignment.objects.get(), seen=versions, by=User.objects.get(pk=cast.assessor.pk)
        )
    )

    assert submitted[0].submitted_at == submitted[1].submitted_at
    assert submitted[0].document == submitted[1].document


@pytest.mark.django_db(transaction=True)
def test_postgresql_itself_keeps_scores_and_evidence_of_a_submitted_assessment() -> None:
    cast = make_cast()
    assignment, draft = whole_draft(cast.assessor)
    submit_assessment(assignment=assignment, seen=seen(draft), by=cast.assessor)

    with pytest.raises(Exception, match="never change"):
        Score.objects.filter(assessment=draft).update(level=4)
    with pytest.raises(Exception, match="never changes"):
        score_of(draft).evidence.create(title="Late", url="https://example.org")
