# SPDX-License-Identifier: EUPL-1.2
"""Programs write arrangements: once, over what they have read, where they work, and nothing they may not."""

import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import Scope
from events.models import Event, StoredAnswer
from events.tasks import forget_answers
from governance.models import Arrangement
from initiatives.models import Area, Initiative
from tests.api.test_contract import check
from tests.api.writing import API, NOWHERE, faults, patch, post
from tests.factories import make_area, make_initiative
from tests.factories.api import make_api_client, with_key
from tests.factories.governance import make_arrangement, make_party

pytestmark = pytest.mark.django_db
SCOPES = (Scope.ARRANGEMENTS_READ, Scope.ARRANGEMENTS_WRITE)
# Everything that is told and not for clients to decide.
NOT_WRITABLE = (
    "id", "updatedAt", "isInvented", "version", "scheme", "goal", "createdAt", "byBookYear", "granted_by",
)  # fmt: skip


@pytest.fixture
def area(db: None) -> Area:
    return make_area()


@pytest.fixture
def initiative(area: Area) -> Initiative:
    return make_initiative(area=area)


@pytest.fixture
def writer(area: Area) -> Client:
    return with_key(make_api_client(scopes=SCOPES, areas=(area,))[1])


def subsidy(initiative: Initiative, **fields: Any) -> dict[str, Any]:
    return {
        "initiativeId": str(initiative.pk),
        "kind": "subsidy",
        "title": "Tuinman in de wijk",
        "grantedBy": {"name": "Fonds Zuid", "sphere": "market"},
        "firstDay": "2026-01-01",
        "lastDay": "2026-12-31",
        "amountGranted": "48000.50",
        "reference": "SUB-1",
        **fields,
    }


def test_what_is_written_is_read_back_and_known_as_the_clients_act(writer: Client, initiative: Initiative) -> None:
    answer = post(writer, "arrangements", subsidy(initiative))
    assert answer.status_code == 201, answer.content
    told = answer.json()
    check(told, "Arrangement")
    made = Arrangement.objects.get()
    assert (told["id"], told["amountGranted"], told["grantedBy"]["name"]) == (str(made.pk), 48000.5, "Fonds Zuid")
    assert answer["Location"].endswith(f"{API}/arrangements/{made.pk}")
    again = writer.get(answer["Location"])
    assert (again.json(), again["ETag"]) == (told, answer["ETag"])
    assert Event.objects.get().subject == made.pk


def test_a_party_can_be_named_by_its_id(writer: Client, initiative: Initiative) -> None:
    party = make_party()
    told = post(writer, "arrangements", subsidy(initiative, grantedBy={"id": str(party.pk)})).json()
    assert told["grantedBy"] == {"id": str(party.pk), "name": party.name}
    for wrong in (
        {"id": str(uuid4())},
        {"id": str(party.pk), "name": "x"},
        {},
        {"name": "x"},
        {"name": "x", "sphere": 1},
    ):
        assert all(
            each.startswith("/grantedBy/")
            for each in faults(post(writer, "arrangements", subsidy(initiative, grantedBy=wrong)))
        )


def test_the_same_post_again_answers_the_same_and_makes_nothing(writer: Client, initiative: Initiative) -> None:
    body, key = subsidy(initiative), str(uuid4())
    first = post(writer, "arrangements", body, key=key, **{"Accept-Encoding": "br"})
    second = post(writer, "arrangements", body, key=key)
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.content == second.content
    for name in ("ETag", "Location", "Content-Type", "Cache-Control"):
        assert first[name] == second[name]
    assert Arrangement.objects.count() == Event.objects.count() == 1


def test_a_key_is_for_one_call_of_one_client(writer: Client, initiative: Initiative, area: Area) -> None:
    key = str(uuid4())
    assert post(writer, "arrangements", subsidy(initiative), key=key).status_code == 201
    other = post(writer, "arrangements", subsidy(initiative, title="Iets anders", reference="SUB-2"), key=key)
    assert (other.status_code, other["Content-Type"]) == (422, "application/problem+json")
    somebody = with_key(make_api_client(scopes=SCOPES, areas=(area,))[1])
    assert post(somebody, "arrangements", subsidy(initiative, reference="SUB-3"), key=key).status_code == 201
    assert Arrangement.objects.count() == 2


