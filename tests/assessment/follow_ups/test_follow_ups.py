# SPDX-License-Identifier: EUPL-1.2
"""Something is promised about a low principle, by whom and before when, and followed until it is done."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from assessment.follow_ups.actions import close_follow_up
from assessment.models import FollowUp, FollowUpState
from core.errors import NotAllowedError, RefusedError
from initiatives.models import Initiative
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.assessment import make_follow_up, make_result

TODAY = timezone.localdate()


@pytest.fixture
def garden(cast: Cast) -> Initiative:
    initiative = make_initiative(name="Garden", area=cast.area)
    make_carrier(initiative, cast.founder)
    make_result(initiative, {"robust": 1, "flexible": 3, "reliable": 0})
    return initiative


@pytest.fixture
def official(client: Client, cast: Cast) -> Client:
    client.force_login(cast.official)
    return client


def as_person(person: object) -> Client:
    client = Client()
    client.force_login(person)  # type: ignore[arg-type]
    return client


def wanted(owner: object, /, **changes: str) -> dict[str, str]:
    due = (TODAY + timedelta(days=60)).isoformat()
    return {"principle": "robust", "text": "A second payer", "owner": str(owner.pk), "due_on": due, **changes}  # type: ignore[attr-defined]


def listed(garden: Initiative) -> str:
    return f"/en/dossier/{garden.pk}/acties"


def test_an_official_promises_something_for_the_founder_who_gets_one_mail(
    official: Client, garden: Initiative, cast: Cast
) -> None:
    for _click in range(2):
        official.post(listed(garden), wanted(cast.founder))

    made = FollowUp.objects.get()
    assert (made.principle.code, made.owner, made.added_by, made.state) == (
        "robust",
        cast.founder,
        cast.official,
        "open",
    )
    assert made.result is not None
    assert [mail.to for mail in Message.objects.filter(kind="follow-up-assigned")] == [cast.founder.email]
    founder = as_person(cast.founder)
    assert "A second payer" in founder.get("/en/mijn").text
    assert "A second payer" in founder.get(f"/en/mijn/{garden.pk}").text
    assert "A second payer" in official.get(f"/en/dossier/{garden.pk}").text


def test_who_promises_something_themselves_gets_no_mail(garden: Initiative, cast: Cast) -> None:
    as_person(cast.founder).post(f"/en/mijn/{garden.pk}/acties", wanted(cast.founder))

    assert FollowUp.objects.get().owner == cast.founder
    assert not Message.objects.filter(kind="follow-up-assigned").exists()


def test_the_lens_offers_steps_for_low_principles_to_each_in_their_own_words(
    official: Client, garden: Initiative, cast: Cast
) -> None:
    low = official.get(listed(garden)).text
    filled = official.get(f"{listed(garden)}?principe=robust&stap=0").text
    own = as_person(cast.founder).get(f"/en/mijn/{garden.pk}/acties").text

    assert low.index("Reliability, level 0") < low.index("Robustness, level 1")
    assert "Flexibility, level 3" not in low
    assert 'name="text" value="' in filled
    assert official.get(f"{listed(garden)}?principe=robust&stap=99").status_code == 200
    assert official.get(f"{listed(garden)}?principe=no&stap=x").status_code == 200
    assert low != own


@pytest.mark.parametrize(("field", "value"), [
    ("text", ""),
    ("text", "x" * 301),
    ("due_on", (TODAY - timedelta(days=1)).isoformat()),
    ("due_on", "nonsense"),
    ("principle", "no-such"),
    ("owner", "01890000-0000-7000-8000-000000000000"),
])  # fmt: skip
def test_what_is_wrong_is_said_and_nothing_is_written(
    official: Client, garden: Initiative, cast: Cast, field: str, value: str
) -> None:
    answer = official.post(listed(garden), wanted(cast.founder, **{field: value}))

    assert answer.status_code == 422
    assert not FollowUp.objects.exists()


def test_only_who_has_a_part_in_it_can_be_named(official: Client, garden: Initiative, cast: Cast) -> None:
    for person, is_possible in ((cast.stranger, False), (cast.other_official, False), (cast.coordinator, True)):
        official.post(listed(garden), wanted(person))
        assert FollowUp.objects.filter(owner=person).exists() is is_possible


def test_its_owner_says_that_it_is_done_and_it_stays_in_the_list(
    official: Client, garden: Initiative, cast: Cast
) -> None:
    made = make_follow_up(garden, owner=cast.founder)
    founder = as_person(cast.founder)

    answer = founder.post(
        f"/en/acties/{made.pk}", {"state": "done", "note": "A housing corporation pays."}, follow=True
    )

    made.refresh_from_db()
    assert (made.state, made.closed_on) == ("done", TODAY)
    assert "A housing corporation pays." in answer.text
    assert "A housing corporation pays." in official.get(listed(garden)).text
    assert "Look for a second payer" not in founder.get("/en/mijn").text
    assert answer.text.count("before") >= 2, "the history names both states"


def test_dropping_asks_why_and_the_other_way_round_is_no_way_back(garden: Initiative, cast: Cast) -> None:
    made = make_follow_up(garden, owner=cast.founder)
    founder = as_person(cast.founder)

    refused = founder.post(f"/en/acties/{made.pk}", {"state": "dropped", "note": " "})
    assert refused.status_code == 422
    assert "Write why it is dropped." in refused.text
    founder.post(f"/en/acties/{made.pk}", {"state": "dropped", "note": "No payer wants to."})
    made.refresh_from_db()
    assert made.state == "dropped"
    close_follow_up(follow_up=made, state=FollowUpState.DROPPED, note="", by=cast.founder)
    with pytest.raises(RefusedError):
        close_follow_up(follow_up=made, state=FollowUpState.DONE, note="", by=cast.founder)


@pytest.mark.parametrize("who", ["stranger", "other_official", "assessor", "administrator"])
def test_others_do_not_see_it(garden: Initiative, cast: Cast, who: str) -> None:
    made = make_follow_up(garden, owner=cast.founder)
    person = getattr(cast, who)
    client = as_person(person)

    assert client.get(f"/en/acties/{made.pk}").status_code == 404
    assert client.get(listed(garden)).status_code == 404
    assert client.get(f"/en/mijn/{garden.pk}/acties").status_code == 404
    assert not FollowUp.objects.visible_to(person).exists()
    with pytest.raises(NotAllowedError):
        close_follow_up(follow_up=made, state=FollowUpState.DONE, note="", by=person)


def test_the_work_queue_holds_ones_own_and_what_is_overdue(official: Client, garden: Initiative, cast: Cast) -> None:
    make_follow_up(garden, owner=cast.official, text="Mine")
    make_follow_up(garden, owner=cast.founder, text="Theirs and late", due_on=TODAY - timedelta(days=1))
    make_follow_up(garden, owner=cast.founder, text="Theirs and on time")

    page = official.get("/en/werkvoorraad").text

    assert "Mine" in page
    assert "Theirs and late" in page
    assert "Overdue" in page
    assert "Theirs and on time" not in page
    # Two promises of one text would be two equal lines: each says of which initiative it is.
    assert f"{garden.name} · " in page.partition('id="follow-ups"')[2]


def test_script_in_a_promise_is_shown_as_text(official: Client, garden: Initiative, cast: Cast) -> None:
    official.post(listed(garden), wanted(cast.founder, text="<script>alert(1)</script>"))

    assert FollowUp.objects.exists()
    assert "<script>alert(1)" not in official.get(listed(garden)).text


def test_before_a_result_nothing_can_be_promised(official: Client, cast: Cast) -> None:
    fresh = make_initiative(area=cast.area)

    assert "once a result is published" in official.get(listed(fresh)).text
    official.post(listed(fresh), wanted(cast.official))
    assert not FollowUp.objects.exists()
