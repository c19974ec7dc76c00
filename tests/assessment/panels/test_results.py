# SPDX-License-Identifier: EUPL-1.2
"""From submitted assessments to the published result everybody reads."""

import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import close_old_connections, connection
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import Role
from assessment.models import Assessment, AssessmentKind, Assignment, Panel, Round, Subject
from assessment.panels.actions.publishing import publish_result
from assessment.results.proposals import unsettled_in
from assessment.statistics.settling import Unsettled
from core.errors import NotAllowedError, RefusedError
from initiatives.lifecycle import Status
from initiatives.models import Initiative
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_user
from tests.factories.assessment import make_assessment, make_assignment

ALONE = {
    "integrative": 4, "inclusive": 3, "redundant": 1, "flexible": 3, "resourceful": 4, "reflective": 2, "robust": 1,
    "mobilising": 2, "connecting": 2, "reliable": 1, "institutional_flexibility": 1,
}  # fmt: skip
TEXTS = {code: f"The public reads why {code}." for code in ALONE}


@pytest.fixture
def desk(client: Client, cast: Cast) -> Client:
    """The coordinator at work, in English."""
    client.force_login(cast.coordinator)
    return client


def submitted(round_: Round, subject: Subject, levels: Mapping[str, int]) -> Assessment:
    assignment = make_assignment(round=round_, initiative=subject.initiative)
    return make_assessment(assignment=assignment, levels=levels, submitted=True)


def a_subject(**fields: object) -> tuple[Round, Subject]:
    assignment = make_assignment(initiative=make_initiative(**fields))
    return assignment.round, assignment.subject


def page_of(round_: Round, subject: Subject) -> str:
    return f"/en/rondes/{round_.pk}/uitslag/{subject.pk}"


def form_of(*assessments: Assessment) -> dict[str, str]:
    return {**TEXTS, "assessments": " ".join(str(one.pk) for one in assessments)}


def publish_after_reply(desk: Client, round_: Round, subject: Subject) -> None:
    """Let the days to reply pass, and publish by the button of the page."""
    Panel.objects.filter(round=round_).update(reply_until=timezone.localdate() - timedelta(days=1))
    desk.post(f"/en/rondes/{round_.pk}/panel/{subject.pk}/vaststellen", {"way": "publish"})


def test_the_median_is_published_with_the_coordinators_texts(desk: Client) -> None:
    round_, subject = a_subject(name="Garden")
    first = submitted(round_, subject, ALONE)
    second = submitted(round_, subject, {**ALONE, "robust": 2})
    third = submitted(round_, subject, ALONE)

    answer = desk.post(page_of(round_, subject), form_of(first, second, third), follow=True)

    result = Assessment.objects.results().get()
    robust = result.scores.get(principle__code="robust")
    assert (robust.level, robust.confidence, robust.rationale) == (1, "medium", "The public reads why robust.")
    assert "The result is published." in answer.text
    assert "What would make it stronger first: Redundancy, Robustness, Reliability." in answer.text
    assert "The public reads why robust." in answer.text


def test_publishing_releases_the_assessments_behind_it_and_ends_what_is_open(desk: Client, cast: Cast) -> None:
    round_, subject = a_subject()
    make_carrier(subject.initiative, cast.founder)
    late = Assignment.objects.get()
    first = submitted(round_, subject, ALONE)

    desk.post(page_of(round_, subject), form_of(first))
    publish_after_reply(desk, round_, subject)

    late.refresh_from_db()
    assert late.withdrawn_at is not None
    assert {one.kind for one in Assessment.objects.published()} == {"independent", "consensus"}
    assert Message.objects.get(kind="result-published").to == cast.founder.email


def test_nobody_is_written_to_who_left_or_whose_account_is_closed(desk: Client, cast: Cast) -> None:
    round_, subject = a_subject()
    make_carrier(subject.initiative, cast.founder)
    make_carrier(subject.initiative, ended_on=timezone.localdate())
    make_carrier(subject.initiative, make_user(is_active=False))

    desk.post(page_of(round_, subject), form_of(submitted(round_, subject, ALONE)))
    publish_after_reply(desk, round_, subject)

    assert [mail.to for mail in Message.objects.filter(kind="result-published")] == [cast.founder.email]


def test_the_document_says_what_the_scores_say(desk: Client) -> None:
    round_, subject = a_subject()
    desk.post(page_of(round_, subject), form_of(submitted(round_, subject, ALONE)))

    result = Assessment.objects.results().get()
    document = json.loads(result.document)

    assert document["kind"] == "consensus"
    assert {line["principle"]: line["level"] for line in document["scores"]} == ALONE
    assert len(document["scores"]) == 11


def test_a_text_that_misses_is_asked_for_at_its_field_and_the_rest_is_kept(desk: Client) -> None:
    round_, subject = a_subject()
    data = form_of(submitted(round_, subject, ALONE))

    answer = desk.post(page_of(round_, subject), {**data, "robust": "  "})

    assert answer.status_code == 422
    assert "Write for “Robustness” why it has this outcome." in answer.text
    assert "The public reads why flexible." in answer.text
    assert not Assessment.objects.results().exists()