def test_a_refused_post_leaves_nothing_and_its_key_serves_for_the_mended_one(
    writer: Client, initiative: Initiative
) -> None:
    key = str(uuid4())
    wrong = subsidy(initiative, lastDay="2025-01-01")
    assert faults(post(writer, "arrangements", wrong, key=key)) == ["/lastDay"]
    assert not StoredAnswer.objects.exists()
    assert post(writer, "arrangements", subsidy(initiative), key=key).status_code == 201


@pytest.mark.parametrize("key", ["", " ", "a b", "é", "x" * 256])
def test_a_post_without_a_good_key_is_refused(writer: Client, initiative: Initiative, key: str) -> None:
    body = json.dumps(subsidy(initiative))
    headers = {"Idempotency-Key": key} if key else {}
    answer = writer.post(f"{API}/arrangements", body, content_type="application/json", headers=headers)
    assert answer.status_code == 400
    assert "Idempotency-Key" in answer.json()["detail"]
    assert not Arrangement.objects.exists()


def test_answers_are_forgotten_after_a_day(writer: Client, initiative: Initiative) -> None:
    post(writer, "arrangements", subsidy(initiative))
    forget_answers()
    assert StoredAnswer.objects.count() == 1
    StoredAnswer.objects.update(created_at=timezone.now() - timedelta(hours=24, minutes=1))
    forget_answers()
    assert not StoredAnswer.objects.exists()


@pytest.mark.parametrize("name", NOT_WRITABLE)
def test_what_is_not_for_clients_cannot_be_written(writer: Client, initiative: Initiative, name: str) -> None:
    assert faults(post(writer, "arrangements", subsidy(initiative, **{name: "2026-01-01"}))) == [f"/{name}"]
    made = make_arrangement(initiative=initiative)
    assert faults(patch(writer, f"arrangements/{made.pk}", {name: "2026-01-01"})) == [f"/{name}"]
    assert Arrangement.objects.get().title == made.title


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", ""), ("title", "x" * 151), ("title", "a\x00b"), ("title", None), ("kind", "gift"), ("kind", 1),
        ("firstDay", "2026-02-30"), ("firstDay", "0001-01-01"), ("lastDay", "9999-12-31"), ("firstDay", 20260101),
        ("amountGranted", -1), ("amountGranted", 1e300), ("amountGranted", "1e5"), ("amountGranted", "NaN"),
        ("amountGranted", 0.001), ("amountGranted", 10**12), ("amountGranted", True), ("amountGranted", "12,50"),
        ("reference", "x" * 61), ("rule", "Welke regel"), ("sameActivities", "ja"), ("schemeId", NOWHERE),
        ("hoursPerWeek", 8), ("rentPerMonth", 0),
        ("goalId", "x"), ("placeId", NOWHERE), ("grantedBy", "Fonds"), ("grantedBy", None),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_a_fault_at_its_place(
    writer: Client, initiative: Initiative, name: str, value: Any
) -> None:
    made = make_arrangement(initiative=initiative, kind="subsidy")
    before = Arrangement.objects.values().get()
    assert faults(post(writer, "arrangements", subsidy(initiative, **{name: value}))) == [f"/{name}"]
    assert faults(patch(writer, f"arrangements/{made.pk}", {name: value})) == [f"/{name}"]
    assert Arrangement.objects.values().get() == before


def test_a_change_leaves_alone_what_it_does_not_tell(writer: Client, initiative: Initiative) -> None:
    post(writer, "arrangements", subsidy(initiative))
    made = Arrangement.objects.get()
    before = writer.get(f"{API}/arrangements/{made.pk}").json()
    answer = patch(writer, f"arrangements/{made.pk}", {"amountGranted": 50000, "lastDay": None, "reference": None})
    assert answer.status_code == 200, answer.content
    after = answer.json()
    differing = {name for name in after if after[name] != before[name]}
    assert differing == {"amountGranted", "lastDay", "reference", "updatedAt"}
    assert (after["amountGranted"], after["lastDay"], after["reference"]) == (50000, None, None)
    assert writer.get(f"{API}/arrangements/{made.pk}").json() == after


