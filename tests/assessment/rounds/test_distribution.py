# SPDX-License-Identifier: EUPL-1.2
"""Dividing initiatives over assessors: k of n, balanced, without conflicts of interest, seen before it is done."""

import re
from collections import Counter
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from assessment.models import Assignment, Round, RoundState
from assessment.rounds.distribution import TooFewError, distribute
from initiatives.models import Initiative
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_user
from tests.factories.assessment import make_assignment, make_round

NOTHING: dict[str, Any] = {"open_work": {}, "asked": {}, "barred": ()}


def test_everything_gets_so_many_and_nobody_more_than_one_above_another() -> None:
    given = distribute(range(7), "abcde", 3, **NOTHING)

    assert all(len(set(people)) == 3 for people in given.values())
    loads = Counter(person for people in given.values() for person in people)
    assert max(loads.values()) - min(loads.values()) <= 1


def test_who_has_less_open_work_comes_first() -> None:
    given = distribute([1, 2], "abc", 1, open_work={"a": 5, "b": 1}, asked={}, barred=())
    assert given == {1: ["c"], 2: ["b"]}


def test_nobody_gets_what_they_are_barred_from_and_who_is_asked_counts() -> None:
    given = distribute([1, 2], "abc", 2, open_work={}, asked={1: {"a"}}, barred={(1, "b"), (2, "c")})
    assert given == {1: ["c"], 2: ["a", "b"]}


def test_too_few_is_said_of_the_subject_that_lacks_them() -> None:
    with pytest.raises(TooFewError) as refused:
        distribute([1, 2], "ab", 2, open_work={}, asked={}, barred={(2, "a")})
    assert (refused.value.subject, refused.value.found) == (2, 1)


def test_the_same_question_has_the_same_answer() -> None:
    assert distribute(range(9), "abcd", 2, **NOTHING) == distribute(range(9), "abcd", 2, **NOTHING)


@pytest.fixture
def round_(cast: Cast) -> Round:
    return make_round(state=RoundState.PLANNED)


@pytest.fixture
def gardens(cast: Cast) -> list[Initiative]:
    return [make_initiative(name=f"Tuin {number}", area=cast.area) for number in range(4)]


@pytest.fixture
def people() -> list[User]:
    return [make_user(name=f"Assessor {number}", role="assessor") for number in range(3)]


def choice(gardens: list[Initiative], people: list[User], each: int | str) -> dict[str, Any]:
    return {"initiatives": [one.pk for one in gardens], "assessors": [one.pk for one in people], "each": each}


def seal_of(text: str) -> str:
    found = re.search(r'name="seal" value="([0-9a-f]{32})"', text)
    assert found
    return found[1]


def send(client: Client, round_: Round, chosen: dict[str, Any], seal: str) -> Any:
    return client.post(f"/rondes/{round_.pk}/toewijzen", {**chosen, "step": "send", "seal": seal})


def test_the_division_is_seen_before_anybody_is_asked_and_is_what_is_asked(
    client: Client, cast: Cast, round_: Round, gardens: list[Initiative], people: list[User]
) -> None:
    make_carrier(gardens[0], people[0])
    client.force_login(cast.coordinator)
    chosen = choice(gardens, people, 2)

    page = client.post(f"/rondes/{round_.pk}/toewijzen", chosen)

    assert page.status_code == 200
    assert "8 beoordelingen, zo verdeeld" in page.text
    assert not Assignment.objects.exists()
    answer = send(client, round_, chosen, seal_of(page.text))
    assert answer.headers["Location"] == f"/rondes/{round_.pk}"
    made = Assignment.objects.filter(round=round_)
    assert Counter(made.values_list("subject__initiative", flat=True)) == {one.pk: 2 for one in gardens}
    assert not made.filter(subject__initiative=gardens[0], assessor=people[0]).exists()
    loads = Counter(made.values_list("assessor", flat=True))
    assert max(loads.values()) - min(loads.values()) <= 1


def test_a_division_that_changed_meanwhile_is_shown_anew_and_asks_nobody(
    client: Client, cast: Cast, round_: Round, gardens: list[Initiative], people: list[User]
) -> None:
    client.force_login(cast.coordinator)
    chosen = choice(gardens, people, 1)
    seal = seal_of(client.post(f"/rondes/{round_.pk}/toewijzen", chosen).text)
    make_carrier(gardens[0], people[0])
    make_assignment(assessor=people[0], initiative=gardens[3], round=round_)

    answer = send(client, round_, chosen, seal)

    assert answer.status_code == 409
    assert "niemand gevraagd" in answer.text
    assert Assignment.objects.filter(round=round_).count() == 1
    assert send(client, round_, chosen, seal_of(answer.text)).status_code == 302


def test_too_few_without_a_conflict_of_interest_is_told_by_name(
    client: Client, cast: Cast, round_: Round, gardens: list[Initiative], people: list[User]
) -> None:
    make_carrier(gardens[1], people[0])
    make_carrier(gardens[1], people[1])
    client.force_login(cast.coordinator)

    answer = client.post(f"/rondes/{round_.pk}/toewijzen", choice(gardens, people, 2))

    assert answer.status_code == 422
    assert "Maar 1 mens mag “Tuin 1” beoordelen" in answer.text


@pytest.mark.parametrize(("each", "words"), [("4", "minder beoordelaars"), ("0", "1"), ("x", "getal")])
def test_an_odd_number_is_refused_at_its_field(
    each: str, words: str, client: Client, cast: Cast, round_: Round, gardens: list[Initiative], people: list[User]
) -> None:
    client.force_login(cast.coordinator)

    answer = client.post(f"/rondes/{round_.pk}/toewijzen", choice(gardens, people, each))

    assert answer.status_code == 422
    assert words in answer.text
    assert not Assignment.objects.exists()


def test_without_a_number_everyone_is_asked_everything_at_once(
    client: Client, cast: Cast, round_: Round, gardens: list[Initiative], people: list[User]
) -> None:
    client.force_login(cast.coordinator)

    client.post(f"/rondes/{round_.pk}/toewijzen", choice(gardens, people, ""))

    assert Assignment.objects.filter(round=round_).count() == 12
    assert not Message.objects.filter(kind="assessment-assigned").exists()


@pytest.mark.parametrize("person", ["official", "assessor", "administrator"])
def test_only_a_coordinator_divides(
    person: str, client: Client, cast: Cast, round_: Round, gardens: list[Initiative], people: list[User]
) -> None:
    client.force_login(getattr(cast, person))
    answer = client.post(f"/rondes/{round_.pk}/toewijzen", choice(gardens, people, 2))
    assert answer.status_code in {403, 404}
