# SPDX-License-Identifier: EUPL-1.2
"""Programs register initiatives and correct facts; officials moderate what comes in, and the public sees it after."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from accounts.models import Scope
from events.models import Event
from initiatives.lifecycle import Status
from initiatives.models import Area, Initiative
from initiatives.moderation.actions.lifecycle import move_initiative
from tests.api.test_contract import check
from tests.api.writing import API, NOWHERE, faults, patch, post
from tests.cast import Cast
from tests.factories import make_area, make_initiative, make_theme
from tests.factories.api import make_api_client, with_key

pytestmark = pytest.mark.django_db
SCOPES = (Scope.INITIATIVES_READ, Scope.INITIATIVES_WRITE)


@pytest.fixture
def writer(cast: Cast) -> Client:
    make_theme(code="food")
    return with_key(make_api_client(scopes=SCOPES, areas=(cast.area,))[1])


def kitchen(area: Area, /, **fields: Any) -> dict[str, Any]:
    return {
        "name": "Wijkkeuken",
        "summary": "Buren eten samen.",
        "form": "foundation",
        "phase": "running",
        "area": area.code,
        "themes": ["food"],
        **fields,
    }


def test_what_comes_in_is_moderated_and_public_only_after(writer: Client, cast: Cast) -> None:
    answer = post(writer, "registrations", kitchen(cast.area, website="https://keuken.example/", carriers=4))
    assert answer.status_code == 201, answer.content
    told = answer.json()
    check(told, "Registration")
    assert told["carriers"] == 4
    assert (told["status"], told["publishedAt"], told["area"]["code"]) == ("submitted", None, cast.area.code)
    assert writer.get(f"{API}/registrations/{told['id']}").json() == told
    assert writer.get(f"{API}/registrations?status=submitted").json()["results"] == [told]
    assert Client().get(f"{API}/initiatives/{told['id']}").status_code == 404
    made = Initiative.objects.get()
    move_initiative(initiative=made, to=Status.PUBLISHED, by=cast.official)
    assert Client().get(f"{API}/initiatives/{told['id']}").json()["name"] == "Wijkkeuken"
    assert [each.kind.rpartition(".")[2] for each in Event.objects.order_by("id")] == ["moved", "moved", "published"]


def test_the_same_registration_sent_twice_stands_once(writer: Client, cast: Cast) -> None:
    key = str(uuid4())
    answers = [post(writer, "registrations", kitchen(cast.area), key=key).content for _number in range(2)]
    assert answers[0] == answers[1]
    assert Initiative.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", ""), ("name", "x" * 121), ("name", "a\x00b"), ("summary", None), ("form", "club"), ("phase", 3),
        ("themes", []), ("themes", ["nothing"]), ("themes", "food"), ("themes", ["food"] * 6), ("area", "nowhere"),
        ("area", None), ("startedOn", "2099-01-01"), ("startedOn", "0001-01-01"), ("website", "javascript:alert(1)"),
        ("website", "keuken"), ("peopleInvolved", 12), ("carriers", 0), ("carriers", 10_001),
        ("story", "x" * 5001), ("address", "x" * 201),
        ("status", "published"), ("id", NOWHERE), ("publishedAt", "2026-01-01T00:00:00Z"), ("isInvented", False),
        ("toldAt", "2026-01-01T00:00:00Z"), ("submittedAt", None), ("version", 1), ("longitude", 4.4),
        ("invented_fields", []), ("picture", "x.png"), ("carriers", []), ("updatedAt", None),
    ],
)  # fmt: skip
def test_what_is_not_for_clients_or_makes_no_sense_is_a_fault(
    writer: Client, cast: Cast, name: str, value: Any
) -> None:
    assert faults(post(writer, "registrations", kitchen(cast.area, **{name: value}))) == [f"/{name}"]
    assert not Initiative.objects.exists()


def test_facts_can_be_corrected_where_the_client_works_and_the_words_of_carriers_not(
    writer: Client, cast: Cast
) -> None:
    made = make_initiative(area=cast.area, name="Van hen")
    address = f"registrations/{made.pk}"
    answer = patch(writer, address, {"phase": "anchored", "startedOn": "2020-05-01", "website": None})
    assert answer.status_code == 200, answer.content
    assert (answer.json()["phase"], answer.json()["startedOn"]) == ("anchored", "2020-05-01")
    for name, value in (("name", "Van ons"), ("story", "x"), ("status", "withdrawn"), ("themes", ["food"])):
        assert faults(patch(writer, address, {name: value})) == [f"/{name}"]
    refused: list[dict[str, Any]] = [
        {"area": cast.elsewhere.code}, {"area": None}, {"phase": None}, {"startedOn": "2099-01-01"},
    ]  # fmt: skip
    for wrong in refused:
        assert faults(patch(writer, address, wrong)) == [f"/{next(iter(wrong))}"]
    made.refresh_from_db()
    assert (made.name, made.status, made.area_id) == ("Van hen", Status.PUBLISHED, cast.area.pk)


def test_of_two_corrections_with_one_tag_the_second_is_refused(writer: Client, cast: Cast) -> None:
    made = make_initiative(area=cast.area)
    tag = writer.get(f"{API}/registrations/{made.pk}")["ETag"]
    assert patch(writer, f"registrations/{made.pk}", {"phase": "idea"}, tag=tag).status_code == 200
    assert patch(writer, f"registrations/{made.pk}", {"phase": "growing"}, tag=tag).status_code == 412


def test_another_area_is_absent(writer: Client, cast: Cast) -> None:
    other = make_initiative(area=cast.elsewhere)
    assert writer.get(f"{API}/registrations/{other.pk}").status_code == 404
    assert patch(writer, f"registrations/{other.pk}", {"phase": "idea"}, tag='"x"').status_code == 404
    assert faults(post(writer, "registrations", kitchen(cast.elsewhere))) == ["/area"]


def test_a_client_of_the_whole_city_may_leave_the_area_open(cast: Cast) -> None:
    make_theme(code="food")
    writer = with_key(make_api_client(scopes=SCOPES)[1])
    assert post(writer, "registrations", kitchen(cast.area, area=None)).json()["area"] is None
    assert post(writer, "registrations", kitchen(make_area(parent=cast.area))).status_code == 201


def test_who_may_write_need_not_be_able_to_read(cast: Cast) -> None:
    make_theme(code="food")
    writer = with_key(make_api_client(scopes=(Scope.INITIATIVES_WRITE,), areas=(cast.area,))[1])
    made = post(writer, "registrations", kitchen(cast.area))
    assert made.status_code == 201
    assert writer.get(f"{API}/registrations/{made.json()['id']}").status_code == 403


def test_only_a_key_with_the_scope_writes(cast: Cast) -> None:
    made = make_initiative(area=cast.area)
    reader = with_key(make_api_client(scopes=tuple(each for each in Scope if each != Scope.INITIATIVES_WRITE))[1])
    for client, status in ((reader, 403), (Client(), 401)):
        assert post(client, "registrations", kitchen(cast.area)).status_code == status
        assert patch(client, f"registrations/{made.pk}", {"phase": "idea"}, tag='"x"').status_code == status
