# SPDX-License-Identifier: EUPL-1.2
"""An assessor with an interest stands aside; a coordinator replaces them, hands over, and reopens with a reason."""

from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.utils import timezone

from accounts.models import Role, User
from assessment.models import Assessment, Assignment, Reopening
from assessment.scoring.actions.assessments import submit_assessment
from core.errors import NotAllowedError
from initiatives.models import Initiative
from mail.models import Message
from tests.assessment.panels.helpers import make_sitting, start
from tests.assessment.scoring.helpers import draft_of, page_of, score_of, signed_in
from tests.cast import Cast
from tests.factories import make_assessment, make_assignment, make_initiative, make_result, make_round, make_user
from tests.factories.assessment import submit

pytestmark = pytest.mark.django_db
SECRET = "Only I saw this."


@pytest.fixture
def asked(cast: Cast) -> Assignment:
    """An open assignment of the assessor, with a draft begun."""
    assignment = make_assignment(assessor=cast.assessor, initiative=make_initiative(area=cast.area))
    draft_of(assignment).scores.update(rationale=SECRET, answer="level", level=3)
    return assignment


def stand_aside(cast: Cast, assignment: Assignment, reason: str = "My brother works there.") -> Any:
    return stand_aside_as(cast.assessor, assignment, reason)


def stand_aside_as(assessor: User, assignment: Assignment, reason: str = "My brother works there.") -> Any:
    return signed_in(assessor).post(f"/beoordelen/{assignment.pk}/belang", {"reason": reason})


def test_who_stands_aside_neither_reads_nor_continues_and_the_coordinator_is_told(
    cast: Cast, asked: Assignment
) -> None:
    empty = stand_aside(cast, asked, reason=" ")
    done = stand_aside(cast, asked)
    client = signed_in(cast.assessor)

    assert (empty.status_code, done.status_code) == (422, 302)
    assert client.get(page_of(asked)).status_code == 404
    assert client.post(f"/beoordelen/{asked.pk}/bewaren", {"robust-version": 1}).status_code == 404
    assert not Assessment.objects.visible_to(cast.assessor).exists()
    assert SECRET not in client.get("/beoordelingen").text
    assert Assessment.objects.get().scores.filter(rationale=SECRET).exists()
    mail = Message.objects.get(kind="interest-declared")
    assert mail.to == cast.coordinator.email
    assert "brother" not in mail.body


def test_the_matrix_marks_the_interest_and_the_coordinator_reads_why(cast: Cast, asked: Assignment) -> None:
    stand_aside(cast, asked)

    page = signed_in(cast.coordinator).get(f"/rondes/{asked.round_id}").text

    assert "mv-mx--coi" in page
    assert "belang" in page
    assert "My brother works there." in page


def test_only_a_coordinator_turns_it_back_and_then_the_draft_goes_on(cast: Cast, asked: Assignment) -> None:
    stand_aside(cast, asked)
    address = f"/rondes/{asked.round_id}/toewijzing/{asked.pk}/belang-terug"

    by_assessor = signed_in(cast.assessor).post(address)
    signed_in(cast.coordinator).post(address)

    assert by_assessor.status_code == 403
    assert SECRET in signed_in(cast.assessor).get(f"/beoordelen/{asked.pk}?alles").text
    history = apps.get_model("assessment", "AssignmentEvent").objects.filter(pgh_obj=asked).order_by("pgh_id")
    assert list(history.values_list("recusal_reason", flat=True))[-2:] == ["My brother works there.", ""]


