# SPDX-License-Identifier: EUPL-1.2
"""A what-if is given to a colleague with a day in one act; it rises as the day comes and is closed by people."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from governance.continuity.notices.actions import notify_due
from governance.models import Severity, Signal, Telling
from initiatives.models import Party
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_user
from tests.factories.governance import make_party, make_place, make_place_use
from tests.factories.network import make_scenario
from tests.governance.continuity.checks.run_one_check import look

pytestmark = pytest.mark.django_db
PAGE = "/netwerk/wat-als/opvolgen"
CODE = "whatif-follow-up"


def in_days(number: int) -> date:
    return timezone.localdate() + timedelta(days=number)


def owner_of_a_building(cast: Cast) -> Party:
    owner = make_party(name="Havensteder")
    make_place_use(place=make_place(owner=owner), initiative=make_initiative(area=cast.area))
    return owner


def text(response: Any) -> str:
    return " ".join(response.content.decode().split())


def signed_in(client: Client, person: User) -> Client:
    client.force_login(person)
    return client


def set_out(client: Client, owner: Party, person: User, **fields: Any) -> Any:
    values = {"title": "Als Havensteder wegvalt", "person": person.pk, "before": in_days(30)}
    return client.post(PAGE, {"vraag": f"weg=party:{owner.pk}", **values, **fields})


def test_one_act_makes_a_signal_with_a_colleague_and_a_day(client: Client, cast: Cast) -> None:
    owner = owner_of_a_building(cast)
    signed_in(client, cast.official)
    assert f"{PAGE}?weg=party:{owner.pk}" in text(client.get("/netwerk/wat-als", {"weg": f"party:{owner.pk}"}))
    assert 'value="Als Havensteder wegvalt"' in text(client.get(f"{PAGE}?weg=party:{owner.pk}"))

    answer = set_out(client, owner, cast.other_official, note="Bel de eigenaar.")

    signal = Signal.objects.get()
    assert answer["Location"] == f"/signalen/{signal.pk}"
    assert (signal.initiative, signal.assigned_to, signal.due_on) == (None, cast.other_official, in_days(30))
    page = text(client.get(answer["Location"]))
    for said in ("Als Havensteder wegvalt", "1 stopt.", "Bel de eigenaar.", f"weg=party:{owner.pk}"):
        assert said in page
    notify_due(timezone.localdate(), with_digests=True)
    assert [one.to for one in Message.objects.all()] == [cast.other_official.email]
    assert signed_in(client, cast.other_official).get(f"/signalen/{signal.pk}").status_code == 200


def test_it_rises_as_its_day_comes_and_is_told_again_and_never_closes_by_itself(cast: Cast, client: Client) -> None:
    set_out(signed_in(client, cast.official), owner_of_a_building(cast), cast.official)
    told = []
    for days in (0, 23, 24, 31, 200):
        (signal,) = look(CODE, in_days(days))
        told.append((signal.stage, signal.severity))
        notify_due(in_days(days), with_digests=True)
    assert told == [(1, Severity.NOTICE)] + [(2, Severity.WARNING)] * 2 + [(3, Severity.WARNING)] * 2
    assert Telling.objects.count() == 3


def test_what_was_closed_stays_closed_when_its_day_passes_and_can_be_opened_again(cast: Cast, client: Client) -> None:
    set_out(signed_in(client, cast.official), owner_of_a_building(cast), cast.official)
    signal = Signal.objects.get()
    client.post(f"/signalen/{signal.pk}/doe", {"act": "resolve", "note": "Er komt een tweede pand."})

    assert look(CODE, in_days(0)) == []
    assert look(CODE, in_days(60)) == []
    assert client.post(f"/signalen/{signal.pk}/doe", {"act": "reopen"}).status_code == 302
    assert len(look(CODE, in_days(1))) == 1


def test_the_same_question_is_followed_up_once_at_a_time(cast: Cast, client: Client) -> None:
    owner = owner_of_a_building(cast)
    set_out(signed_in(client, cast.official), owner, cast.official)

    again = set_out(client, owner, cast.coordinator)

    assert again.status_code == 422
    assert "al opgevolgd, door Ole Official" in text(again)
    shown = text(client.get("/netwerk/wat-als", {"weg": f"party:{owner.pk}"}))
    assert "Ole Official volgt dit op vóór" in shown
    assert PAGE not in shown
    client.post(f"/signalen/{Signal.objects.get().pk}/doe", {"act": "resolve", "note": "Klaar."})
    assert set_out(client, owner, cast.coordinator).status_code == 302


def test_a_scenario_is_followed_up_the_same_way(cast: Cast, client: Client) -> None:
    owner = owner_of_a_building(cast)
    scenario = make_scenario(cast.coordinator, owner)
    page = text(signed_in(client, cast.official).get(f"/netwerk/scenarios/{scenario.pk}"))
    assert f"{PAGE}?weg=party:{owner.pk}" in page
    set_out(client, owner, cast.official)
    assert "Ole Official volgt dit op vóór" in text(client.get(f"/netwerk/scenarios/{scenario.pk}"))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"before": ""}, "Kies de dag"),
        ({"before": date(2020, 1, 1)}, "Kies een dag na vandaag"),
        ({"title": ""}, "title"),
        ({"vraag": ""}, "Kies eerst wat wegvalt"),
    ],
)
def test_what_is_missing_is_told_and_what_was_typed_stays(
    fields: dict[str, Any], said: str, cast: Cast, client: Client
) -> None:
    page = set_out(
        signed_in(client, cast.official), owner_of_a_building(cast), cast.official, note="Onthoud mij", **fields
    )
    assert page.status_code == 422
    assert said in text(page)
    assert "Onthoud mij" in text(page)
    assert not Signal.objects.exists()


def test_the_title_that_is_offered_names_nobody(cast: Cast, client: Client) -> None:
    rosa = make_user(name="Rosa Bakker")
    make_carrier(make_initiative(area=cast.area), rosa)
    page = text(signed_in(client, cast.official).get(f"{PAGE}?weg=person:{rosa.pk}"))
    assert "Als een drager wegvalt" in page
    assert "Rosa" not in page


def test_without_a_colleague_it_is_not_set_out(cast: Cast, client: Client) -> None:
    owner = owner_of_a_building(cast)
    values = {"vraag": f"weg=party:{owner.pk}", "title": "Als", "before": in_days(30)}
    assert "Kies wie het oppakt" in text(signed_in(client, cast.official).post(PAGE, values))


@pytest.mark.parametrize("who", ["founder", "assessor", "administrator", "stranger"])
def test_nobody_else_sets_anything_out_or_is_given_it(who: str, cast: Cast, client: Client) -> None:
    owner = owner_of_a_building(cast)
    person = getattr(cast, who)
    assert set_out(signed_in(client, person), owner, cast.official).status_code == 403
    assert set_out(signed_in(client, cast.official), owner, person).status_code == 422
    assert not Signal.objects.exists()


def test_who_has_nothing_to_do_with_it_does_not_see_it(cast: Cast, client: Client) -> None:
    set_out(signed_in(client, cast.official), owner_of_a_building(cast), cast.coordinator)
    signal = Signal.objects.get()
    assert client.get(f"/signalen/{signal.pk}").status_code == 200
    assert signed_in(client, cast.other_official).get(f"/signalen/{signal.pk}").status_code == 404
