# SPDX-License-Identifier: EUPL-1.2
"""Right to Challenge: every move by everybody, the offer, talks, the answer with its term, and what is public."""

from datetime import timedelta
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from core.errors import NotAllowedError, RefusedError
from governance.arrangements.challenges.actions import Term, move_challenge, submit_challenge
from governance.models import Challenge, ChallengeState
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.governance import make_arrangement, make_challenge

pytestmark = pytest.mark.django_db
S = ChallengeState
TODAY = timezone.localdate
OFFER = {"task": "Two streets", "why": "We are there.", "offer": "We sweep.", "price": "9.000"}
BY_OFFICIAL = {
    (S.SUBMITTED, S.IN_TALKS), (S.SUBMITTED, S.ACCEPTED), (S.SUBMITTED, S.DECLINED), (S.IN_TALKS, S.ACCEPTED),
    (S.IN_TALKS, S.DECLINED), (S.ACCEPTED, S.RUNNING), (S.ACCEPTED, S.ENDED), (S.RUNNING, S.ENDED),
}  # fmt: skip
BY_CARRIER = {(S.SUBMITTED, S.WITHDRAWN), (S.IN_TALKS, S.WITHDRAWN)}
NOBODY: set[tuple[ChallengeState, ChallengeState]] = set()
ALLOWED = {
    "official": BY_OFFICIAL,
    "coordinator": BY_OFFICIAL,
    "founder": BY_CARRIER,
    "co_carrier": BY_CARRIER,
    "other_official": NOBODY,
    "stranger": NOBODY,
    "assessor": NOBODY,
    "administrator": NOBODY,
}


@pytest.fixture
def initiative(cast: Cast) -> Any:
    made = make_initiative(area=cast.area, form="foundation", name="Tuinman")
    make_carrier(made, cast.founder)
    make_carrier(made, cast.co_carrier)
    return made


@pytest.mark.parametrize("actor", ALLOWED)
def test_exactly_the_written_moves_are_possible_for(actor: str, cast: Cast, initiative: Any) -> None:
    done = set()
    for start, target in product(S, S):
        one = make_challenge(initiative=initiative, state=start)
        try:
            move_challenge(challenge=one, to=target, by=getattr(cast, actor), note="Because.", term=Term(TODAY()))
        except (NotAllowedError, RefusedError):
            one.refresh_from_db()
            assert one.state == start
            assert not one.steps.exists()
        else:
            done.add((start, target))
            assert one.steps.get().state == target

    assert done == ALLOWED[actor]


def test_a_founder_offers_and_the_road_goes_to_an_agreement(client: Client, cast: Cast, initiative: Any) -> None:
    client.force_login(cast.founder)
    page = client.post(f"/en/mijn/{initiative.pk}/uitdagen", OFFER, follow=True).content.decode()
    client.post(f"/en/mijn/{initiative.pk}/uitdagen", OFFER)
    one = Challenge.objects.get()
    assert "Your challenge has been sent." in page
    sent = page[: page.index("Offer to take over a task</h2>")]
    assert all(text in sent for text in (OFFER["why"], OFFER["offer"], "What you wrote"))
    assert (one.price, one.answer_due_on) == (Decimal(9000), TODAY() + timedelta(weeks=8))

    client.force_login(cast.official)
    assert "Challenges that wait for an answer (1)" in client.get("/en/werkvoorraad").content.decode()
    path = f"/en/uitdaagrecht/{one.pk}"
    client.post(f"{path}/voorbereiden", {"department": "", "budget": "8000", "version": one.version})
    assert "more than it costs now" in client.get(path).content.decode()
    client.post(f"{path}/gesprek", {"note": "Coffee in the street."})
    answer = {"decision": "accepted", "note": "You are there every week."}
    page = client.post(f"{path}/antwoord", answer).content.decode()
    assert "Say from when until when" in page
    days = {"first_day": str(TODAY()), "last_day": str(TODAY() + timedelta(days=364))}
    client.post(f"{path}/antwoord", answer | days)
    client.post(f"{path}/verloop", {"state": "running", "note": ""})

    one.refresh_from_db()
    assert (one.state, one.answer, one.budget) == ("running", answer["note"], Decimal(8000))
    assert one.arrangement is not None
    assert (one.arrangement.kind, one.arrangement.amount_granted) == ("agreement", Decimal(9000))
    assert str(one.arrangement.last_day) == days["last_day"]
    assert [step.state for step in one.steps.all()] == ["submitted", "in_talks", "accepted", "running"]
    kinds = Message.objects.filter(to=cast.founder.email).order_by("created_at").values_list("kind", flat=True)
    assert list(kinds) == ["challenge-received", "challenge-in-talks", "challenge-accepted", "challenge-running"]
    assert Message.objects.filter(to=cast.co_carrier.email).count() == 4
    client.logout()
    page = client.get(f"/en/initiatief/{initiative.pk}").content.decode()
    assert "Tasks it took over from the municipality" in page
    assert "Coffee in the street." not in page


