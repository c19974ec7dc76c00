# SPDX-License-Identifier: EUPL-1.2
"""While somebody is still to score, no door tells what another gave: no page, mail, API, export or figure."""

import json
from collections.abc import Iterator

import pytest
from django.test import Client

from accounts import personal_data
from accounts.models import User
from assessment.models import Assessment, Assignment, Evidence, PanelReply, Score, SideFigures
from assessment.panels.actions.consensus import start_panel
from assessment.panels.actions.reopening import reopen_assessment
from mail.models import Message
from tests.assessment.scoring.helpers import draft_of, score_of, signed_in
from tests.cast import Cast
from tests.factories import make_assessment, make_assignment, make_initiative, make_round
from tests.factories.api import make_api_client
from tests.factories.assessment import submit

pytestmark = pytest.mark.django_db
SECRET = "Uniek-geheim-van-een-ander"


@pytest.fixture
def blind(cast: Cast) -> Assignment:
    """An assessor asked for what a colleague submitted, superseded once and drafted again; the colleague's secret."""
    initiative, round_ = make_initiative(area=cast.area), make_round(settling="panel")
    given = make_assignment(assessor=cast.other_assessor, initiative=initiative, round=round_)
    theirs = draft_of(given)
    theirs.scores.update(answer="level", level=4, rationale=SECRET, evidence_level=3, confidence="high")
    score_of(theirs).evidence.create(title=SECRET, url="https://example.org/geheim")
    submit(theirs)
    reopen_assessment(assignment=given, reason="A source misses.", by=cast.coordinator)
    return make_assignment(assessor=cast.assessor, initiative=initiative, round=round_)


def pages_about(assignment: Assignment) -> Iterator[str]:
    round_, subject = assignment.round_id, assignment.subject_id
    yield from (
        "/beoordelingen",
        f"/beoordelen/{assignment.pk}?alles",
        f"/beoordelen/{assignment.pk}/overzicht",
        f"/rondes/{round_}",
        f"/rondes/{round_}/panel/{subject}",
        f"/rondes/{round_}/panel/{subject}?volgorde=lens",
        f"/rondes/{round_}/uitslag/{subject}",
        f"/rondes/{round_}/toewijzen",
        "/rondes",
        "/vandaag",
        "/werkvoorraad",
        f"/initiatief/{assignment.subject.initiative_id}",
        f"/dossier/{assignment.subject.initiative_id}",
        f"/dossier/{assignment.subject.initiative_id}/alles",
        f"/mijn/{assignment.subject.initiative_id}",
        "/register",
        "/register.csv",
        "/account/gegevens",
    )


@pytest.mark.parametrize("name", ["assessor", "founder", "official", "administrator", "stranger"])
def test_no_page_shows_a_score_of_another_while_it_is_blind(cast: Cast, blind: Assignment, name: str) -> None:
    client = signed_in(getattr(cast, name))

    for address in pages_about(blind):
        answer = client.get(address, follow=True)
        body = b"".join(answer) if answer.streaming else answer.content
        assert SECRET not in body.decode(errors="replace"), address


def test_a_coordinator_with_an_open_assignment_sees_progress_and_no_level(cast: Cast, blind: Assignment) -> None:
    cast.coordinator.role_grants.create(role="assessor")
    make_assignment(assessor=cast.coordinator, initiative=blind.subject.initiative, round=blind.round)
    client = signed_in(User.objects.get(pk=cast.coordinator.pk))

    for address in pages_about(blind):
        answer = client.get(address, follow=True)
        assert SECRET not in b"".join(answer).decode() if answer.streaming else SECRET not in answer.text, address
    assert "11" in client.get(f"/rondes/{blind.round_id}").text


