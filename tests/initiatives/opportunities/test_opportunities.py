# SPDX-License-Identifier: EUPL-1.2
"""Opportunities: every move by everybody, listing with and without an account, deciding, helping, following."""

from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from core.errors import ConflictError, NotAllowedError, RefusedError
from events.models import Event
from initiatives.models import Opportunity, OpportunityLister
from initiatives.opportunities.actions.opportunity import change_opportunity, let_go_opportunity, move_opportunity
from initiatives.opportunities.lifecycle import ACTS, MOVES, OpportunityState
from initiatives.register.contact.senders import MOST_OF_VISITORS_A_DAY
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_theme
from tests.factories.initiatives import make_opportunity

pytestmark = pytest.mark.django_db
S = OpportunityState
LISTED = {
    "title": "Lege winkels aan de laan",
    "text": "Vier winkels staan leeg.",
    "where": "Beijerlandselaan",
    "who_could": "Ondernemers",
    "origin": "resident",
    "name": "Mo",
    "email": "Mo@Example.org",
    "consent": "on",
}
visitors = iter(f"2001:db9:{number:x}::1" for number in range(1, 60_000))

BY_OFFICIAL = {
    (S.PROPOSED, S.OPEN), (S.PROPOSED, S.DECLINED), (S.PROPOSED, S.WITHDRAWN), (S.OPEN, S.PICKED_UP),
    (S.OPEN, S.WITHDRAWN), (S.PICKED_UP, S.DONE), (S.PICKED_UP, S.OPEN), (S.PICKED_UP, S.WITHDRAWN),
    (S.DECLINED, S.OPEN), (S.WITHDRAWN, S.OPEN),
}  # fmt: skip
ALLOWED: dict[str, set[tuple[OpportunityState, OpportunityState]]] = {
    "official": BY_OFFICIAL,
    "coordinator": BY_OFFICIAL,
    # Carries the initiative that picked it up, and listed it.
    "founder": {
        (S.PROPOSED, S.WITHDRAWN), (S.OPEN, S.PICKED_UP), (S.OPEN, S.WITHDRAWN), (S.PICKED_UP, S.DONE),
        (S.PICKED_UP, S.OPEN),
    },
    "co_carrier": {(S.OPEN, S.PICKED_UP), (S.PICKED_UP, S.DONE), (S.PICKED_UP, S.OPEN)},
    "other_official": set(),
    "stranger": set(),
    "assessor": set(),
    "administrator": set(),
}  # fmt: skip


@pytest.mark.parametrize("actor", ALLOWED)
def test_exactly_the_written_moves_are_possible_for(actor: str, cast: Cast) -> None:
    carried = make_initiative(area=cast.area)
    make_carrier(carried, cast.founder)
    make_carrier(carried, cast.co_carrier)
    person, done = getattr(cast, actor), set()
    for start, target in product(S, S):
        taken = start in {S.PICKED_UP, S.DONE}
        one = make_opportunity(
            state=start, area=cast.area, listed_by=cast.founder, picked_up_by=carried if taken else None
        )
        is_office = actor in {"official", "coordinator"}
        try:
            move_opportunity(
                opportunity=one, to=target, by=person, note="Because.", outcome="A market.",
                initiative=None if is_office else carried, as_broker=is_office,
            )  # fmt: skip
        except (NotAllowedError, RefusedError):
            one.refresh_from_db()
            assert one.state == start
            assert not one.steps.exists()
        else:
            done.add((start, target))
            one.refresh_from_db()
            step = one.steps.get()
            assert (one.state, step.state, step.noted_by) == (target, target, person)

    assert done == ALLOWED[actor]


def test_every_move_of_the_table_has_an_act_and_no_other() -> None:
    assert {(start, to) for start, targets in MOVES.items() for to in targets} == set(ACTS)


def post(client: Client, path: str, data: dict[str, Any] | None = None, **changes: Any) -> tuple[int, str]:
    response = client.post(f"/en{path}", {**(data or {}), **changes}, follow=True, REMOTE_ADDR=next(visitors))
    return response.status_code, response.content.decode()


