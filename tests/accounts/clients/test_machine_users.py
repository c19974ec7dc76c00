# SPDX-License-Identifier: EUPL-1.2
"""What a program works as: under the rules of an office, within its scopes and areas, and in no place for people."""

from datetime import timedelta
from importlib import import_module
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from rest_framework.request import Request
from rest_framework.test import APIRequestFactory

from accounts.api_keys import actions as key_actions
from accounts.api_keys.authentication import BearerKey
from accounts.backends import may_sign_in
from accounts.clients import actions as client_actions
from accounts.clients.actions import ClientTerms
from accounts.models import ApiClient, Role, Scope, User
from accounts.own_account import actions as account_actions
from accounts.people import actions as people_actions
from accounts.people.queries import holds
from accounts.sign_in.demo_people import ensure_people
from assessment.models import Assessment
from core.errors import RefusedError
from core.permissions import may
from governance.arrangements.contact.forms import colleagues_for
from initiatives.areas.actions import add_to_team, remove_from_team
from initiatives.models import Initiative
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_area, make_initiative
from tests.factories.api import make_api_client, make_published, with_key
from tests.factories.assessment import make_assignment
from tests.factories.governance import make_arrangement

pytestmark = pytest.mark.django_db


@pytest.fixture
def machine(cast: Cast) -> User:
    """Return the machine user of a client for the area of the cast."""
    return make_api_client(areas=(cast.area,), name="Koppeling")[0].user


def signed_in(key: str) -> tuple[User, ApiClient]:
    request = Request(APIRequestFactory().get("/", HTTP_AUTHORIZATION=f"Bearer {key}"))
    answer = BearerKey().authenticate(request)
    assert answer
    return answer


def test_a_client_works_as_an_official_of_its_areas(cast: Cast) -> None:
    user, client = signed_in(make_api_client(areas=(cast.area,))[1])
    assert user == client.user
    assert holds(user, Role.OFFICIAL)
    assert not holds(user, Role.COORDINATOR)
    here, there = (make_initiative(area=area, status="submitted") for area in (cast.area, cast.elsewhere))
    part = make_initiative(area=make_area(parent=cast.area), status="submitted")
    assert set(Initiative.objects.visible_to(user)) == {here, part}
    assert may(user, "initiatives.view_dossier", here)
    assert not may(user, "initiatives.view_dossier", there)


def test_a_client_of_noord_sees_no_arrangement_of_zuid(cast: Cast) -> None:
    user, _client = signed_in(make_api_client(areas=(cast.area,))[1])
    here = make_arrangement(initiative=make_initiative(area=cast.area))
    make_arrangement(initiative=make_initiative(area=cast.elsewhere))
    assert list(type(here).objects.visible_to(user)) == [here]


def test_a_client_without_areas_works_for_the_whole_city(cast: Cast) -> None:
    user, _client = signed_in(make_api_client()[1])
    assert user.roles == {Role.COORDINATOR}
    one = make_initiative(area=cast.elsewhere, status="submitted")
    assert list(Initiative.objects.visible_to(user)) == [one]


def test_a_client_that_lost_its_areas_does_not_get_the_whole_city(cast: Cast) -> None:
    area = make_area()
    client, key = make_api_client(areas=(area,))
    make_initiative(area=cast.area, status="submitted")
    make_published(assignment=make_assignment(initiative=make_initiative(area=cast.area)))
    area.delete()
    user, client = signed_in(key)
    assert not Initiative.objects.visible_to(user).exclude(status="published").exists()
    assert not Assessment.objects.visible_to_client(client).exists()
    assert with_key(key).get("/api/v1/assessments").json()["results"] == []


def test_the_api_tells_assessments_of_the_clients_areas_only(cast: Cast) -> None:
    here = make_published(assignment=make_assignment(initiative=make_initiative(area=make_area(parent=cast.area))))
    there = make_published(assignment=make_assignment(initiative=make_initiative(area=cast.elsewhere)))
    http, city = with_key(make_api_client(areas=(cast.area,))[1]), with_key(make_api_client()[1])
    path = "/api/v1/assessments"
    assert [row["id"] for row in http.get(path).json()["results"]] == [str(here.pk)]
    assert len(city.get(path).json()["results"]) == 2
    assert http.get(f"{path}/{there.pk}").status_code == 404
    assert http.get(f"{path}/{here.pk}").status_code == 200
    # Also a page that is asked again, by its tag.
    tag = http.get(path)["ETag"]
    assert http.get(path, headers={"If-None-Match": tag}).status_code == 304
    assert city.get(path, headers={"If-None-Match": tag}).status_code == 200


def test_asking_who_calls_costs_no_query_until_somebody_wants_to_know(django_assert_num_queries: Any) -> None:
    _client, key = make_api_client()
    with django_assert_num_queries(1):
        user, _found = signed_in(key)
    with django_assert_num_queries(2):
        assert user.roles == {Role.COORDINATOR}


