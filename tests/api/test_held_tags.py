# SPDX-License-Identifier: EUPL-1.2
"""Who holds a page gets its 304 for the statement of the key, until anything changes; never somebody else's."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.models import ApiClient, Scope
from assessment.models import Assessment
from core.api import etag_cache
from initiatives.models import Initiative
from tests.factories import make_area, make_initiative
from tests.factories.api import make_api_client, make_published, with_key
from tests.factories.assessment import make_assignment

pytestmark = pytest.mark.django_db(transaction=True)
URL = "/api/v1/assessments"


@pytest.fixture(autouse=True)
def keeping(settings: Any) -> Iterator[None]:
    settings.API_TAGS_KEPT = 100
    etag_cache.forget()
    yield
    etag_cache.forget()


def again(puller: Client, tag: str, address: str = URL) -> tuple[int, int]:
    """Ask once more with what is held; return the status and how many statements it took."""
    with CaptureQueriesContext(connection) as asked:
        status = puller.get(address, headers={"If-None-Match": tag}).status_code
    return status, len(asked)


def in_a_quiet_moment(ask: Callable[[], tuple[int, int]], expected: tuple[int, int]) -> bool:
    """Ask until nobody else wrote meanwhile: test processes share a server, and any write empties what is kept."""
    return any(ask() == expected for _turn in range(200))


@pytest.mark.parametrize("place", [URL, URL + "?kind=independent", URL + "/{}", "/api/v1/rounds"])
def test_who_holds_an_answer_costs_only_the_statement_of_the_key(place: str) -> None:
    address = place.format(make_published().pk)
    puller = with_key(make_api_client()[1])
    tag = puller.get(address)["ETag"]
    assert in_a_quiet_moment(lambda: again(puller, tag, address), (304, 1))


def test_who_holds_a_public_list_costs_one_small_statement() -> None:
    make_area()
    visitor = Client()
    tag = visitor.get("/api/v1/areas")["ETag"]
    assert visitor.get("/api/v1/areas", headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize("place", [URL, URL + "/{}"])
def test_a_change_is_told_at_once(place: str) -> None:
    made = make_published()
    address = place.format(made.pk)
    puller = with_key(make_api_client()[1])
    tag = puller.get(address)["ETag"]
    assert again(puller, tag, address)[0] == 304
    Assessment.objects.filter(pk=made.pk).update(published_at=made.submitted_at)
    assert again(puller, tag, address)[0] == 200


def test_what_is_not_told_any_more_is_not_held_any_more() -> None:
    made = make_published()
    puller = with_key(make_api_client()[1])
    tag = puller.get(f"{URL}/{made.pk}")["ETag"]
    Initiative.objects.filter(subject=made.subject).update(status="withdrawn")
    assert again(puller, tag, f"{URL}/{made.pk}")[0] == 404


def test_what_one_client_holds_says_nothing_to_another() -> None:
    here, there = make_area(code="WK059903"), make_area(code="WK059905")
    make_published(assignment=make_assignment(initiative=make_initiative(area=here)))
    inside = with_key(make_api_client(scopes=(Scope.ASSESSMENTS_READ,), areas=(here,))[1])
    outside = with_key(make_api_client(scopes=(Scope.ASSESSMENTS_READ,), areas=(there,))[1])
    tag = inside.get(URL)["ETag"]
    assert again(outside, tag)[0] == 200
    assert outside.get(URL).json()["results"] == []


def test_a_client_that_may_no_longer_ask_is_refused_though_it_holds_the_page() -> None:
    make_published()
    client, key = make_api_client()
    puller = with_key(key)
    tag = puller.get(URL)["ETag"]
    ApiClient.objects.filter(pk=client.pk).update(scopes=[Scope.INITIATIVES_READ])
    assert again(puller, tag)[0] == 403
    ApiClient.objects.filter(pk=client.pk).update(revoked_at=client.created_at)
    assert again(puller, tag)[0] == 401


def test_another_tag_gets_the_page() -> None:
    make_published()
    puller = with_key(make_api_client()[1])
    puller.get(URL)
    assert again(puller, 'W/"other"')[0] == 200


def test_with_relations_along_a_page_is_always_looked_up() -> None:
    made = make_published()
    address = f"{URL}?expand=initiative"
    puller = with_key(make_api_client()[1])
    tag = puller.get(address)["ETag"]
    assert again(puller, tag, address)[1] > 1
    Initiative.objects.filter(subject=made.subject).update(name="Other name")
    assert again(puller, tag, address)[0] == 200


def test_without_room_nothing_is_kept(settings: Any) -> None:
    settings.API_TAGS_KEPT = 0
    make_published()
    puller = with_key(make_api_client()[1])
    tag = puller.get(URL)["ETag"]
    assert again(puller, tag) == (304, 2)