def test_a_resident_without_account_lists_and_hears_at_every_step(client: Client, cast: Cast) -> None:
    theme = make_theme()
    status, page = post(client, "/kansen/nieuw", LISTED, area=cast.area.code, themes=[str(theme.pk)])
    one = Opportunity.objects.get()

    assert (status, "An official looks at your opportunity" in page) == (200, True)
    assert (one.state, one.area, list(one.themes.all())) == (S.PROPOSED, cast.area, [theme])
    assert (one.lister.email, one.lister.language) == ("mo@example.org", "en")
    assert client.get(f"/en/kansen/{one.pk}").status_code == 404
    assert one.title not in client.get("/en/kansen").content.decode()

    carried = make_initiative(name="Werkplaats Zuid")
    make_carrier(carried, cast.founder)
    move_opportunity(opportunity=one, to=S.OPEN, by=cast.official, note="Fine.")
    move_opportunity(opportunity=one, to=S.PICKED_UP, by=cast.founder, initiative=carried, note="We begin.")
    let_go_opportunity(opportunity=one, by=cast.founder, note="No time.")
    move_opportunity(opportunity=one, to=S.PICKED_UP, by=cast.official, as_broker=True)
    move_opportunity(opportunity=one, to=S.DONE, by=cast.official, outcome="A market hall.")

    sent = list(Message.objects.filter(to="mo@example.org").order_by("created_at").values_list("kind", flat=True))
    assert sent == [
        "opportunity-received",
        "opportunity-opened",
        "opportunity-picked-up",
        "opportunity-open-again",
        "opportunity-picked-up",
        "opportunity-done",
    ]
    told = list(Event.objects.filter(subject=one.pk).order_by("id").values_list("kind", flat=True))
    assert [kind.rpartition(".")[2] for kind in told] == ["opened", "picked_up", "opened", "picked_up", "done"]
    first = Message.objects.get(kind="opportunity-received")
    assert first.subject == f"We have received your opportunity: {one.title}"
    page = client.get(f"/en/kansen/{one.pk}").content.decode()
    assert "A market hall." in page
    assert "We begin." in page
    assert all(hidden not in page for hidden in ("Mo", "example.org", "No time.", "Fine.", cast.official.name))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"title": ""}, "Say in a few words what the opportunity is"),
        ({"text": "x" * 2001}, "too long"),
        ({"email": "nobody"}, "Fill in the whole e-mail address"),
        ({"consent": ""}, "Tick that we may keep your address"),
        ({"area": "WK000000"}, "Choose an area from the list"),
        ({"by_when": "31-02-2027"}, "Fill in a day that exists"),
        ({"by_when": "2020-01-01"}, "Choose a day from today on"),
        ({"title": "a\x00b"}, "cannot keep"),
    ],
)
def test_a_faulty_listing_comes_back_with_everything_typed(
    client: Client, changes: dict[str, str], sentence: str
) -> None:
    status, page = post(client, "/kansen/nieuw", LISTED, **changes)

    assert status == 422
    assert sentence in page
    kept = {"title", "text", "where", "who_could", "email"} - set(changes)
    assert all(LISTED[name] in page for name in kept)
    assert not Opportunity.objects.exists()


def test_a_program_and_a_second_submit_list_nothing_more(client: Client) -> None:
    status, page = post(client, "/kansen/nieuw", LISTED, website="https://spam.example")
    assert (status, "Thank you" in page, Opportunity.objects.count()) == (200, True, 0)

    post(client, "/kansen/nieuw", LISTED)
    post(client, "/kansen/nieuw", LISTED)
    assert (Opportunity.objects.count(), Message.objects.count()) == (1, 1)


def test_one_place_and_one_mailbox_have_their_limits(client: Client) -> None:
    place = next(visitors)
    answers = [
        client.post(
            "/en/kansen/nieuw", {**LISTED, "title": f"Chance {n}", "email": f"mo{n}@example.org"}, REMOTE_ADDR=place
        ).status_code
        for n in range(10)
    ]
    assert answers == [302] * 8 + [422] * 2

    answers = [post(client, "/kansen/nieuw", LISTED, title=f"Other {n}")[0] for n in range(6)]
    assert answers == [200] * 5 + [422]