def test_an_assessment_that_came_in_meanwhile_is_never_published_unread(desk: Client) -> None:
    round_, subject = a_subject()
    seen = form_of(submitted(round_, subject, ALONE))
    submitted(round_, subject, {**ALONE, "robust": 4})

    answer = desk.post(page_of(round_, subject), seen)

    assert "An assessment came in since you opened this page." in answer.text
    assert not Assessment.objects.results().exists()


@pytest.mark.parametrize("assessments", ["", "nonsense", "01890000-0000-7000-8000-000000000000", "\x00"])
def test_a_tampered_list_of_assessments_publishes_nothing(desk: Client, assessments: str) -> None:
    round_, subject = a_subject()
    data = form_of(submitted(round_, subject, ALONE))

    answer = desk.post(page_of(round_, subject), {**data, "assessments": assessments})

    assert answer.status_code == 422
    assert not Assessment.objects.results().exists()


def test_nothing_submitted_means_nothing_to_publish(cast: Cast) -> None:
    round_, subject = a_subject()

    with pytest.raises(RefusedError, match=r"publiceren|publish"):
        publish_result(round_=round_, subject=subject, texts=TEXTS, seen=[], by=cast.coordinator)


@pytest.mark.parametrize("who", ["founder", "assessor", "official", "administrator", "stranger"])
def test_only_a_coordinator_reads_and_publishes(client: Client, cast: Cast, who: str) -> None:
    round_, subject = a_subject()
    first = submitted(round_, subject, ALONE)
    client.force_login(getattr(cast, who))

    page = client.get(page_of(round_, subject))
    client.post(page_of(round_, subject), form_of(first))

    assert page.status_code in {302, 403, 404}
    assert not Assessment.objects.results().exists()
    with pytest.raises(NotAllowedError):
        publish_result(round_=round_, subject=subject, texts=TEXTS, seen=[first.pk], by=getattr(cast, who))


@pytest.mark.django_db(transaction=True)
def test_two_clicks_at_once_publish_one_result_and_send_one_mail() -> None:
    coordinator = make_user(role=Role.COORDINATOR)
    round_, subject = a_subject()
    make_carrier(subject.initiative)
    first = submitted(round_, subject, ALONE)

    def publish(_: int) -> str:
        close_old_connections()
        try:
            made = publish_result(round_=round_, subject=subject, texts=TEXTS, seen=[first.pk], by=coordinator)
            return str(made.pk)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        made = set(pool.map(publish, range(2)))

    assert made == {str(Assessment.objects.get(kind=AssessmentKind.CONSENSUS).pk)}
    assert Message.objects.count() == 1


def test_one_side_with_too_little_scored_shows_no_index_and_no_verdict(desk: Client) -> None:
    round_, subject = a_subject()
    few = {code: ALONE[code] for code in ("integrative", "inclusive", "robust", *list(ALONE)[7:])}
    desk.post(page_of(round_, subject), form_of(submitted(round_, subject, few)))

    page = desk.get(f"/en/initiatief/{subject.initiative_id}").text

    assert "The initiative: too little is scored for a summary." in page
    assert "Too little is known of one side to weigh both against each other." in page
    assert "The governance around it: <b>0.36</b> (plain mean 0.38)." in page


def test_a_result_of_an_initiative_that_left_the_register_is_gone(client: Client, cast: Cast) -> None:
    round_, subject = a_subject()
    first = submitted(round_, subject, ALONE)
    publish_result(round_=round_, subject=subject, texts=TEXTS, seen=[first.pk], by=cast.coordinator)
    Initiative.objects.update(status=Status.WITHDRAWN)

    assert client.get(f"/en/initiatief/{subject.initiative_id}").status_code == 404
    assert not Assessment.objects.visible_to(cast.stranger).exists()


def test_script_in_a_text_is_shown_as_text(desk: Client) -> None:
    round_, subject = a_subject()
    data = {**form_of(submitted(round_, subject, ALONE)), "robust": "<script>alert(1)</script>"}
    desk.post(page_of(round_, subject), data)

    page = desk.get(f"/en/initiatief/{subject.initiative_id}").text

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert(1)" not in page


@pytest.mark.parametrize("assessors", [1, 5])
def test_the_result_page_needs_as_many_queries_for_many_assessors_as_for_one(
    desk: Client, assessors: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    round_, subject = a_subject()
    for _ in range(assessors):
        submitted(round_, subject, ALONE)
    desk.get(page_of(round_, subject))

    # Two of them ask whether it lies before its carriers, and who they are.
    with django_assert_max_num_queries(15):
        desk.get(page_of(round_, subject))


@pytest.mark.django_db
def test_what_two_assessors_do_not_settle_is_told_per_principle_with_its_reason() -> None:
    round_, subject = a_subject()
    submitted(round_, subject, {**ALONE, "robust": 0, "redundant": 2})
    submitted(round_, subject, {**ALONE, "robust": 2, "redundant": 1})

    assert unsettled_in(round_, subject) == {"redundant": Unsettled.TWO_MIDDLES, "robust": Unsettled.FAR_APART}
