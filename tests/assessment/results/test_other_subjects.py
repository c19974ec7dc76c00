# SPDX-License-Identifier: EUPL-1.2
"""Programmes and areas are assessed on the same lens; their own result never mixes with that of their initiatives."""

import json
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from assessment.models import Assessment, Assignment
from assessment.panels.actions.publishing import publish_result
from assessment.panels.actions.settlement import why_not_to_settle
from assessment.results.aggregates import aggregate_of
from assessment.rounds.actions.rounds import assign
from core.errors import RefusedError
from initiatives.lifecycle import Status
from initiatives.models.initiative import AbsenceEffect
from tests.assessment.scoring.helpers import signed_in
from tests.cast import Cast
from tests.factories import (
    make_area,
    make_assessment,
    make_assignment,
    make_carrier,
    make_initiative,
    make_lens,
    make_result,
    make_round,
)
from tests.factories.api import make_api_client, with_key
from tests.factories.assessment import make_subject
from tests.factories.initiatives import make_programme

pytestmark = pytest.mark.django_db


def all_at(level: int) -> dict[str, int | None]:
    return dict.fromkeys(make_lens().principles.values_list("code", flat=True), level)


def published(thing: Any, cast: Cast, level: int = 3) -> Assessment:
    """Have one assessor score this and publish it through the action."""
    one = make_assessment(assignment=make_assignment(initiative=thing), levels=all_at(level), submitted=True)
    texts = dict.fromkeys(all_at(level), "Samen gezien.")
    return publish_result(round_=one.sitting, subject=one.subject, texts=texts, seen=[one.pk], by=cast.coordinator)


def test_a_programme_is_assigned_scored_and_submitted_like_an_initiative(cast: Cast) -> None:
    programme = make_programme(make_initiative(), name="Samen groen")
    round_ = make_round()
    desk = signed_in(cast.coordinator)
    desk.post(f"/rondes/{round_.pk}/toewijzen/programma", {"things": programme.pk, "assessors": cast.assessor.pk})
    assignment = Assignment.objects.get()
    client = signed_in(cast.assessor)

    mine = client.get("/beoordelingen").content.decode()
    page = client.get(f"/beoordelen/{assignment.pk}/principe/robust").content.decode()
    matrix = desk.get(f"/rondes/{round_.pk}").content.decode()

    assert assignment.subject.thing == programme
    assert "Samen groen" in mine
    assert "Samen groen" in page
    assert "Samen groen" in matrix
    assert f'href="/programma/{programme.pk}"' in matrix


def test_the_facts_beside_a_programme_count_its_initiatives_and_name_none(cast: Cast) -> None:
    alone = make_initiative(name="Eenling", absence_effect=AbsenceEffect.STOPS)
    make_carrier(alone)
    two = make_initiative()
    make_carrier(two)
    make_carrier(two)
    unknown = make_carrier().initiative
    assignment = make_assignment(assessor=cast.assessor, initiative=make_programme(alone, two, unknown))

    page = signed_in(cast.assessor).get(f"/beoordelen/{assignment.pk}/principe/robust").content.decode()

    assert "1 van de 2 initiatieven" in page
    assert "waarvan dit bekend is rusten op één drager." in page
    assert "Eenling" not in page


@pytest.mark.parametrize("kind", ["programme", "area"])
def test_its_own_result_stands_beside_the_median_of_its_initiatives(kind: str, cast: Cast, client: Client) -> None:
    area = make_area(name="Noord")
    inside = [make_initiative(area=area) for _number in range(3)]
    for initiative, level in zip(inside, (0, 1, 4), strict=True):
        make_result(initiative, all_at(level))
    thing = make_programme(*inside) if kind == "programme" else area
    published(thing, cast, level=3)

    page = client.get(f"/programma/{thing.pk}" if kind == "programme" else "/gebied/" + area.code).content.decode()
    aggregate = aggregate_of(make_subject(thing))

    assert aggregate is not None
    assert {(line.n, line.median) for line in aggregate.lines} == {(3, 1)}
    assert "De initiatieven erin, bij elkaar" in page
    assert "Samen gezien." in page
    assert page.index('id="place-own"') < page.index('id="aggregate"')