def test_visitors_who_flood_the_form_stop_nobody_with_an_account_and_visitors_for_a_day(
    client: Client, cast: Cast
) -> None:
    flood = {"text": "Reclame", "where": "Overal", "who_could": "Iedereen", "state": S.PROPOSED}
    Opportunity.objects.bulk_create(
        [Opportunity(title=f"Nummer {number}", **flood) for number in range(MOST_OF_VISITORS_A_DAY)]
    )
    assert post(client, "/kansen/nieuw", LISTED)[0] == 422
    given = {name: value for name, value in LISTED.items() if name not in {"name", "email", "consent"}}
    for person, title, state in ((cast.founder, "Founder", S.PROPOSED), (cast.official, "Official", S.OPEN)):
        client.force_login(person)
        post(client, "/kansen/nieuw", given, title=title, area=cast.area.code, origin="official")
        assert Opportunity.objects.get(title=title).state == state
    client.logout()
    Opportunity.objects.filter(title__startswith="Nummer").update(created_at=timezone.now() - timedelta(days=1))
    assert post(client, "/kansen/nieuw", LISTED)[0] == 200
    assert Opportunity.objects.filter(title=LISTED["title"]).exists()


def test_what_an_official_lists_in_their_area_is_on_the_map_at_once_and_elsewhere_waits(
    client: Client, cast: Cast
) -> None:
    client.force_login(cast.official)
    given = {name: value for name, value in LISTED.items() if name not in {"name", "email", "consent"}}
    _status, page = post(client, "/kansen/nieuw", given, area=cast.area.code, origin="official")
    assert "The opportunity is on the map." in page
    _status, page = post(client, "/kansen/nieuw", given, title="Elsewhere", area=cast.elsewhere.code)
    assert "An official looks at your opportunity" in page

    states = dict(Opportunity.objects.values_list("title", "state"))
    assert states == {LISTED["title"]: S.OPEN, "Elsewhere": S.PROPOSED}
    client.force_login(cast.other_official)
    queue = client.get("/en/werkvoorraad").content.decode()
    assert "Elsewhere" in queue
    assert LISTED["title"] not in queue


def test_an_official_changes_the_text_and_declines_with_a_reason(client: Client, cast: Cast) -> None:
    one = make_opportunity(state=S.PROPOSED, area=cast.area)
    OpportunityLister.objects.create(opportunity=one, email="mo@example.org")
    client.force_login(cast.official)
    assert one.title in client.get("/en/werkvoorraad").content.decode()

    about = {"title": "Better", "text": "Clearer.", "origin": "resident", "area": cast.area.code}
    status, page = post(client, f"/kansen/{one.pk}/wijzigen", about, version=one.version)
    assert (status, "The changes have been saved." in page) == (200, True)
    status, page = post(client, f"/kansen/{one.pk}/beoordelen", decision="decline")
    assert (status, "Write why it does not go on the map" in page) == (422, True)
    status, page = post(client, f"/kansen/{one.pk}/beoordelen", decision="decline", note="It is there already.")
    assert (status, "gets your reason by mail" in page) == (200, True)

    one.refresh_from_db()
    assert (one.title, one.state, one.declined_because) == ("Better", S.DECLINED, "It is there already.")
    letter = Message.objects.get(to="mo@example.org")
    assert (letter.kind, "It is there already." in letter.body) == ("opportunity-declined", True)


def test_two_officials_who_change_one_text_both_keep_theirs(cast: Cast) -> None:
    one = make_opportunity(area=cast.area)
    seen = one.version
    values = {"title": "First", "text": one.text, "area": one.area}
    change_opportunity(opportunity=one, values=values, expected_version=seen, by=cast.official)

    with pytest.raises(ConflictError):
        change_opportunity(
            opportunity=one, values=values | {"title": "Second"}, expected_version=seen, by=cast.coordinator
        )
