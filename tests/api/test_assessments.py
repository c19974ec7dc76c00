# SPDX-License-Identifier: EUPL-1.2
"""Pulling assessments with a key."""

import json
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import Scope
from assessment.models import Assessment, AssessmentKind
from initiatives.lifecycle import Status
from initiatives.models import Initiative
from tests.factories import make_area, make_initiative
from tests.factories.api import make_api_client, make_published, with_key
from tests.factories.assessment import make_assessment, make_assignment, make_round

pytestmark = pytest.mark.django_db
URL = "/api/v1/assessments"
ABSENT = "0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90"


@pytest.fixture
def puller(db: None) -> Client:
    _client, key = make_api_client(scopes=(Scope.ASSESSMENTS_READ,))
    return with_key(key)


def pulled(puller: Client, **query: Any) -> list[str]:
    response = puller.get(URL, query)
    assert response.status_code == 200, response.content
    return [row["id"] for row in response.json()["results"]]


def withdraw(made: Assessment) -> None:
    Initiative.objects.filter(subject__assessments=made).update(status=Status.WITHDRAWN)


def test_an_assessment_carries_its_eleven_scores_in_lens_order(puller: Client) -> None:
    made = make_published(levels={"robust": 3, "reliable": 0})
    body = puller.get(f"{URL}/{made.pk}").json()

    assert [score["principle"] for score in body["scores"]] == [
        "integrative", "inclusive", "redundant", "flexible", "resourceful", "reflective", "robust",
        "mobilising", "connecting", "reliable", "institutional_flexibility",
    ]  # fmt: skip
    assert body["scores"][6] == {
        "principle": "robust",
        "side": "initiative",
        "answer": "level",
        "level": 3,
        "evidence": 2,
        "confidence": "medium",
        "rationale": "What we saw of robust.",
    }
    assert (body["scores"][9]["level"], body["scores"][0]["level"]) == (0, None)
    assert body["scores"][0]["answer"] == "dont_know"
    assert body["lens"] == {"code": "veerkracht", "version": 1}
    assert (body["id"], body["roundId"]) == (str(made.pk), str(made.round_id))
    assert (body["initiativeId"], body["kind"]) == (str(made.subject.initiative_id), "independent")
    for name in ("submittedAt", "publishedAt", "updatedAt"):
        assert body[name].endswith("Z")
    assert datetime.fromisoformat(body["updatedAt"]) == made.updated_at


def test_a_page_and_a_detail_tell_the_same(puller: Client) -> None:
    made = make_published()
    assert puller.get(URL).json() == {"results": [puller.get(f"{URL}/{made.pk}").json()], "next": None}


def test_what_may_not_be_seen_looks_like_what_is_not_there(puller: Client) -> None:
    draft = make_assessment()
    unpublished = make_assessment(submitted=True)
    hidden = make_published()
    withdraw(hidden)
    nothing = puller.get(f"{URL}/{ABSENT}")
    assert nothing.status_code == 404
    for made in (draft, unpublished, hidden):
        assert puller.get(f"{URL}/{made.pk}").content == nothing.content
    assert pulled(puller) == []
    assert pulled(puller, initiative=str(hidden.subject.initiative_id)) == []
    assert pulled(puller, initiative=ABSENT) == []


def test_filters_narrow_what_is_pulled(puller: Client) -> None:
    area = make_area(code="WK059903")
    here = make_published(assignment=make_assignment(initiative=make_initiative(area=area)), levels={"robust": 1})
    there = make_published(levels={"flexible": 4})
    result = make_published(kind=AssessmentKind.CONSENSUS, levels={})

    assert pulled(puller) == [str(here.pk), str(there.pk), str(result.pk)]
    assert pulled(puller, initiative=here.subject.initiative_id) == [str(here.pk)]
    assert pulled(puller, round=there.round_id) == [str(there.pk)]
    assert pulled(puller, round=make_round().pk) == []
    assert pulled(puller, kind="consensus") == [str(result.pk)]
    assert pulled(puller, area="WK059903") == [str(here.pk)]
    assert pulled(puller, principle="robust") == [str(here.pk)]
    assert pulled(puller, principle="robust", area="WK059903", kind="independent") == [str(here.pk)]
    assert pulled(puller, principle="robust", kind="consensus") == []