def test_between_two_middle_levels_the_aggregate_takes_the_lower_as_the_median_of_assessors_does() -> None:
    inside = [make_initiative() for _number in range(4)]
    for initiative, level in zip(inside, (0, 1, 3, 4), strict=True):
        make_result(initiative, all_at(level))

    aggregate = aggregate_of(make_subject(make_programme(*inside)))

    assert aggregate is not None
    assert {line.median for line in aggregate.lines} == {1}


def test_fewer_than_three_give_no_number_and_what_is_not_public_does_not_count(client: Client) -> None:
    inside = [make_initiative(), make_initiative(), make_initiative(status=Status.WITHDRAWN)]
    for initiative in inside:
        make_result(initiative, all_at(4))
    programme = make_programme(*inside)

    aggregate = aggregate_of(make_subject(programme))

    assert aggregate is not None
    assert not aggregate.is_shown
    assert "Minder dan 3 initiatieven hebben een niveau" in client.get(f"/programma/{programme.pk}").content.decode()


def test_the_result_of_a_programme_and_of_an_area_is_public_and_in_the_api_by_its_subject(cast: Cast) -> None:
    area = make_area()
    programme = make_programme(area=area)
    results = {published(programme, cast).pk, published(area, cast).pk}
    rows = with_key(make_api_client()[1]).get("/api/v1/assessments?kind=consensus").json()["results"]
    here = with_key(make_api_client()[1]).get(f"/api/v1/assessments?kind=consensus&area={area.code}").json()["results"]

    subjects = {row["subject"]["kind"]: row["subject"] for row in rows}
    assert {row["id"] for row in rows} == {row["id"] for row in here} == {str(pk) for pk in results}
    assert {row["initiativeId"] for row in rows} == {None}
    assert subjects["programme"] == {"kind": "programme", "id": str(programme.pk), "code": None}
    assert subjects["area"] == {"kind": "area", "id": str(area.pk), "code": area.code}
    assert set(Assessment.objects.visible_to(cast.stranger).values_list("pk", flat=True)) == results


def test_what_is_not_published_of_a_programme_is_nobodys_to_read_but_its_assessors(cast: Cast) -> None:
    draft = make_assessment(assignment=make_assignment(assessor=cast.assessor, initiative=make_programme()))

    for who in ("founder", "official", "administrator", "other_assessor", "coordinator"):
        assert not Assessment.objects.visible_to(getattr(cast, who)).exists()
    assert Assessment.objects.visible_to(cast.assessor).get() == draft
    assert json.loads(with_key(make_api_client()[1]).get("/api/v1/assessments").content)["results"] == []


def test_who_carries_an_initiative_in_it_neither_assesses_nor_settles_it(cast: Cast) -> None:
    initiative = make_initiative(area=cast.area)
    programme = make_programme(initiative)
    make_carrier(initiative, cast.assessor)
    make_carrier(initiative, cast.coordinator)
    round_ = make_round()

    for thing in (programme, cast.area):
        with pytest.raises(RefusedError):
            assign(round_=round_, initiatives=[thing], assessors=[cast.assessor], by=cast.coordinator)
        assert why_not_to_settle(round_, make_subject(thing), cast.coordinator)
    assert not Assignment.objects.exists()
    assign(round_=round_, initiatives=[cast.elsewhere], assessors=[cast.assessor], by=cast.coordinator)


def test_who_stopped_carrying_keeps_a_stake_in_the_programme_but_not_in_the_whole_area(cast: Cast) -> None:
    initiative = make_initiative(area=cast.area)
    make_carrier(initiative, cast.assessor, ended_on=timezone.localdate())
    round_ = make_round()

    with pytest.raises(RefusedError):
        assign(round_=round_, initiatives=[make_programme(initiative)], assessors=[cast.assessor], by=cast.coordinator)
    assert assign(round_=round_, initiatives=[cast.area], assessors=[cast.assessor], by=cast.coordinator)


def test_a_page_of_a_programme_asks_as_much_for_three_initiatives_as_for_twelve(client: Client) -> None:
    def queries(count: int) -> int:
        inside = [make_initiative() for _number in range(count)]
        for initiative in inside:
            make_result(initiative, all_at(2))
        programme = make_programme(*inside)
        client.get(f"/programma/{programme.pk}")
        with CaptureQueriesContext(connection) as asked:
            client.get(f"/programma/{programme.pk}")
        return len(asked)

    assert queries(3) == queries(12)
