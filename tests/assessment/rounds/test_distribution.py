# SPDX-License-Identifier: EUPL-1.2
"""Dividing initiatives over assessors: k of n, balanced, without conflicts of interest, seen before it is done."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client

from accounts.models import Role, User
from assessment.models import Assignment, Purpose, Round, RoundState
from assessment.rounds.distribution import TooFewError, distribute
from initiatives.models import Initiative
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_user
from tests.factories.assessment import make_assessment, make_assignment, make_round
from tests.factories.vignettes import make_vignettes

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


@dataclass(frozen=True)
class Planned:
    """A planned round, four gardens and three assessors."""

    round: Round
    gardens: list[Initiative]
    people: list[User]

    def post(self, client: Client, each: int | str, **more: str) -> Any:
        """Send the form of the choice, all gardens and all people in it."""
        chosen = {"initiatives": [one.pk for one in self.gardens], "assessors": [one.pk for one in self.people]}
        return client.post(f"/rondes/{self.round.pk}/toewijzen", {**chosen, "each": each, **more})

    def send(self, client: Client, each: int, seen: str) -> Any:
        """Ask what the page that was seen proposed."""
        found = re.search(r'name="seal" value="([0-9a-f]{32})"', seen)
        assert found
        return self.post(client, each, step="send", seal=found[1])


@pytest.fixture
def planned(cast: Cast) -> Planned:
    return Planned(
        make_round(state=RoundState.PLANNED),
        [make_initiative(name=f"Tuin {number}", area=cast.area) for number in range(4)],
        [make_user(name=f"Assessor {number}", role=Role.ASSESSOR) for number in range(3)],
    )


def test_the_division_is_seen_before_anybody_is_asked_and_is_what_is_asked(
    client: Client, cast: Cast, planned: Planned
) -> None:
    make_carrier(planned.gardens[0], planned.people[0])
    client.force_login(cast.coordinator)

    page = planned.post(client, 2)

    assert page.status_code == 200
    assert "8 beoordelingen, zo verdeeld" in page.text
    assert not Assignment.objects.exists()
    answer = planned.send(client, 2, page.text)
    assert answer.headers["Location"] == f"/rondes/{planned.round.pk}"
    made = Assignment.objects.filter(round=planned.round)
    assert Counter(made.values_list("subject__initiative", flat=True)) == {one.pk: 2 for one in planned.gardens}
    assert not made.filter(subject__initiative=planned.gardens[0], assessor=planned.people[0]).exists()
    loads = Counter(made.values_list("assessor", flat=True))
    assert max(loads.values()) - min(loads.values()) <= 1


def test_the_page_proposes_who_practised_and_then_who_scores_in_this_round_already(
    client: Client, cast: Cast, planned: Planned
) -> None:
    practised, asked, _new = planned.people
    practice = make_round(purpose=Purpose.CALIBRATION)
    made = make_assignment(assessor=practised, initiative=make_vignettes()[0], round=practice)
    make_assessment(assignment=made, submitted=True)
    client.force_login(cast.coordinator)

    def proposed() -> tuple[Any, Any]:
        form = client.get(f"/rondes/{planned.round.pk}/toewijzen").context["form"]
        return form["assessors"].value(), form["each"].value()

    assert proposed() == ([practised.pk], 2)
    make_assignment(assessor=asked, initiative=planned.gardens[0], round=planned.round)
    assert proposed() == ([asked.pk], 2)


def test_a_division_that_changed_meanwhile_is_shown_anew_and_asks_nobody(
    client: Client, cast: Cast, planned: Planned
) -> None:
    client.force_login(cast.coordinator)
    seen = planned.post(client, 1).text
    make_carrier(planned.gardens[0], planned.people[0])
    make_assignment(assessor=planned.people[0], initiative=planned.gardens[3], round=planned.round)

    answer = planned.send(client, 1, seen)

    assert answer.status_code == 409
    assert "niemand gevraagd" in answer.text
    assert Assignment.objects.filter(round=planned.round).count() == 1
    assert planned.send(client, 1, answer.text).status_code == 302


def test_too_few_without_a_conflict_of_interest_is_told_by_name(client: Client, cast: Cast, planned: Planned) -> None:
    make_carrier(planned.gardens[1], planned.people[0])
    make_carrier(planned.gardens[1], planned.people[1])
    client.force_login(cast.coordinator)

    answer = planned.post(client, 2)

    assert answer.status_code == 422
    assert "Maar 1 mens mag “Tuin 1” beoordelen" in answer.text


@pytest.mark.parametrize(("each", "words"), [("4", "minder beoordelaars"), ("0", "1"), ("x", "getal")])
def test_an_odd_number_is_refused_at_its_field(
    each: str, words: str, client: Client, cast: Cast, planned: Planned
) -> None:
    client.force_login(cast.coordinator)

    answer = planned.post(client, each)

    assert answer.status_code == 422
    assert words in answer.text
    assert not Assignment.objects.exists()


def test_without_a_number_everyone_is_asked_everything_at_once(client: Client, cast: Cast, planned: Planned) -> None:
    client.force_login(cast.coordinator)

    planned.post(client, "")

    assert Assignment.objects.filter(round=planned.round).count() == 12
    assert not Message.objects.filter(kind="assessment-assigned").exists()


@pytest.mark.parametrize("person", ["official", "assessor", "administrator"])
def test_only_a_coordinator_divides(person: str, client: Client, cast: Cast, planned: Planned) -> None:
    client.force_login(getattr(cast, person))
    answer = planned.post(client, 2)
    assert answer.status_code in {403, 404}