def test_updated_since_gives_what_changed_at_or_after_it(puller: Client) -> None:
    first, second = make_published(), make_published()
    assert pulled(puller, updatedSince=second.updated_at.isoformat()) == [str(second.pk)]
    Assessment.objects.filter(pk=first.pk).update(published_at=timezone.now() + timedelta(seconds=1))
    assert pulled(puller, updatedSince=second.updated_at.isoformat()) == [str(first.pk), str(second.pk)]


def test_pages_neither_skip_nor_repeat_even_with_equal_moments(puller: Client) -> None:
    made = [make_published() for _number in range(7)]
    with_same_moment = timezone.now()
    Assessment.objects.filter(pk__in=[row.pk for row in made[:5]]).update(published_at=with_same_moment)
    Assessment.objects.filter(pk__in=[row.pk for row in made[:5]]).update(updated_at=with_same_moment)
    for size in (1, 2, 3, 7, 100):
        seen: list[str] = []
        address: str | None = f"{URL}?pageSize={size}&kind=independent"
        while address:
            page = puller.get(address).json()
            assert len(page["results"]) <= size
            seen += [row["id"] for row in page["results"]]
            address = page["next"]
        assert len(seen) == len(set(seen)) == 7
        assert set(seen) == {str(row.pk) for row in made}


def test_the_next_address_keeps_the_filters(puller: Client) -> None:
    for _number in range(2):
        make_published()
    address = puller.get(f"{URL}?pageSize=1&kind=independent").json()["next"]
    assert address.startswith("http://testserver/api/v1/assessments?")
    assert "kind=independent" in address
    assert "pageSize=1" in address


@pytest.mark.parametrize("rows", [1, 8])
def test_reading_costs_the_key_and_one_statement(
    puller: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    for _number in range(rows):
        made = make_published()
    with django_assert_num_queries(2):
        response = puller.get(URL)
    with django_assert_num_queries(2):
        puller.get(f"{URL}/{made.pk}")
    with django_assert_num_queries(2):
        held = puller.get(URL, headers={"If-None-Match": response["ETag"]})
    assert held.status_code == 304
    area = make_area()
    with django_assert_num_queries(4):
        puller.get(URL, {"area": area.code, "principle": "robust"})


def test_a_client_that_holds_the_page_gets_304_until_something_changes(puller: Client) -> None:
    made = make_published()
    for address in (URL, f"{URL}/{made.pk}"):
        first = puller.get(address)
        again = puller.get(address, headers={"If-None-Match": first["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert again["ETag"] == first["ETag"]
        assert again["API-Version"] == first["API-Version"]
    page = puller.get(URL)["ETag"]
    Assessment.objects.filter(pk=made.pk).update(published_at=timezone.now())
    assert puller.get(URL, headers={"If-None-Match": page}).status_code == 200
    page = puller.get(URL)["ETag"]
    make_published()
    assert puller.get(URL, headers={"If-None-Match": page}).status_code == 200
    page = puller.get(URL)["ETag"]
    withdraw(made)
    assert puller.get(URL, headers={"If-None-Match": page}).status_code == 200


def test_the_document_is_served_as_it_was_submitted(puller: Client) -> None:
    made = make_published(levels={"robust": 2})
    document = json.loads(made.document)
    body = puller.get(f"{URL}/{made.pk}").json()
    assert {name: body[name] for name in document} == document


def test_assessments_that_return_with_their_initiative_count_as_changed(puller: Client) -> None:
    gone, stayed = make_published(), make_published()
    withdraw(gone)
    assert pulled(puller, updatedSince=stayed.updated_at.isoformat()) == [str(stayed.pk)]
    Initiative.objects.filter(subject__assessments=gone).update(status=Status.PUBLISHED)
    assert pulled(puller, updatedSince=stayed.updated_at.isoformat()) == [str(gone.pk), str(stayed.pk)]
    Initiative.objects.filter(subject__assessments=stayed).update(summary="Other words")
    assert pulled(puller) == [str(gone.pk), str(stayed.pk)]
