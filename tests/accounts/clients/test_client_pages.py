# SPDX-License-Identifier: EUPL-1.2
"""The pages of API clients: made, changed, given new keys and stopped, by administrators only."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.api_keys.actions import end_key, rotate_api_client
from accounts.api_keys.keys import authenticate_key
from accounts.clients.actions import ClientTerms, change_api_client
from accounts.models import AccessAct, AccessChange, ApiClient, Role, Scope, User
from core.errors import NotAllowedError, RefusedError
from tests.cast import Cast
from tests.factories import make_area
from tests.factories.api import make_api_client, make_client_key

pytestmark = pytest.mark.django_db
NEW = reverse("accounts:api-client-new")
LIST = reverse("accounts:api-clients")


def at(name: str, client: ApiClient, *more: Any) -> str:
    return reverse(f"accounts:api-client-{name}" if name else "accounts:api-client", args=[client.pk, *more])


def typed(**changed: object) -> dict[str, object]:
    return {"name": "Dashboard", "scopes": ["assessments:read"], "reach": "city", "expires_at": "2099-12-31", **changed}


def test_a_client_is_made_its_key_shown_once_and_who_did_it_kept(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)
    answer = client.post(NEW, typed(purpose="Kaart van het team", requests_per_minute="30"))
    made = ApiClient.objects.get()
    key = answer.context["key"]
    assert key in answer.content.decode()
    assert "no-store" in answer.headers["Cache-Control"]
    assert authenticate_key(key) == made
    assert (made.purpose, made.requests_per_minute, made.is_city_wide) == ("Kaart van het team", 30, True)
    for page in (LIST, at("", made), at("change", made)):
        assert key not in client.get(page).content.decode()
    assert "Kaart van het team" in client.get(at("", made)).content.decode()

    rotated = client.post(at("rotate", made), {"overlap": "0"}).context["key"]
    assert authenticate_key(key) is None
    assert authenticate_key(rotated)
    client.post(at("revoke", made))
    assert authenticate_key(rotated) is None
    acts = AccessChange.objects.filter(client=made, by=cast.administrator).order_by("created_at")
    assert [row.act for row in acts] == [AccessAct.CLIENT_MADE, AccessAct.CLIENT_ROTATED, AccessAct.CLIENT_REVOKED]


def test_a_client_of_areas_gets_the_office_of_an_official_there(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)
    client.post(NEW, typed(reach="areas", areas=[cast.area.code]))
    made = ApiClient.objects.get()
    assert not made.is_city_wide
    assert made.user.roles == {Role.OFFICIAL}
    assert made.user.area_teams.get().area == cast.area
    assert "Noord" in client.get(LIST).content.decode()


@pytest.mark.parametrize(
    "spoilt",
    [
        {"name": ""},
        {"name": "Taken"},
        {"name": "x" * 101},
        {"scopes": []},
        {"scopes": ["everything"]},
        {"expires_at": "2020-01-01"},
        {"expires_at": "31 februari"},
        {"name": "a\x00b"},
        {"reach": ""},
        {"reach": "areas"},
        {"reach": "areas", "areas": ["nowhere"]},
        {"requests_per_minute": "0"},
        {"requests_per_minute": "60001"},
        {"purpose": "x" * 1001},
    ],
)
def test_a_faulty_form_comes_back_with_everything_typed(client: Client, cast: Cast, spoilt: dict[str, object]) -> None:
    make_api_client(name="Taken")
    client.force_login(cast.administrator)
    answer = client.post(NEW, typed(**spoilt))
    assert answer.status_code == 422
    assert 'class="mv-errors"' in answer.content.decode()
    assert ApiClient.objects.count() == 1
    assert User.objects.filter(is_machine=True).count() == 1


def test_what_a_client_may_do_changes_from_its_next_call(client: Client, cast: Cast) -> None:
    made, key = make_api_client(scopes=(Scope.ASSESSMENTS_READ,))
    client.force_login(cast.administrator)
    page = client.get(at("change", made)).content.decode()
    assert f'value="{made.name}"' in page
    sent = typed(version=str(made.version), name="Anders", scopes=["signals:read"], reach="areas")
    assert client.post(at("change", made), {**sent, "areas": [cast.elsewhere.code]}).status_code == 302
    found = authenticate_key(key)
    assert found
    assert (found.name, found.scopes, found.is_city_wide) == ("Anders", ["signals:read"], False)
    assert User.objects.get(pk=made.user_id).roles == {Role.OFFICIAL}
    assert AccessChange.objects.get(client=made).act == AccessAct.CLIENT_CHANGED

    # And back: no area is left behind.
    version = str(found.version)
    client.post(at("change", made), typed(version=version, areas=[cast.elsewhere.code]))
    user = User.objects.get(pk=made.user_id)
    assert user.roles == {Role.COORDINATOR}
    assert not user.area_teams.exists()


def test_two_administrators_at_once_lose_nothing(client: Client, cast: Cast) -> None:
    made, _key = make_api_client(areas=(cast.area,), scopes=(Scope.ASSESSMENTS_READ,))
    seen = str(made.version)
    terms = ClientTerms(made.name, [Scope.ASSESSMENTS_READ], areas=[cast.elsewhere.code])
    assert change_api_client(client=made, expected_version=made.version, terms=terms, by=cast.administrator)
    client.force_login(cast.administrator)
    sent = {"name": made.name, "scopes": ["assessments:read"], "reach": "areas", "areas": [cast.area.code]}
    answer = client.post(at("change", made), {**sent, "version": seen, "purpose": "Kaart"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Pernis" in page
    assert "Kaart" in page
    again = {**sent, "version": str(answer.context["version"]), "purpose": "Kaart", "conflict-keep-areas": "theirs"}
    again["conflict-theirs-areas"] = [cast.elsewhere.code]
    assert client.post(at("change", made), again).status_code == 302
    made.refresh_from_db()
    assert made.purpose == "Kaart"
    assert made.user.area_teams.get().area == cast.elsewhere


def test_saving_what_stands_there_is_no_change(cast: Cast) -> None:
    made, _key = make_api_client(areas=(cast.area,), scopes=(Scope.ASSESSMENTS_READ,))
    terms = ClientTerms(made.name, [Scope.ASSESSMENTS_READ], areas=[cast.area.code])
    assert not change_api_client(client=made, expected_version=0, terms=terms, by=cast.administrator)
    assert not AccessChange.objects.exists()


def test_one_key_is_ended_and_the_other_goes_on(client: Client, cast: Cast) -> None:
    made, one = make_api_client()
    other = make_client_key(made)
    client.force_login(cast.administrator)
    assert client.post(at("end-key", made, made.keys.get(prefix=one[:15]).pk)).status_code == 302
    assert authenticate_key(one) is None
    assert authenticate_key(other) == made
    stranger, _key = make_api_client()
    assert client.post(at("end-key", made, stranger.keys.get().pk)).status_code == 404
    assert stranger.keys.usable().exists()


def test_a_revoked_client_stays_as_it_is(client: Client, cast: Cast) -> None:
    made, _key = make_api_client(revoked_at=timezone.now())
    client.force_login(cast.administrator)
    assert client.get(at("change", made)).status_code == 302
    assert client.post(at("rotate", made), {"overlap": "7"}).status_code == 422
    terms = ClientTerms("Anders", [Scope.ASSESSMENTS_READ])
    with pytest.raises(RefusedError):
        change_api_client(client=made, expected_version=made.version, terms=terms, by=cast.administrator)


def test_only_administrators_change_clients_and_keys(cast: Cast) -> None:
    made, _key = make_api_client()
    key = made.keys.get()
    terms = ClientTerms("Anders", [Scope.ASSESSMENTS_READ])
    for person in (cast.coordinator, cast.official, cast.assessor, cast.founder, made.user):
        for act in (
            lambda by=person: rotate_api_client(client=made, by=by),
            lambda by=person: end_key(key=key, by=by),
            lambda by=person: change_api_client(client=made, expected_version=1, terms=terms, by=by),
        ):
            with pytest.raises(NotAllowedError):
                act()


def test_the_list_says_who_stops_soon_and_who_has_no_key(client: Client, cast: Cast) -> None:
    soon = timezone.now() + timedelta(days=3)
    make_api_client(name="Stopt", expires_at=soon)
    rotated, _key = make_api_client(name="Wisselt", expires_at=soon)
    make_client_key(rotated)
    make_api_client(name="Weg", expires_at=soon, revoked_at=timezone.now())
    make_api_client(name="Leeg", expires_at=timezone.now() - timedelta(days=1))
    client.force_login(cast.administrator)
    answer = client.get(LIST)
    assert [one.name for one in answer.context["ending"]] == ["Stopt"]
    states = {row.client.name: row.state for row in answer.context["rows"]}
    assert states == {"Stopt": "ending", "Wisselt": "working", "Weg": "revoked", "Leeg": "keyless"}


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_with_one_and_with_three(
    client: Client, cast: Cast, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    for _row in range(rows):
        make_client_key(make_api_client(areas=(cast.area, make_area()))[0])
    client.force_login(cast.administrator)
    # Session, person, roles; the page of clients, their last use, their keys, their areas; who ends soon.
    with django_assert_num_queries(8):
        client.get(LIST)


def test_a_new_key_that_nothing_uses_yet_is_told_until_the_program_has_it(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)
    made, key = make_api_client()
    waiting = "nieuwste sleutel is nog niet gebruikt"
    assert waiting not in client.get(at("", made)).content.decode()
    newest = rotate_api_client(client=made, by=cast.administrator)
    assert waiting in client.get(at("", made)).content.decode()
    assert authenticate_key(newest)
    assert waiting not in client.get(at("", made)).content.decode()
    assert authenticate_key(key)


def test_a_client_leads_to_what_it_is_told(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)
    made, _key = make_api_client()
    assert f"{reverse('exchange:webhooks')}?client={made.pk}" in client.get(at("", made)).content.decode()
