# SPDX-License-Identifier: EUPL-1.2
"""A coordinator plans a round, asks assessors, opens and closes it, and reminds."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from assessment.models import Assignment, Round, RoundState
from assessment.panels.actions.publishing import publish_result
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.assessment import make_assessment, make_assignment, make_lens, make_round
from tests.plans import watched

TODAY = timezone.localdate


@pytest.fixture
def desk(client: Client, cast: Cast) -> Client:
    """The coordinator at work, in English."""
    client.force_login(cast.coordinator)
    return client


def round_data(**fields: object) -> dict[str, object]:
    return {"title": "Autumn", "opens_on": TODAY(), "deadline": TODAY() + timedelta(days=30), **fields}


def test_a_planned_round_is_filled_opened_and_closed(desk: Client, cast: Cast) -> None:
    initiative = make_initiative(area=cast.area)
    lens = make_lens()

    desk.post("/en/rondes/nieuw", round_data(lens=lens.pk))
    round_ = Round.objects.get()
    desk.post(
        f"/en/rondes/{round_.pk}/toewijzen",
        {"initiatives": [initiative.pk], "assessors": [cast.assessor.pk, cast.other_assessor.pk]},
    )
    before_opening = Message.objects.count()
    desk.post(f"/en/rondes/{round_.pk}/stand", {"to": "open"})
    opened = Round.objects.get().state
    desk.post(f"/en/rondes/{round_.pk}/stand", {"to": "closed"})

    assert Assignment.objects.active().count() == 2
    assert before_opening == 0
    assert {m.to for m in Message.objects.all()} == {cast.assessor.email, cast.other_assessor.email}
    assert (opened, Round.objects.get().state) == (RoundState.OPEN, RoundState.CLOSED)


def test_a_round_that_ends_before_it_starts_comes_back_with_what_was_typed(desk: Client) -> None:
    answer = desk.post("/en/rondes/nieuw", round_data(lens=make_lens().pk, deadline=TODAY() - timedelta(days=1)))

    assert answer.status_code == 422
    assert "Choose a last day on or after the first day." in answer.text
    assert 'value="Autumn"' in answer.text
    assert not Round.objects.exists()


def test_a_title_is_used_once_whatever_its_case(desk: Client) -> None:
    make_round(title="Autumn")

    answer = desk.post("/en/rondes/nieuw", round_data(title="AUTUMN", lens=make_lens().pk))

    assert "There is a round with this title already." in answer.text
    assert Round.objects.count() == 1


def test_an_empty_round_cannot_be_opened(desk: Client) -> None:
    round_ = make_round(state=RoundState.PLANNED)

    answer = desk.post(f"/en/rondes/{round_.pk}/stand", {"to": "open"})

    assert answer.status_code == 409
    assert "Assign assessors first." in answer.text
    assert Round.objects.get().state == RoundState.PLANNED


@pytest.mark.parametrize("target", ["planned", "open", "nonsense", ""])
def test_a_round_makes_only_the_moves_of_the_table(desk: Client, target: str) -> None:
    round_ = make_assignment().round

    answer = desk.post(f"/en/rondes/{round_.pk}/stand", {"to": target})

    assert answer.status_code == 409
    assert Round.objects.get().state == RoundState.OPEN


def test_who_carries_or_carried_an_initiative_cannot_assess_it_and_nothing_is_half_done(
    desk: Client, cast: Cast
) -> None:
    round_ = make_round()
    free, carried = make_initiative(name="A free one"), make_initiative(name="B carried")
    make_carrier(carried, cast.assessor, ended_on=TODAY())

    answer = desk.post(
        f"/en/rondes/{round_.pk}/toewijzen",
        {"initiatives": [free.pk, carried.pk], "assessors": [cast.assessor.pk]},
    )

    assert "carries or carried" in answer.text
    assert not Assignment.objects.exists()


def test_asked_twice_is_asked_once(desk: Client, cast: Cast) -> None:
    round_ = make_round()
    data = {"initiatives": [make_initiative().pk], "assessors": [cast.assessor.pk]}

    for _ in range(2):
        desk.post(f"/en/rondes/{round_.pk}/toewijzen", data)

    assert Assignment.objects.count() == 1
    assert Message.objects.count() == 1


def test_an_assignment_taken_back_can_be_given_again_and_is_mailed_again(desk: Client, cast: Cast) -> None:
    round_ = make_round()
    initiative = make_initiative()
    data = {"initiatives": [initiative.pk], "assessors": [cast.assessor.pk]}
    desk.post(f"/en/rondes/{round_.pk}/toewijzen", data)
    assignment = Assignment.objects.get()

    desk.post(f"/en/rondes/{round_.pk}/toewijzing/{assignment.pk}/intrekken")
    gone = Assignment.objects.active().count()
    desk.post(f"/en/rondes/{round_.pk}/toewijzen", data)

    assert gone == 0
    assert Assignment.objects.active().get() == assignment
    assert Message.objects.count() == 2


def test_the_button_to_take_an_assignment_back_does_so_from_the_page(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.coordinator)
    page = client.get(f"/rondes/{assignment.round.pk}").text
    form = re.search(r'<form[^>]*action="([^"]+intrekken)".*?</form>', page, re.DOTALL)
    assert form

    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', form[0])
    answer = client.post(form[1], {"csrfmiddlewaretoken": token[1] if token else ""})

    assert answer.status_code == 302
    assert not Assignment.objects.active().exists()


def test_the_next_page_of_initiatives_keeps_what_was_searched_for(desk: Client, cast: Cast) -> None:
    round_ = make_round()
    for number in range(60):
        make_initiative(name=f"Garden {number:02}", area=cast.area)
    make_initiative(name="Kitchen", area=cast.area)
    first = desk.get(f"/en/rondes/{round_.pk}/toewijzen", {"q": "garden", "area": cast.area.code})

    link = re.search(r'href="(\?[^"]+)" *>Next<', first.text)
    assert link
    second = desk.get(f"/en/rondes/{round_.pk}/toewijzen{unescape(link[1])}")

    assert "Garden 59" in second.text
    assert "Kitchen" not in second.text
    assert f"area={cast.area.code}" in second.text
    assert 'rel="prev"' in second.text


def test_a_submitted_assessment_keeps_its_assignment(desk: Client, cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    make_assessment(assignment=assignment, submitted=True)

    answer = desk.post(f"/en/rondes/{assignment.round.pk}/toewijzing/{assignment.pk}/intrekken")

    assert answer.status_code == 409
    assert Assignment.objects.active().exists()


def test_a_closed_round_takes_no_assessors(desk: Client, cast: Cast) -> None:
    round_ = make_round(state=RoundState.CLOSED)

    answer = desk.post(
        f"/en/rondes/{round_.pk}/toewijzen",
        {"initiatives": [make_initiative().pk], "assessors": [cast.assessor.pk]},
    )

    assert "Reopen it before you assign assessors." in answer.text


def test_a_reminder_names_what_is_open_and_goes_out_once_a_day(desk: Client, cast: Cast) -> None:
    round_ = make_round()
    make_assignment(round=round_, assessor=cast.assessor, initiative=make_initiative(name="Still open"))
    done = make_assignment(round=round_, assessor=cast.assessor, initiative=make_initiative(name="Done already"))
    make_assessment(assignment=done, submitted=True)

    said = [
        desk.post(f"/en/rondes/{round_.pk}/herinneren", {"assessors": [cast.assessor.pk]}, follow=True).text
        for _ in range(2)
    ]

    assert "1 person gets a reminder." in said[0]
    assert "gets a reminder" not in said[1]
    assert "1 person had one today already, so gets no other." in said[1]
    message = Message.objects.get()
    assert "Still open" in message.body
    assert "Done already" not in message.body


def test_two_coordinators_who_change_a_round_both_see_what_the_other_wrote(desk: Client) -> None:
    round_ = make_round(title="As it was")
    stale = round_.version
    Round.objects.filter(pk=round_.pk).update(title="By the first")

    answer = desk.post(f"/en/rondes/{round_.pk}/wijzigen", round_data(title="By the second", version=stale))

    assert answer.status_code == 409
    assert "By the first" in answer.text
    assert "By the second" in answer.text
    assert Round.objects.get().title == "By the first"


def test_the_matrix_shows_progress_and_never_a_level(desk: Client, cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    make_assessment(assignment=assignment, levels={"robust": 3})

    page = desk.get(f"/en/rondes/{assignment.round.pk}").text

    assert "11 of 11" in page
    assert "What we saw of robust." not in page


def test_the_matrix_says_what_waits_what_is_ready_and_what_is_published(desk: Client, cast: Cast) -> None:
    round_ = make_round()
    waiting, ready, published = (make_assignment(round=round_, assessor=cast.assessor) for _ in range(3))
    make_assessment(assignment=waiting)
    make_assessment(assignment=ready, submitted=True)
    done = make_assessment(assignment=published, submitted=True)
    texts = dict.fromkeys(done.lens.principles.values_list("code", flat=True), "Why.")
    publish_result(round_=round_, subject=done.subject, texts=texts, seen=[done.pk], by=cast.coordinator)

    page = desk.get(f"/en/rondes/{round_.pk}").text

    assert "Waits for 1 assessor" in page
    assert "Ready to publish" in page
    assert "Read and publish" in page
    assert "<b>1 of 3</b> published" in page
    assert "<b>1</b> ready to publish" in page


@pytest.mark.parametrize("who", ["founder", "assessor", "official", "administrator", "stranger"])
def test_rounds_are_the_coordinators_alone(client: Client, cast: Cast, who: str) -> None:
    round_ = make_assignment(assessor=cast.assessor).round
    client.force_login(getattr(cast, who))

    answers = {
        client.get("/en/rondes").status_code,
        client.get(f"/en/rondes/{round_.pk}").status_code,
        client.post(f"/en/rondes/{round_.pk}/stand", {"to": "closed"}).status_code,
    }

    assert answers <= {302, 403, 404}
    assert Round.objects.get().state == RoundState.OPEN


@pytest.mark.parametrize("rows", [1, 12])
def test_pages_of_a_round_need_as_many_queries_for_many_rows_as_for_one(
    desk: Client, cast: Cast, rows: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    round_ = make_round()
    for _ in range(rows):
        assignment = make_assignment(round=round_, assessor=cast.assessor)
        make_assessment(assignment=assignment, levels={"robust": 1})
    desk.get("/en/rondes")

    with django_assert_max_num_queries(20):
        desk.get(f"/en/rondes/{round_.pk}")
    with django_assert_max_num_queries(8):
        desk.get("/en/rondes")
    with django_assert_max_num_queries(13):
        desk.get(f"/en/rondes/{round_.pk}/toewijzen")


def test_the_list_of_rounds_counts_what_is_asked_and_what_came_in_apart(desk: Client) -> None:
    """Joined in one statement, the assignments of a round would multiply its assessments."""
    round_ = make_round()
    for _ in range(15):
        make_assessment(assignment=make_assignment(round=round_), submitted=True)

    with watched() as seen:
        page = desk.get("/en/rondes")

    assert [(one.asked, one.submitted) for one in page.context["page"]] == [(15, 15)]
    assert seen.most_joined() < 15 * 15


def test_the_list_of_rounds_reads_no_text_of_a_lens(desk: Client) -> None:
    lens = make_lens()
    rounds = [make_round(lens=lens) for _number in range(3)]
    desk.get("/en/rondes")

    with CaptureQueriesContext(connection) as asked:
        page = desk.get("/en/rondes")

    assert all(round_.title in page.text for round_ in rounds)
    assert not [one["sql"] for one in asked if '"assessment_lens"."content"' in one["sql"]]