def test_of_two_changes_with_one_tag_the_second_is_refused(writer: Client, initiative: Initiative) -> None:
    made = make_arrangement(initiative=initiative)
    address = f"arrangements/{made.pk}"
    tag = writer.get(f"{API}/{address}")["ETag"]
    first = patch(writer, address, {"title": "Eerst"}, tag=tag)
    assert first.status_code == 200
    assert patch(writer, address, {"title": "Daarna"}, tag=tag).status_code == 412
    assert patch(writer, address, {"title": "Opnieuw"}, tag=first["ETag"]).status_code == 200
    made.refresh_from_db()
    assert made.title == "Opnieuw"


@pytest.mark.parametrize("tag", ["", "*", "nonsense"])
def test_a_change_must_say_what_was_read(writer: Client, initiative: Initiative, tag: str) -> None:
    made = make_arrangement(initiative=initiative)
    answer = patch(writer, f"arrangements/{made.pk}", {"title": "Anders"}, tag=tag)
    assert (answer.status_code, answer["Content-Type"]) == (428, "application/problem+json")


def test_another_area_is_absent_and_its_initiatives_unknown(writer: Client) -> None:
    other = make_arrangement()
    assert patch(writer, f"arrangements/{other.pk}", {"title": "Anders"}, tag='"x"').status_code == 404
    assert faults(post(writer, "arrangements", subsidy(other.initiative))) == ["/initiativeId"]
    assert Arrangement.objects.count() == 1


def test_only_a_key_with_the_scope_writes(initiative: Initiative) -> None:
    made = make_arrangement(initiative=initiative)
    reader = with_key(make_api_client(scopes=tuple(each for each in Scope if each != Scope.ARRANGEMENTS_WRITE))[1])
    for client, status in ((reader, 403), (Client(), 401)):
        assert post(client, "arrangements", subsidy(initiative)).status_code == status
        assert patch(client, f"arrangements/{made.pk}", {"title": "x"}, tag='"x"').status_code == status


def test_who_may_write_need_not_be_able_to_read(initiative: Initiative) -> None:
    writer = with_key(make_api_client(scopes=(Scope.ARRANGEMENTS_WRITE,), areas=(initiative.area,))[1])
    made = post(writer, "arrangements", subsidy(initiative))
    assert made.status_code == 201
    address = f"arrangements/{made.json()['id']}"
    assert patch(writer, address, {"title": "Anders"}, tag=made["ETag"]).json()["title"] == "Anders"
    assert patch(writer, address, {"title": "Weer anders"}, tag=made["ETag"]).status_code == 412
    for path in ("arrangements", address):
        assert writer.get(f"{API}/{path}").status_code == 403


def test_hours_and_rent_are_told_of_their_kinds_and_leave_with_them(writer: Client, initiative: Initiative) -> None:
    given = subsidy(initiative, kind="staffing", amountGranted=None, hoursPerWeek="7.5")
    assert faults(post(writer, "arrangements", {**given, "hoursPerWeek": 169})) == ["/hoursPerWeek"]

    made = post(writer, "arrangements", given).json()
    check(made, "Arrangement")
    lease = patch(writer, f"arrangements/{made['id']}", {"kind": "lease", "rentPerMonth": 0}).json()

    assert (made["hoursPerWeek"], made["rentPerMonth"]) == (7.5, None)
    assert (lease["hoursPerWeek"], lease["rentPerMonth"]) == (None, 0)


def test_rules_of_the_pages_hold_here_too(writer: Client, initiative: Initiative) -> None:
    assert post(writer, "arrangements", subsidy(initiative)).status_code == 201
    taken = post(writer, "arrangements", subsidy(initiative))
    assert faults(taken) == ["/reference"]
    first = Arrangement.objects.get()
    renewal = subsidy(initiative, reference=None, firstDay="2027-01-01", lastDay="2027-12-31", renewsId=str(first.pk))
    assert post(writer, "arrangements", renewal).json()["renewsId"] == str(first.pk)
    assert post(writer, "arrangements", renewal).status_code == 409
    exception = subsidy(initiative, kind="exception", amountGranted=None, reference=None)
    assert faults(post(writer, "arrangements", exception)) == ["/rule"]
