# SPDX-License-Identifier: EUPL-1.2
"""Pulling self-assessments: a series of their own, for keys with a scope of their own."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.models import Scope
from assessment.models import Round
from tests.factories import make_area, make_initiative
from tests.factories.api import make_api_client, with_key
from tests.factories.assessment import make_assessment, make_assignment, make_round, make_self_assessment

pytestmark = pytest.mark.django_db
URL = "/api/v1/self-assessments"


@pytest.fixture
def puller(db: None) -> Client:
    _client, key = make_api_client(scopes=(Scope.SELF_ASSESSMENTS_READ,))
    return with_key(key)


def pulled(puller: Client, **query: Any) -> list[str]:
    response = puller.get(URL, query)
    assert response.status_code == 200, response.content
    return [row["id"] for row in response.json()["results"]]


def test_a_self_assessment_carries_its_scores_and_figures_and_nobody_s_name(puller: Client) -> None:
    made = make_self_assessment(levels={"robust": 3, "reliable": 0}, submitted=True)
    body = puller.get(f"{URL}/{made.pk}").json()

    assert set(body) == {"id", "initiativeId", "lens", "submittedAt", "scores", "indices", "updatedAt"}
    assert body["initiativeId"] == str(made.subject.initiative_id)
    assert {score["principle"]: score["level"] for score in body["scores"]}["robust"] == 3
    assert puller.get(URL).json() == {"results": [body], "next": None}


def test_a_draft_is_not_there_and_a_result_is_in_the_other_list(puller: Client) -> None:
    draft = make_self_assessment(levels={"robust": 3})
    independent = make_assessment(submitted=True)
    assert pulled(puller) == []
    for made in (draft, independent):
        assert puller.get(f"{URL}/{made.pk}").status_code == 404


def test_the_scope_of_assessments_does_not_open_them() -> None:
    made = make_self_assessment(submitted=True)
    _client, key = make_api_client(scopes=(Scope.ASSESSMENTS_READ,))
    assert with_key(key).get(URL).status_code == 403
    assert with_key(key).get(f"/api/v1/assessments/{made.pk}").status_code == 404


def test_a_client_reads_those_of_its_own_areas() -> None:
    here, there = make_area(code="WK059903"), make_area(code="WK059905")
    mine = make_self_assessment(make_initiative(area=here), submitted=True)
    make_self_assessment(make_initiative(area=there), submitted=True)
    _client, key = make_api_client(scopes=(Scope.SELF_ASSESSMENTS_READ,), areas=(here,))
    assert pulled(with_key(key)) == [str(mine.pk)]
    assert pulled(with_key(key), area="WK059905") == []


@pytest.mark.parametrize("shown", ["never", "after"])
def test_it_waits_while_a_round_hides_it_from_who_is_scoring(puller: Client, shown: str) -> None:
    made = make_self_assessment(submitted=True)
    asked = make_assignment(initiative=made.subject.initiative, round=make_round(self_shown=shown))
    assert pulled(puller) == []
    assert puller.get(f"{URL}/{made.pk}").status_code == 404

    Round.objects.filter(pk=asked.round_id).update(state="closed")
    assert pulled(puller) == [str(made.pk)]


def test_it_does_not_wait_for_a_round_that_shows_it(puller: Client) -> None:
    made = make_self_assessment(submitted=True)
    make_assignment(initiative=made.subject.initiative, round=make_round(self_shown="before"))
    assert pulled(puller) == [str(made.pk)]


def test_it_comes_when_the_assessors_have_submitted_what_may_be_read_after_that(puller: Client) -> None:
    made = make_self_assessment(submitted=True)
    asked = make_assignment(initiative=made.subject.initiative, round=make_round(self_shown="after"))
    make_assessment(assignment=asked, submitted=True)
    assert pulled(puller) == [str(made.pk)]


def test_filters_narrow_what_is_pulled(puller: Client) -> None:
    one = make_self_assessment(levels={"robust": 1, "flexible": None}, submitted=True)
    other = make_self_assessment(levels={"robust": None, "flexible": 2}, submitted=True)
    assert pulled(puller, principle="flexible") == [str(other.pk)]
    assert pulled(puller, initiative=one.subject.initiative_id) == [str(one.pk)]


def test_a_page_costs_the_same_for_one_and_for_twelve(
    puller: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_self_assessment(submitted=True)
    puller.get(URL)
    with django_assert_num_queries(2):
        puller.get(URL)
    for _number in range(11):
        make_self_assessment(submitted=True)
    with django_assert_num_queries(2):
        assert len(pulled(puller)) == 12