def test_a_submitted_assessment_is_reopened_before_its_assessor_can_stand_aside(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    make_assessment(assignment=assignment, submitted=True)

    answer = stand_aside(cast, assignment)

    assert answer.status_code == 422
    assert "Vraag de coördinator om haar te heropenen" in answer.text
    assert Assignment.objects.get().recused_at is None


def test_who_stood_aside_is_not_asked_again_by_assigning(cast: Cast, asked: Assignment) -> None:
    stand_aside(cast, asked)
    data = {"initiatives": [asked.subject.initiative_id], "assessors": [cast.assessor.pk]}

    answer = signed_in(cast.coordinator).post(f"/rondes/{asked.round_id}/toewijzen", data)

    assert answer.status_code == 422
    assert "meldde een belang" in answer.text


def test_a_coordinator_who_stood_aside_neither_reads_nor_settles(cast: Cast) -> None:
    cast.coordinator.role_grants.create(role=Role.ASSESSOR)
    initiative, round_ = make_initiative(), make_round()
    own = make_assignment(assessor=cast.coordinator, initiative=initiative, round=round_)
    other = make_assignment(assessor=cast.assessor, initiative=initiative, round=round_)
    make_assessment(assignment=other, submitted=True)
    person = User.objects.get(pk=cast.coordinator.pk)

    signed_in(person).post(f"/beoordelen/{own.pk}/belang", {"reason": "I invest in it."})
    page = signed_in(person).get(f"/rondes/{round_.pk}/uitslag/{own.subject_id}").text

    assert not Assessment.objects.visible_to(User.objects.get(pk=person.pk)).exists()
    assert "What we saw of" not in page
    assert "U meldde hierbij een belang" in page


@pytest.mark.parametrize("is_recused", [False, True])
def test_handing_over_is_one_act_and_the_new_assessor_starts_from_nothing(
    cast: Cast, asked: Assignment, is_recused: bool
) -> None:
    if is_recused:
        stand_aside(cast, asked)
    desk = signed_in(cast.coordinator)

    desk.post(f"/rondes/{asked.round_id}/toewijzing/{asked.pk}/overdragen", {"assessor": cast.other_assessor.pk})

    new = Assignment.objects.active().get(round=asked.round_id)
    page = signed_in(cast.other_assessor).get(f"/beoordelen/{new.pk}?alles").text
    assert new.assessor == cast.other_assessor
    assert SECRET not in page
    assert Message.objects.filter(kind="assessment-assigned", to=cast.other_assessor.email).count() == 1
    assert signed_in(cast.assessor).get(page_of(asked)).status_code == 404


def test_handing_over_changes_nothing_when_it_is_submitted(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    make_assessment(assignment=assignment, submitted=True)

    answer = signed_in(cast.coordinator).post(
        f"/rondes/{assignment.round_id}/toewijzing/{assignment.pk}/overdragen", {"assessor": cast.other_assessor.pk}
    )

    assert answer.status_code == 422
    assert list(Assignment.objects.active()) == [assignment]


def test_a_reopened_assessment_is_a_copy_that_supersedes_and_the_old_counts_no_longer(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    old = draft_of(assignment)
    old.scores.update(answer="level", level=1, rationale="x", evidence_level=2, confidence="high")
    score_of(old).evidence.create(title="Report", url="https://example.org/report")
    submit(old)
    desk = signed_in(cast.coordinator)
    address = f"/rondes/{assignment.round_id}/toewijzing/{assignment.pk}/heropenen"

    empty = desk.post(address, {"reason": ""})
    desk.post(address, {"reason": "The evidence misses."})

    old.refresh_from_db()
    draft = Assessment.objects.get(supersedes=old)
    assert empty.status_code == 422
    assert old.superseded_at is not None
    assert not Assessment.objects.submitted_in(assignment.round, assignment.subject).exists()
    assert (draft.state, score_of(draft).level, score_of(draft).evidence.get().title) == ("draft", 1, "Report")
    assert Reopening.objects.get().reason == "The evidence misses."
    assert "The evidence misses." in Message.objects.get(kind="assessment-reopened").body
    assert signed_in(cast.assessor).get(page_of(assignment)).status_code == 200


def test_after_a_result_or_a_panel_an_assessment_stays_as_it_is(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    assessment = make_assessment(assignment=assignment, submitted=True)
    Assessment.objects.filter(pk=assessment.pk).update(published_at=assessment.submitted_at)

    answer = signed_in(cast.coordinator).post(
        f"/rondes/{assignment.round_id}/toewijzing/{assignment.pk}/heropenen", {"reason": "Why not."}
    )

    assert answer.status_code == 422
    assert not Reopening.objects.exists()


@pytest.mark.parametrize(
    ("query", "found"),
    [("q=kas", {"Buurtkas"}), ("phase=idea", {"Repair"}), ("long_ago=on", {"Repair", "Buurtkas"}), ("", None)],
)
def test_everything_that_fits_the_search_is_assigned_at_once(
    client: Client, cast: Cast, query: str, found: set[str] | None
) -> None:
    make_initiative(name="Buurtkas", phase="running")
    make_initiative(name="Repair", phase="idea")
    fresh = make_initiative(name="Fresh", phase="running")
    make_result(fresh)
    round_ = make_round()
    client.force_login(cast.coordinator)

    client.post(f"/rondes/{round_.pk}/toewijzen?{query}", {"everything": "on", "assessors": [cast.assessor.pk]})

    names = set(Initiative.objects.filter(subject__assignments__round=round_).values_list("name", flat=True))
    assert names == (found or {"Buurtkas", "Repair", "Fresh"})


def test_assigning_many_asks_no_more_queries_than_assigning_few(
    client: Client, cast: Cast, django_assert_max_num_queries: Any
) -> None:
    client.force_login(cast.coordinator)
    counts = []
    for amount in (2, 12):
        for _each in range(amount):
            make_initiative(name=f"Batch {amount}")
        round_ = make_round(state="planned")
        data = {"everything": "on", "assessors": [cast.assessor.pk, make_user(role=Role.ASSESSOR).pk]}
        with django_assert_max_num_queries(60) as queries:
            client.post(f"/rondes/{round_.pk}/toewijzen?q=Batch {amount}", data)
        counts.append(len(queries))
        assert round_.assignments.count() == amount * 2

    assert counts[0] == counts[1]


def test_who_stood_aside_is_not_asked_again_once_the_panel_started_or_a_result_is_published(cast: Cast) -> None:
    sitting = make_sitting(cast)
    late = make_user(role=Role.ASSESSOR)
    assignment = make_assignment(round=sitting.round, initiative=sitting.initiative, assessor=late)
    stand_aside_as(late, assignment)
    start(sitting)

    answer = signed_in(cast.coordinator).post(f"/rondes/{sitting.round.pk}/toewijzing/{assignment.pk}/belang-terug")

    assignment.refresh_from_db()
    assert answer.status_code == 409
    assert assignment.recused_at is not None


def test_what_was_taken_back_while_its_page_was_open_is_not_submitted(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    draft = draft_of(assignment)
    draft.scores.update(answer="level", level=1, rationale="x", evidence_level=2, confidence="high")
    seen = sum(draft.scores.values_list("version", flat=True))
    # The page read the assignment just before this.
    Assignment.objects.filter(pk=assignment.pk).update(withdrawn_at=timezone.now())

    with pytest.raises(NotAllowedError):
        submit_assessment(assignment=assignment, seen=seen, by=cast.assessor)

    draft.refresh_from_db()
    assert draft.state == "draft"


def test_practice_is_not_reopened_because_its_assessor_has_read_the_key(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor, round=make_round(purpose="calibration"))
    make_assessment(assignment=assignment, submitted=True)

    answer = signed_in(cast.coordinator).post(
        f"/rondes/{assignment.round_id}/toewijzing/{assignment.pk}/heropenen", {"reason": "Once more."}
    )

    assert answer.status_code == 422
    assert not Reopening.objects.exists()
