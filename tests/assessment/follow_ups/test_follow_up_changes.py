# SPDX-License-Identifier: EUPL-1.2
"""What was promised can be worded better, given to somebody else or another day, and nobody's words get lost."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from assessment.follow_ups.actions import change_follow_up, close_follow_up
from assessment.models import FollowUp, FollowUpState
from core.errors import NotAllowedError, RefusedError
from initiatives.models import Initiative
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.assessment import make_follow_up

TODAY = timezone.localdate()
LATER = TODAY + timedelta(days=90)


@pytest.fixture
def garden(cast: Cast) -> Initiative:
    initiative = make_initiative(name="Garden", area=cast.area)
    make_carrier(initiative, cast.founder)
    make_carrier(initiative, cast.co_carrier)
    return initiative


@pytest.fixture
def promised(garden: Initiative, cast: Cast) -> FollowUp:
    return make_follow_up(garden, owner=cast.founder)


def as_person(person: object) -> Client:
    client = Client()
    client.force_login(person)  # type: ignore[arg-type]
    return client


def address(promised: FollowUp) -> str:
    return f"/en/acties/{promised.pk}/wijzigen"


def typed(promised: FollowUp, /, **changes: object) -> dict[str, str]:
    now = {"text": promised.text, "owner": promised.owner_id, "due_on": promised.due_on, "version": promised.version}
    return {name: str(value) for name, value in (now | changes).items()}


def mails(kind: str) -> list[str]:
    return list(Message.objects.filter(kind=kind).order_by("created_at").values_list("to", flat=True))


def test_its_owner_words_it_better_and_nobody_is_mailed(promised: FollowUp, cast: Cast) -> None:
    founder = as_person(cast.founder)

    assert address(promised) in founder.get(f"/en/acties/{promised.pk}").text
    form = founder.get(address(promised)).text
    answer = founder.post(address(promised), typed(promised, text="Two payers", due_on=LATER), follow=True)

    assert f'value="{promised.text}"' in form
    assert answer.redirect_chain[0][0] == f"/en/acties/{promised.pk}"
    promised.refresh_from_db()
    assert (promised.text, promised.due_on, promised.owner) == ("Two payers", LATER, cast.founder)
    assert not Message.objects.exists()


def test_an_official_changes_it_and_its_owner_reads_what_it_says_now(promised: FollowUp, cast: Cast) -> None:
    as_person(cast.official).post(address(promised), typed(promised, text="Two payers", due_on=LATER))

    assert mails("follow-up-changed") == [cast.founder.email]
    told = Message.objects.get().body
    assert "Two payers" in told
    assert f"/acties/{promised.pk}" in told


def test_given_to_somebody_else_both_are_told_and_each_once(promised: FollowUp, cast: Cast) -> None:
    given = typed(promised, owner=cast.co_carrier.pk)
    for _click in range(2):
        as_person(cast.official).post(address(promised), given)

    assert mails("follow-up-assigned") == [cast.co_carrier.email]
    assert mails("follow-up-changed") == [cast.founder.email]

    promised.refresh_from_db()
    as_person(cast.official).post(address(promised), typed(promised, owner=cast.founder.pk))
    promised.refresh_from_db()
    as_person(cast.official).post(address(promised), typed(promised, owner=cast.co_carrier.pk))
    assert mails("follow-up-assigned") == [cast.co_carrier.email, cast.founder.email, cast.co_carrier.email]


def test_the_history_tells_who_made_it_what(promised: FollowUp, cast: Cast) -> None:
    official = as_person(cast.official)
    official.post(address(promised), typed(promised, text="Two payers"))
    promised.refresh_from_db()
    official.post(address(promised), typed(promised, owner=cast.co_carrier.pk))

    history = as_person(cast.founder).get(f"/en/acties/{promised.pk}").text.partition("history-title")[2]

    assert history.index("Look for a second payer") < history.index("Two payers")
    assert history.count("“Two payers”") == 1, "a text that stayed is not told again"
    assert history.count(f"· {cast.official.name}") == 2
    assert cast.co_carrier.name in history


def test_two_people_at_once_both_see_what_the_other_wrote(promised: FollowUp, cast: Cast) -> None:
    stale = typed(promised, text="Mine", due_on=LATER)
    as_person(cast.founder).post(address(promised), typed(promised, text="Theirs"))

    late = as_person(cast.official).post(address(promised), stale)
    assert late.status_code == 409
    assert "Somebody else was just ahead of you" in late.text
    assert "Theirs" in late.text
    assert "Mine" in late.text
    promised.refresh_from_db()
    assert promised.text == "Theirs"

    kept = {"conflict-keep-text": "theirs", "conflict-theirs-text": "Theirs", "version": str(promised.version)}
    as_person(cast.official).post(address(promised), stale | kept)
    promised.refresh_from_db()
    assert (promised.text, promised.due_on) == ("Theirs", LATER)


@pytest.mark.parametrize(("field", "value"), [
    ("text", ""),
    ("text", "x" * 301),
    ("due_on", (TODAY - timedelta(days=1)).isoformat()),
    ("due_on", "nonsense"),
    ("due_on", ""),
    ("owner", ""),
    ("owner", "01890000-0000-7000-8000-000000000000"),
])  # fmt: skip
def test_what_is_wrong_is_said_and_nothing_is_written(promised: FollowUp, cast: Cast, field: str, value: str) -> None:
    answer = as_person(cast.official).post(address(promised), typed(promised, **{field: value}))

    assert answer.status_code == 422
    assert 'class="mv-errors' in answer.text
    assert FollowUp.objects.get().version == promised.version


def test_without_the_version_nothing_is_written(promised: FollowUp, cast: Cast) -> None:
    sent = typed(promised, text="Blind")
    del sent["version"]

    assert as_person(cast.official).post(address(promised), sent).status_code in range(400, 500)
    assert FollowUp.objects.get().text != "Blind"


def test_what_stays_is_not_asked_again(garden: Initiative, cast: Cast) -> None:
    # Overdue, and its owner left the area: the text can still be mended.
    late = make_follow_up(garden, owner=cast.other_official, due_on=TODAY - timedelta(days=9))

    answer = as_person(cast.official).post(address(late), typed(late, text="Said better"))

    assert answer.status_code == 302
    late.refresh_from_db()
    assert (late.text, late.owner) == ("Said better", cast.other_official)
    assert not Message.objects.exists(), "who has no part in it any more is told nothing"


def test_who_has_no_part_in_it_cannot_be_named(promised: FollowUp, cast: Cast) -> None:
    for person in (cast.stranger, cast.other_official):
        with pytest.raises(RefusedError):
            change_follow_up(
                follow_up=promised, text="x", owner=person, due_on=LATER, expected_version=1, by=cast.official
            )
        assert as_person(cast.official).post(address(promised), typed(promised, owner=person.pk)).status_code == 422


def test_what_is_closed_stays_as_it_was(promised: FollowUp, cast: Cast) -> None:
    opened = typed(promised, text="Too late")
    close_follow_up(follow_up=promised, state=FollowUpState.DONE, note="It pays.", by=cast.founder)
    official = as_person(cast.official)

    assert address(promised) not in official.get(f"/en/acties/{promised.pk}").text
    assert official.get(address(promised)).status_code == 302
    refused = official.post(address(promised), opened)
    assert refused.status_code == 422
    assert "Somebody closed this meanwhile." in refused.text
    assert "Too late" in refused.text, "what was typed is not lost"
    promised.refresh_from_db()
    assert promised.text != "Too late"


@pytest.mark.parametrize("who", ["co_carrier", "stranger", "other_official", "assessor", "administrator"])
def test_others_do_not_change_it(promised: FollowUp, cast: Cast, who: str) -> None:
    person = getattr(cast, who)
    client = as_person(person)

    assert client.get(address(promised)).status_code == 404
    assert client.post(address(promised), typed(promised, text="Taken")).status_code == 404
    with pytest.raises(NotAllowedError):
        change_follow_up(
            follow_up=promised, text="Taken", owner=person, due_on=LATER, expected_version=promised.version, by=person
        )


def test_opening_the_form_asks_little(promised: FollowUp, cast: Cast, django_assert_max_num_queries: object) -> None:
    founder = as_person(cast.founder)
    founder.get(address(promised))

    with django_assert_max_num_queries(12):  # type: ignore[operator]
        founder.get(address(promised))
