# SPDX-License-Identifier: EUPL-1.2
"""Who gets what: keys, scopes, roles and verbs."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import ApiClient, Scope
from tests.cast import Cast
from tests.factories import make_area, make_initiative
from tests.factories.api import make_api_client, make_published, with_key
from tests.factories.assessment import make_lens

pytestmark = pytest.mark.django_db
OPEN = (
    "/themes",
    "/programmes",
    "/initiatives",
    "/initiatives/{initiative}",
    "/lenses",
    "/lenses/{lens}",
    "/areas",
    "/areas/{area}",
    "/openapi.json",
)
CLOSED = ("/assessments", "/assessments/{assessment}", "/rounds")


@pytest.fixture
def places() -> dict[str, object]:
    area = make_area()
    return {
        "area": area.code,
        "initiative": make_initiative(area=area).pk,
        "lens": make_lens().pk,
        "assessment": make_published().pk,
    }


def status(client: Client, path: str, places: dict[str, object]) -> int:
    return client.get("/api/v1" + path.format(**places)).status_code


@pytest.mark.parametrize("path", OPEN)
def test_public_data_needs_no_key_and_takes_any_good_one(path: str, places: dict[str, object]) -> None:
    assert status(Client(), path, places) == 200
    for scope in Scope:
        assert status(with_key(make_api_client(scopes=(scope,))[1]), path, places) == 200


@pytest.mark.parametrize("path", CLOSED)
def test_assessments_need_a_key_with_their_scope(path: str, places: dict[str, object]) -> None:
    assert status(Client(), path, places) == 401
    assert status(with_key(make_api_client(scopes=(Scope.INITIATIVES_READ,))[1]), path, places) == 403
    assert status(with_key(make_api_client(scopes=(Scope.ASSESSMENTS_READ,))[1]), path, places) == 200


@pytest.mark.parametrize("path", CLOSED)
def test_a_key_that_does_not_work_opens_nothing(path: str, places: dict[str, object]) -> None:
    now = timezone.now()
    _revoked, revoked = make_api_client(revoked_at=now)
    _expired, expired = make_api_client(expires_at=now - timedelta(seconds=1))
    _good, good = make_api_client()
    for key in (revoked, expired, good[:-1] + ("A" if good[-1] != "A" else "B"), good[:15], "", "mv_", "é" * 60):
        response = Client(headers={"Authorization": f"Bearer {key}"}).get("/api/v1" + path.format(**places))
        assert response.status_code == 401, key
        assert response["WWW-Authenticate"].startswith("Bearer")
    assert Client().get("/api/v1" + path.format(**places), {"key": good, "access_token": good}).status_code == 401


@pytest.mark.parametrize("path", CLOSED)
def test_no_office_reads_assessments_here_with_a_session(path: str, places: dict[str, object], cast: Cast) -> None:
    for person in (cast.founder, cast.assessor, cast.official, cast.coordinator, cast.administrator):
        client = Client()
        client.force_login(person, backend="accounts.backends.Backend")
        assert status(client, path, places) == 401


def test_a_session_opens_no_more_of_the_register_than_nothing_does(places: dict[str, object], cast: Cast) -> None:
    hidden = make_initiative(status="submitted", area=cast.area)
    client = Client()
    client.force_login(cast.coordinator, backend="accounts.backends.Backend")
    assert status(client, f"/initiatives/{hidden.pk}", places) == 404


def test_losing_the_scope_closes_at_once(places: dict[str, object]) -> None:
    client, key = make_api_client()
    assert status(with_key(key), "/assessments", places) == 200
    ApiClient.objects.filter(pk=client.pk).update(scopes=[Scope.INITIATIVES_READ])
    assert status(with_key(key), "/assessments", places) == 403
    ApiClient.objects.filter(pk=client.pk).update(revoked_at=timezone.now())
    assert status(with_key(key), "/assessments", places) == 401


@pytest.mark.parametrize("path", OPEN + CLOSED)
@pytest.mark.parametrize("verb", ["post", "put", "patch", "delete", "trace"])
def test_nothing_can_be_written(path: str, verb: str, places: dict[str, object]) -> None:
    client = with_key(make_api_client()[1])
    response = getattr(client, verb)("/api/v1" + path.format(**places))
    assert response.status_code == 405
    assert response["Content-Type"] == "application/problem+json"
    assert "GET" in response["Allow"]


@pytest.mark.parametrize("path", OPEN + CLOSED)
def test_head_tells_the_size_without_the_body(path: str, places: dict[str, object]) -> None:
    client = with_key(make_api_client()[1])
    whole = client.get("/api/v1" + path.format(**places))
    head = client.head("/api/v1" + path.format(**places))
    assert (head.status_code, head.content) == (200, b"")
    assert head["Content-Length"] == str(len(whole.content))
