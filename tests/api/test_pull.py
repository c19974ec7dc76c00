# SPDX-License-Identifier: EUPL-1.2
"""A program with a key from the command line pulls everything over real HTTP."""

import io
import json
from datetime import date
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from pytest_django.live_server_helper import LiveServer

from demo.city.build import build_city
from initiatives.models import Initiative
from tests.city import load_reference
from tests.factories.assessment import make_lens

CITY = 14


def key_of(name: str, *scopes: str) -> str:
    out = io.StringIO()
    call_command("create_api_client", name, "--json", *(f"--scope={scope}" for scope in scopes), stdout=out)
    return str(json.loads(out.getvalue())["key"])


def pull(live_server: LiveServer, path: str, key: str = "") -> list[dict[str, object]]:
    """Follow `next` until the end over one kept connection."""
    http = HTTPConnection(urlsplit(live_server.url).netloc, timeout=20)
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    found: list[dict[str, object]] = []
    address: str | None = live_server.url + path
    while address:
        parts = urlsplit(address)
        http.request("GET", f"{parts.path}?{parts.query}", headers=headers)
        response = http.getresponse()
        body = json.loads(response.read())
        assert response.status == 200, body
        found += body["results"]
        address = body["next"]
    http.close()
    return found


@pytest.mark.django_db(transaction=True)
def test_a_program_pulls_all_pages_and_then_only_what_changed(live_server: LiveServer) -> None:
    load_reference()
    make_lens()
    build_city(initiatives=CITY, seed=5, day=date(2026, 3, 2))
    key = key_of("Dashboard", "assessments:read")

    assessments = pull(live_server, "/api/v1/assessments?pageSize=5", key)
    initiatives = pull(live_server, "/api/v1/initiatives?pageSize=4")
    assert len({row["id"] for row in assessments}) == len(assessments) == 3 * CITY
    assert {row["initiativeId"] for row in assessments} == {row["id"] for row in initiatives}
    assert all(len(row["scores"]) == 11 for row in assessments)  # type: ignore[arg-type]
    names = [str(row["id"]) for row in assessments]
    assert names == sorted(names)

    last = max(assessments, key=lambda row: str(row["updatedAt"]))
    again = pull(live_server, f"/api/v1/assessments?updatedSince={last['updatedAt']}", key)
    assert {row["id"] for row in again} == {row["id"] for row in assessments if row["updatedAt"] == last["updatedAt"]}
    one = Initiative.objects.published().order_by("pk").first()
    assert one is not None
    own = pull(live_server, f"/api/v1/assessments?initiative={one.pk}&kind=consensus", key)
    assert [row["kind"] for row in own] == ["consensus"]
