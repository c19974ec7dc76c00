# SPDX-License-Identifier: EUPL-1.2
"""Small promises to who writes a client: what was read can be sent back, lists of names, clear refusals."""

import json
from typing import Any

import pytest
from django.test import Client

from accounts.models import Scope
from governance.models import Scheme
from initiatives.models import Initiative
from tests.api.writing import post
from tests.factories import make_area, make_initiative, make_theme
from tests.factories.api import make_api_client, with_key
from tests.factories.governance import make_arrangement

pytestmark = pytest.mark.django_db
API = "/api/v1"


def key_for(*scopes: Scope) -> Client:
    return with_key(make_api_client(scopes=scopes)[1])


def test_an_arrangement_that_was_read_can_be_sent_back_with_one_thing_changed() -> None:
    scheme = Scheme.objects.create(name="Bewonersinitiatieven")
    one = make_arrangement(kind="subsidy", scheme=scheme, amount_granted=48_000)
    api = key_for(Scope.ARRANGEMENTS_READ, Scope.ARRANGEMENTS_WRITE)
    read = api.get(f"{API}/arrangements/{one.pk}")
    changed = {**read.json(), "lastDay": "2027-12-31"}

    answer = api.patch(
        f"{API}/arrangements/{one.pk}", json.dumps(changed), "application/json", headers={"If-Match": read["ETag"]}
    )

    assert answer.status_code == 200, answer.content
    told: dict[str, Any] = answer.json()
    assert {name: told[name] for name in read.json() if name not in {"lastDay", "updatedAt"}} == {
        name: value for name, value in read.json().items() if name not in {"lastDay", "updatedAt"}
    }
    assert told["lastDay"] == "2027-12-31"


def test_what_cannot_be_written_is_still_refused_when_it_is_changed() -> None:
    one = make_arrangement()
    api = key_for(Scope.ARRANGEMENTS_READ, Scope.ARRANGEMENTS_WRITE)
    read = api.get(f"{API}/arrangements/{one.pk}")
    body = json.dumps({**read.json(), "initiativeId": str(make_initiative().pk)})

    answer = api.patch(f"{API}/arrangements/{one.pk}", body, "application/json", headers={"If-Match": read["ETag"]})

    assert answer.status_code == 400
    assert [each["name"] for each in answer.json()["errors"]] == ["/initiativeId"]


@pytest.mark.parametrize("query", ["fields=id,name", "fields=id&fields=name"])
def test_names_are_written_with_commas_or_repeated(client: Client, query: str) -> None:
    make_initiative()
    assert list(client.get(f"{API}/initiatives?{query}").json()["results"][0]) == ["id", "name"]


def test_a_refusal_says_which_scope_is_missing_for_people_and_for_programs() -> None:
    answer = key_for(Scope.PARTIES_READ).get(f"{API}/assessments")

    assert answer.status_code == 403
    assert "assessments:read" in answer.json()["detail"]
    assert answer["WWW-Authenticate"] == 'Bearer realm="Meervoud", error="insufficient_scope", scope="assessments:read"'


def test_a_wrong_key_is_told_as_such_and_no_key_is_only_asked_for(client: Client) -> None:
    assert 'error="invalid_token"' in with_key("mv_wrong").get(f"{API}/assessments")["WWW-Authenticate"]
    assert "error" not in client.get(f"{API}/assessments")["WWW-Authenticate"]


@pytest.mark.parametrize("sign", ["\x00", "\u202e", "\u2066"])
def test_a_name_holds_no_sign_that_nobody_sees(sign: str) -> None:
    api = key_for(Scope.INITIATIVES_WRITE, Scope.INITIATIVES_READ)
    body = {"name": f"Tuin{sign}nooB", "summary": "Buren.", "area": make_area().code, "themes": [make_theme().code]}

    answer = post(api, "registrations", {**body, "form": "group", "phase": "idea"})

    assert answer.status_code == 400
    [fault] = [each for each in answer.json()["errors"] if each["name"] == "/name"]
    assert "120" not in fault["detail"]
    assert not Initiative.objects.exists()