def test_a_task_cannot_be_taken_over_from_a_day_that_is_past(client: Client, cast: Cast, initiative: Any) -> None:
    client.force_login(cast.founder)

    page = client.post(f"/en/mijn/{initiative.pk}/uitdagen", OFFER | {"wanted_from": "2020-01-01"})

    assert (page.status_code, "Choose a day from today on." in page.content.decode()) == (422, True)
    assert OFFER["why"] in page.content.decode()
    assert not Challenge.objects.exists()


def test_what_waits_or_is_declined_is_not_public(client: Client, cast: Cast, initiative: Any) -> None:
    for state in (S.SUBMITTED, S.IN_TALKS, S.DECLINED, S.WITHDRAWN):
        make_challenge(initiative=initiative, state=state, task="Secret task")

    assert "Secret task" not in client.get(f"/en/initiatief/{initiative.pk}").content.decode()
    assert "Secret task" not in client.get("/en/uitdaagrecht/uitleg").content.decode()
    client.force_login(cast.stranger)
    assert client.get(f"/en/uitdaagrecht/{Challenge.objects.earliest('id').pk}").status_code == 403


def test_an_agreement_of_another_initiative_carries_no_challenge(cast: Cast, initiative: Any) -> None:
    one = make_challenge(initiative=initiative)
    for arrangement in (make_arrangement(), None):
        with pytest.raises(RefusedError):
            move_challenge(challenge=one, to=S.ACCEPTED, by=cast.official, note="Yes.", arrangement=arrangement)
    own = make_arrangement(initiative=initiative)
    assert (
        move_challenge(challenge=one, to=S.ACCEPTED, by=cast.official, note="Yes.", arrangement=own).arrangement == own
    )


def test_advice_is_given_and_only_the_public_register_challenges(client: Client, cast: Cast) -> None:
    group = make_initiative(form="group")
    make_carrier(group, cast.founder)
    client.force_login(cast.founder)
    assert "A legal form is needed" in client.get(f"/en/mijn/{group.pk}/uitdagen").content.decode()
    hidden = make_initiative(status="submitted")
    make_carrier(hidden, cast.founder)
    with pytest.raises(RefusedError):
        submit_challenge(initiative=hidden, values={**OFFER, "price": 1}, by=cast.founder)
    page = client.post(f"/en/mijn/{group.pk}/uitdagen", {**OFFER, "task": "", "price": "x"}).content.decode()
    assert "Say which task you want to take over" in page
    assert "We sweep." in page


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_shows_what_is_overdue_first_in_a_fixed_number_of_questions(
    client: Client, cast: Cast, initiative: Any, number: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _each in range(number):
        make_challenge(initiative=initiative, state=S.RUNNING)
    late = TODAY() - timedelta(days=3)
    make_challenge(initiative=initiative, task="Late one", submitted_on=late, answer_due_on=late)
    client.force_login(cast.official)
    with django_assert_max_num_queries(7):
        page = client.get("/en/uitdaagrecht").content.decode()
    assert "overdue since" in page
    assert page.index("Late one") < page.index("Task ")


def test_a_challenge_of_what_left_the_register_is_for_who_works_there(client: Client, cast: Cast) -> None:
    gone = make_initiative(area=cast.area, name="Ging weg", status="withdrawn")
    one = make_challenge(initiative=gone)
    client.force_login(cast.other_official)
    assert "Ging weg" not in client.get("/uitdaagrecht").content.decode()
    assert client.get(f"/uitdaagrecht/{one.pk}").status_code == 404
    client.force_login(cast.official)
    assert "Ging weg" in client.get("/uitdaagrecht").content.decode()