@pytest.mark.parametrize(
    "change",
    [{"is_active": True}, {"is_demo": True}, {"is_superuser": True}, {"email": "somebody@example.org"}],
)
def test_the_database_keeps_a_machine_user_a_machine(machine: User, change: dict[str, object]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.filter(pk=machine.pk).update(**change)


def test_a_machine_user_cannot_be_signed_in_by_any_door(client: Client, machine: User) -> None:
    assert not may_sign_in(machine)
    assert not machine.has_usable_password()
    client.post(reverse("account_login"), {"email": machine.email})
    assert not Message.objects.filter(to=machine.email, kind="sign-in-code").exists()
    client.post(reverse("account_password_login"), {"login": machine.email, "password": "x" * 20})
    client.force_login(machine, backend="accounts.backends.Backend")
    assert client.get(reverse("accounts:home")).status_code == 302, "a session made by mistake opens nothing"
    assert client.get(reverse("initiatives:queue")).status_code in {302, 403, 404}


def test_a_machine_user_is_not_signed_in_by_its_mailbox(client: Client, machine: User) -> None:
    invitations = import_module("accounts.people.invitations")
    answer = client.post(reverse("accounts:welcome", args=[invitations.make_token(machine)]))
    assert answer.status_code == 410
    assert "_auth_user_id" not in client.session


def test_a_machine_user_stands_in_no_list_of_people(client: Client, cast: Cast, machine: User) -> None:
    client.force_login(cast.administrator)
    for address in ("", "?office=official", "?office=any", "?q=Koppeling"):
        page = client.get(reverse("accounts:people") + address).content.decode()
        assert machine.email not in page
        assert f"/beheer/mensen/{machine.pk}" not in page
    for name in ("person", "person-office", "person-access"):
        address = reverse(f"accounts:{name}", args=[machine.pk])
        answer = client.get(address) if name == "person" else client.post(address, {"act": "give"})
        assert answer.status_code == 404
    area = client.get(reverse("initiatives:areas-edit", args=[cast.area.code])).content.decode()
    assert "Koppeling" not in area
    assert "Koppeling" not in client.get(reverse("initiatives:areas")).content.decode()


def test_no_act_on_people_reaches_a_machine_user(cast: Cast, machine: User) -> None:
    for act in (
        lambda: people_actions.give_office(person=machine, role=Role.ADMINISTRATOR, by=cast.administrator),
        lambda: people_actions.take_office(person=machine, role=Role.OFFICIAL, by=cast.administrator),
        lambda: people_actions.activate_person(person=machine, by=cast.administrator),
        lambda: people_actions.invite_official(
            email=machine.email, name="", role=Role.COORDINATOR, by=cast.administrator
        ),
        lambda: people_actions.grant_administrator(email=machine.email),
        lambda: account_actions.erase_person(by=machine),
        lambda: add_to_team(area=cast.elsewhere, user_id=machine.pk, by=cast.administrator),
    ):
        with pytest.raises(RefusedError):
            act()
    remove_from_team(area=cast.area, user_id=machine.pk, by=cast.administrator)
    assert machine.area_teams.get().area == cast.area
    assert set(machine.role_grants.values_list("role", flat=True)) == {Role.OFFICIAL}


def test_no_form_offers_a_machine_user(client: Client, cast: Cast, machine: User) -> None:
    one = make_initiative(area=cast.area)
    assert machine not in colleagues_for(one)
    machine.role_grants.create(role=Role.ASSESSOR)
    client.force_login(cast.coordinator)
    for address in ("/rondes/nieuw", f"/dossier/{one.pk}"):
        assert "Koppeling" not in client.get(address).content.decode()


def test_an_administrator_stays_needed_beside_machines(cast: Cast, machine: User) -> None:
    # Were it ever given by hand in the database, it would still not count.
    machine.role_grants.create(role=Role.ADMINISTRATOR)
    with pytest.raises(RefusedError):
        people_actions.take_office(person=cast.administrator, role=Role.ADMINISTRATOR, by=cast.administrator)


def test_the_demo_page_and_digests_know_no_machine(machine: User) -> None:
    assert machine not in ensure_people().values()
    assert not machine.wants_digests


def test_history_names_the_client_also_after_it_got_another_name(cast: Cast) -> None:
    client, _key = make_api_client(name="Oud")
    terms = ClientTerms(name="Nieuw", scopes=[Scope.ASSESSMENTS_READ])
    client_actions.change_api_client(client=client, expected_version=client.version, terms=terms, by=cast.administrator)
    assert str(User.objects.get(pk=client.user_id)) == "Nieuw"


def test_tokens_whose_time_is_over_are_removed() -> None:
    client, _key = make_api_client()
    key_actions.give_token(key=client.keys.get(), scopes=[Scope.ASSESSMENTS_READ])
    tasks = import_module("accounts.tasks")
    assert tasks.clear_what_expired() == 0
    with time_machine.travel(timezone.now() + timedelta(hours=1, seconds=1)):
        assert tasks.clear_what_expired() == 1
        assert tasks.clear_what_expired() == 0