@pytest.mark.parametrize("name", ["assessor", "coordinator as assessor"])
def test_no_set_gives_a_blind_reader_a_score_evidence_figure_or_reply(cast: Cast, blind: Assignment, name: str) -> None:
    person = cast.assessor
    if name != "assessor":
        cast.coordinator.role_grants.create(role="assessor")
        make_assignment(assessor=cast.coordinator, initiative=blind.subject.initiative, round=blind.round)
        person = User.objects.get(pk=cast.coordinator.pk)

    seen = Assessment.objects.visible_to(person)

    assert not Score.objects.filter(assessment__in=seen, rationale=SECRET).exists()
    assert not Evidence.objects.visible_to(person).exists()
    assert not SideFigures.objects.visible_to(person).exists()
    assert not PanelReply.objects.visible_to(person).exists()


def test_the_personal_export_holds_nothing_of_others(cast: Cast, blind: Assignment) -> None:
    draft_of(blind)

    told = json.dumps(personal_data.export(cast.assessor))

    assert SECRET not in told
    assert blind.round.title in told


def test_what_somebody_stood_aside_from_is_not_in_their_export_either(cast: Cast, blind: Assignment) -> None:
    draft_of(blind).scores.update(rationale="Mine, before I stood aside.")

    signed_in(cast.assessor).post(f"/beoordelen/{blind.pk}/belang", {"reason": "I know them."})

    told = json.dumps(personal_data.export(cast.assessor))
    assert "Mine, before I stood aside." not in told
    assert "I know them." in told


def test_the_api_gives_no_program_a_score_before_it_is_published(cast: Cast, blind: Assignment) -> None:
    _client, key = make_api_client()
    http = Client(headers={"Authorization": f"Bearer {key}"})

    for query in ("", "?kind=independent", "?kind=consensus", f"?round={blind.round_id}"):
        answer = http.get(f"/api/v1/assessments{query}")
        assert answer.status_code == 200
        assert SECRET not in answer.text
    theirs = Assessment.objects.get(state="submitted")
    assert http.get(f"/api/v1/assessments/{theirs.pk}").status_code == 404


def test_no_mail_tells_a_score(cast: Cast, blind: Assignment) -> None:
    make_assessment(assignment=blind, submitted=True)
    Assignment.objects.exclude(pk=blind.pk).delete()
    start_panel(round_=blind.round, subject=blind.subject, reason="Time is up.", by=cast.coordinator)

    assert Message.objects.count() > 0
    assert not any(SECRET in message.body or "What we saw" in message.body for message in Message.objects.all())


def test_in_a_round_that_is_not_blind_a_colleague_reads_what_is_submitted_and_no_draft(cast: Cast) -> None:
    initiative, round_ = make_initiative(), make_round(is_blind=False)
    given = make_assignment(assessor=cast.other_assessor, initiative=initiative, round=round_)
    submitted = make_assessment(assignment=given, submitted=True)
    draft = make_assessment(assignment=make_assignment(initiative=initiative, round=round_))
    make_assignment(assessor=cast.assessor, initiative=initiative, round=round_)

    seen = set(Assessment.objects.visible_to(cast.assessor))

    assert submitted in seen
    assert draft not in seen


def test_only_members_and_the_chair_read_a_panel_at_work(cast: Cast) -> None:
    initiative, round_ = make_initiative(area=cast.area), make_round(settling="panel")
    given = make_assignment(assessor=cast.assessor, initiative=initiative, round=round_)
    make_assessment(assignment=given, submitted=True)
    late = make_assignment(assessor=cast.other_assessor, initiative=initiative, round=round_)
    start_panel(round_=round_, subject=given.subject, reason="She is ill.", by=cast.coordinator)
    page = f"/rondes/{round_.pk}/panel/{given.subject_id}"

    statuses = {
        name: signed_in(getattr(cast, name)).get(page).status_code
        for name in ("assessor", "coordinator", "other_assessor", "founder", "official", "administrator", "stranger")
    }

    assert Assignment.objects.get(pk=late.pk).withdrawn_at is not None
    assert {name for name, status in statuses.items() if status == 200} == {"assessor", "coordinator"}
    assert set(statuses.values()) == {200, 404}
