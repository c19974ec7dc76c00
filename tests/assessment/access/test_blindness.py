# SPDX-License-Identifier: EUPL-1.2
"""Nobody reads another's scores before they are released, on no page, and the queries of the pages are counted."""

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from assessment.models import Assessment, Evidence
from assessment.panels.actions.publishing import publish_result
from core.errors import RefusedError
from tests.assessment.scoring.helpers import draft_of, page_of, score_of, signed_in
from tests.cast import Cast
from tests.factories import make_assessment, make_assignment, make_carrier, make_initiative, make_round
from tests.factories.assessment import submit

pytestmark = pytest.mark.django_db
SECRET = "Only I saw this."
ROLES = ["founder", "stranger", "assessor", "other_assessor", "official", "coordinator", "administrator"]


@pytest.mark.parametrize("name", ROLES)
@pytest.mark.parametrize("submitted", [False, True])
def test_an_assessment_is_seen_by_its_assessor_and_once_submitted_by_the_coordinator(
    cast: Cast, name: str, submitted: bool
) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    assessment = make_assessment(assignment=assignment, submitted=submitted)

    sees = Assessment.objects.visible_to(getattr(cast, name)).filter(pk=assessment.pk).exists()

    assert sees == (name == "assessor" or (name == "coordinator" and submitted))


@pytest.mark.parametrize("name", [name for name in ROLES if name != "assessor"])
def test_no_page_tells_another_what_is_being_scored(cast: Cast, name: str) -> None:
    initiative, round_ = make_initiative(area=cast.area), make_round()
    assignment = make_assignment(assessor=cast.assessor, initiative=initiative, round=round_)
    make_assignment(assessor=cast.other_assessor, initiative=initiative, round=round_)
    draft = draft_of(assignment)
    draft.scores.update(answer="level", level=3, rationale=SECRET, evidence_level=2, confidence="high")
    client = signed_in(getattr(cast, name))

    for address in (
        "/beoordelingen",
        page_of(assignment),
        f"/beoordelen/{assignment.pk}?alles",
        f"/beoordelen/{assignment.pk}/overzicht",
        f"/rondes/{round_.pk}",
        f"/initiatief/{initiative.pk}",
        f"/dossier/{initiative.pk}",
        f"/dossier/{initiative.pk}/alles",
        "/vandaag",
        "/werkvoorraad",
    ):
        assert SECRET not in client.get(address, follow=True).content.decode()


def test_a_second_assessor_of_the_same_initiative_starts_from_nothing(cast: Cast) -> None:
    initiative, round_ = make_initiative(), make_round()
    first = make_assignment(assessor=cast.assessor, initiative=initiative, round=round_)
    draft_of(first).scores.update(rationale=SECRET)
    second = make_assignment(assessor=cast.other_assessor, initiative=initiative, round=round_)

    page = signed_in(cast.other_assessor).get(f"/beoordelen/{second.pk}?alles", follow=True).content.decode()

    assert SECRET not in page
    assert "0 van 11" in page


def test_a_coordinator_who_also_assesses_does_not_see_drafts_of_others(cast: Cast) -> None:
    cast.coordinator.role_grants.create(role="assessor")
    draft = draft_of(make_assignment(assessor=cast.assessor))

    assert not Assessment.objects.visible_to(cast.coordinator).filter(pk=draft.pk).exists()
    assert not Evidence.objects.visible_to(cast.coordinator).exists()


@pytest.mark.parametrize("stake", ["carrier", "former carrier", "assessor"])
def test_a_coordinator_with_a_stake_neither_reads_nor_publishes_the_scores_of_others(cast: Cast, stake: str) -> None:
    initiative, round_ = make_initiative(), make_round()
    given = make_assignment(assessor=cast.assessor, initiative=initiative, round=round_)
    others = draft_of(given)
    others.scores.update(answer="level", level=3, rationale=SECRET, evidence_level=2, confidence="high")
    file = score_of(others).evidence.create(title="x", url="https://example.org/x")
    submit(others)
    address = f"/rondes/{round_.pk}/uitslag/{given.subject_id}"
    assert SECRET in signed_in(cast.coordinator).get(address).content.decode()
    if stake == "assessor":
        cast.coordinator.role_grants.create(role="assessor")
        make_assignment(assessor=cast.coordinator, initiative=initiative, round=round_)
    else:
        ended = timezone.localdate() if stake == "former carrier" else None
        make_carrier(initiative, cast.coordinator, ended_on=ended)
    client = signed_in(User.objects.get(pk=cast.coordinator.pk))

    page = client.get(address).content.decode()
    client.post(address, {"assessments": str(others.pk)})

    assert SECRET not in page
    assert ("collega" if "carrier" in stake else "Dien eerst uw eigen beoordeling in") in page
    assert not Evidence.objects.visible_to(User.objects.get(pk=cast.coordinator.pk)).filter(pk=file.pk).exists()
    assert not Assessment.objects.results().exists()
    with pytest.raises(RefusedError):
        publish_result(round_=round_, subject=given.subject, texts={}, seen=[others.pk], by=cast.coordinator)


SCORING_QUERIES = 20
LIST_QUERIES = 10


@pytest.mark.parametrize("query", ["", "?alles"])
def test_the_scoring_page_asks_the_same_number_of_queries_however_much_there_is(
    cast: Cast, django_assert_max_num_queries: Callable[..., Any], query: str
) -> None:
    initiative = make_initiative()
    assignment = make_assignment(assessor=cast.assessor, initiative=initiative)
    score = score_of(draft_of(assignment))
    client = signed_in(cast.assessor)
    address = f"/beoordelen/{assignment.pk}?alles" if query else page_of(assignment)
    numbers = []
    for amount in (1, 6):
        for number in range(amount):
            score.evidence.create(title="x", url=f"https://example.org/{amount}/{number}")
            initiative.incomes.create(kind="own", share_percent=5)
            initiative.needs.create(kind="need", subject="money", text="x")
            initiative.posts.create(text="x", happened_on=timezone.localdate())
        client.get(address)
        with django_assert_max_num_queries(SCORING_QUERIES + (11 if query else 0)) as queries:
            client.get(address)
        numbers.append(len(queries))

    assert numbers[0] == numbers[1]


def test_the_list_of_own_assessments_asks_the_same_number_of_queries_for_one_and_for_many(
    cast: Cast, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    client = signed_in(cast.assessor)
    numbers = []
    for amount in (1, 12):
        for _each in range(amount):
            make_assessment(assignment=make_assignment(assessor=cast.assessor), levels={"robust": 1})
        with django_assert_max_num_queries(LIST_QUERIES) as queries:
            client.get("/beoordelingen")
        numbers.append(len(queries))

    assert numbers[0] == numbers[1]
