# SPDX-License-Identifier: EUPL-1.2
"""The numbers of an assessment: one function, written once, the same everywhere. With what naive tools get wrong."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pgtrigger
import pytest
from django.core.management import call_command
from django.db import DatabaseError, transaction
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.models import Scope
from assessment.models import Assessment, Assignment, Panel, Score, Settling, SideFigures
from assessment.panels.actions.publishing import publish_result
from assessment.results.figures import figures_of, seed_of, write_figures, write_missing_figures
from assessment.scoring.actions.assessments import submit_assessment
from assessment.statistics.figures import Figures
from demo.city.build import build_city
from tests.cast import Cast
from tests.city import load_reference
from tests.factories import make_initiative
from tests.factories.api import make_api_client, make_published, with_key
from tests.factories.assessment import (
    make_assessment,
    make_assignment,
    make_lens,
    make_result,
    make_round,
    make_weighed_lens,
)

pytestmark = pytest.mark.django_db
INITIATIVE = ("integrative", "inclusive", "redundant", "flexible", "resourceful", "reflective", "robust")
GOVERNANCE = ("mobilising", "connecting", "reliable", "institutional_flexibility")
ALL_TWO = dict.fromkeys((*INITIATIVE, *GOVERNANCE), 2)


def sides(assessment: Assessment) -> dict[str, Figures]:
    return {one.side: one for one in figures_of([assessment])[assessment.pk]}


def stored(assessment: Assessment) -> dict[str, SideFigures]:
    return {row.side: row for row in SideFigures.objects.filter(assessment=assessment)}


def page(result: Assessment) -> str:
    assert result.subject.initiative_id
    return Client().get(f"/en/initiatief/{result.subject.initiative_id}").text


# What naive tools get wrong.


def test_unrated_is_never_counted_as_zero() -> None:
    """Six of seven at 3 is an index of 3 out of 4; with the unknown one as 0 it would be far lower."""
    found = sides(make_result(levels=dict.fromkeys(INITIATIVE[:-1], 3)))["initiative"]

    assert found.arithmetic == pytest.approx(0.75)
    assert found.geometric == pytest.approx(0.75)
    assert (found.lowest, found.low_count) == (3, 0)


def test_one_scored_principle_of_eleven_is_no_index_but_still_a_profile() -> None:
    result = make_result(levels={"robust": 4})

    one, other = sides(result)["initiative"], sides(result)["governance"]
    assert one.coverage == pytest.approx(1 / 7)
    assert (one.arithmetic, one.geometric, one.lowest) == (None, None, 4)
    assert (other.coverage, other.arithmetic, other.geometric, other.lowest) == (0, None, None, None)
    text = page(result)
    assert "The initiative: too little is scored for a summary." in text
    assert "Proven" in text


def test_two_thirds_is_exactly_enough_and_a_hair_less_is_not() -> None:
    lens = make_weighed_lens(2, [1] * 6 + [0] + [1, 1, 1, 1], "2/3")
    enough = make_result(round=make_round(lens=lens), levels=dict.fromkeys(INITIATIVE[:4], 2))
    less = make_result(round=make_round(lens=lens), levels=dict.fromkeys(INITIATIVE[:3], 2))

    assert sides(enough)["initiative"].is_shown
    assert not sides(less)["initiative"].is_shown


def test_a_weight_of_zero_stays_zero() -> None:
    lens = make_weighed_lens(2, [0] + [1] * 10, "2/3")
    levels = ALL_TWO | {"integrative": 4}

    assert sides(make_result(round=make_round(lens=lens), levels=levels))["initiative"].arithmetic == 0.5


def test_a_number_is_rounded_not_cut_off() -> None:
    """Level 3 on three of seven and 2 on the rest: A = 17/28 = 0.607, which cut off would be 0.60."""
    result = make_result(levels=ALL_TWO | {"robust": 3, "flexible": 3, "inclusive": 3})
    found = sides(result)["initiative"]

    assert found.arithmetic == pytest.approx(17 / 28)
    assert "plain mean 0.61" in page(result)


def test_an_old_assessment_is_read_with_its_own_lens_not_the_newest() -> None:
    old = make_result(levels=ALL_TWO | {"integrative": 4})
    before = sides(old)
    newer = make_weighed_lens(2, [0, 9, 1, 1, 1, 1, 1, 1, 1, 1, 1], "1/1")

    assert newer.pk != old.lens_id
    assert sides(old) == before
    SideFigures.objects.all().delete()
    assert sides(old) == before
    assert f"/lens/{old.lens.code}-{old.lens.number}" in page(old)


def test_a_stored_number_cannot_drift_from_its_scores() -> None:
    result = make_result(levels=ALL_TWO)

    with pytest.raises(DatabaseError), transaction.atomic():
        Score.objects.filter(assessment=result).update(level=4)
    with pytest.raises(DatabaseError), transaction.atomic():
        SideFigures.objects.filter(assessment=result).update(geometric=0.9)
    with pytest.raises(DatabaseError), transaction.atomic():
        Assessment.objects.filter(pk=result.pk).update(indices="[]")
    computed = {side: row.geometric for side, row in stored(result).items()}
    SideFigures.objects.all().delete()
    assert {side: one.geometric for side, one in sides(result).items()} == computed


def test_not_applicable_leaves_both_the_index_and_the_coverage() -> None:
    levels: dict[str, int | None] = {**dict.fromkeys(INITIATIVE, 3), "robust": None}
    found = sides(make_result(levels=levels))["initiative"]

    assert (found.coverage, found.arithmetic) == (1, 0.75)


def test_bounds_put_every_dont_know_at_the_bottom_and_at_the_top() -> None:
    found = sides(make_result(levels=dict.fromkeys(INITIATIVE[:-1], 2)))["initiative"]

    assert found.arithmetic_least == pytest.approx(12 / 28)
    assert found.arithmetic_most == pytest.approx(16 / 28)
    assert found.geometric_least is not None
    assert found.geometric is not None
    assert found.geometric_most is not None
    assert found.geometric_least < found.geometric < found.geometric_most


def test_a_band_holds_what_its_assessors_could_have_said_and_is_narrow_where_they_agree() -> None:
    agreed, apart = (make_assignment(round=make_round(settling=Settling.PANEL)) for _ in range(2))
    for assignment, others in ((agreed, 2), (apart, 4)):
        make_assessment(assignment=assignment, levels=dict.fromkeys(ALL_TWO, 2), submitted=True)
        second = make_assignment(round=assignment.round, initiative=assignment.subject.initiative)
        make_assessment(assignment=second, levels=dict.fromkeys(ALL_TWO, others), submitted=True)
        Panel.objects.create(round=assignment.round, subject=assignment.subject)
    one, other = (
        sides(make_assessment(assignment=each, levels=ALL_TWO, kind="consensus", submitted=True))["initiative"]
        for each in (agreed, apart)
    )

    assert one.geometric == other.geometric == pytest.approx(0.5)
    assert one.geometric_p5 is not None
    assert one.geometric_p95 is not None
    assert one.geometric_p5 < 0.5 < one.geometric_p95
    assert other.geometric_p5 is not None
    assert other.geometric_p95 is not None
    assert other.geometric_p95 - other.geometric_p5 > one.geometric_p95 - one.geometric_p5
    assert other.geometric_p95 > 0.6


def scored_by_two(first: Mapping[str, int], second: Mapping[str, int], **rules: Any) -> Assignment:
    assignment = make_assignment(round=make_round(**rules))
    make_assessment(assignment=assignment, levels=first, submitted=True)
    other = make_assignment(round=assignment.round, initiative=assignment.subject.initiative)
    make_assessment(assignment=other, levels=second, submitted=True)
    return assignment


def test_what_two_assessors_did_not_settle_counts_as_no_level_and_never_as_the_lower_one() -> None:
    assignment = scored_by_two(ALL_TWO | {"robust": 0}, ALL_TWO | {"robust": 1})
    old = make_assessment(assignment=assignment, levels=ALL_TWO | {"robust": 0}, kind="consensus", submitted=True)
    found = sides(old)["initiative"]

    assert (found.lowest, found.low_count) == (2, 0)
    assert found.coverage == pytest.approx(6 / 7)
    assert found.geometric == pytest.approx(0.5)


@pytest.mark.parametrize("decided", [0, 4])
def test_a_result_lies_within_its_own_band_also_where_a_panel_saw_what_nobody_saw(decided: int) -> None:
    assignment = scored_by_two(ALL_TWO, ALL_TWO, settling=Settling.PANEL)
    Panel.objects.create(round=assignment.round, subject=assignment.subject)
    levels = dict.fromkeys(ALL_TWO, decided)
    found = sides(make_assessment(assignment=assignment, levels=levels, kind="consensus", submitted=True))["initiative"]

    assert found.geometric_p5 is not None
    assert found.geometric_p95 is not None
    assert found.geometric == decided / 4
    assert found.geometric_p5 <= decided / 4 <= found.geometric_p95


def test_a_principle_that_came_out_without_a_level_stays_out_of_the_band_too() -> None:
    assignment = make_assignment()
    make_assessment(assignment=assignment, levels=ALL_TWO | {"robust": 0}, submitted=True)
    levels = {code: level for code, level in ALL_TWO.items() if code != "robust"}
    result = make_assessment(assignment=assignment, levels=levels, kind="consensus", submitted=True)
    alone = make_assessment(levels=levels, submitted=True)
    found, same = sides(result)["initiative"], sides(alone)["initiative"]

    assert found.arithmetic_p50 == pytest.approx(0.5, abs=0.03)
    assert same.arithmetic_p50 == pytest.approx(found.arithmetic_p50, abs=0.03)


def test_the_same_seed_gives_the_same_bits() -> None:
    result = make_result(levels=ALL_TWO)
    first = figures_of([result])
    SideFigures.objects.all().delete()

    assert figures_of([result]) == first


# Written once, with the submission.


def test_submitting_writes_them_in_the_same_act(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    draft = make_assessment(assignment=assignment, levels=ALL_TWO)
    seen = sum(draft.scores.values_list("version", flat=True))

    submitted = submit_assessment(assignment=assignment, seen=seen, by=cast.assessor)

    assert {row.side: row.arithmetic for row in stored(submitted).values()} == {"initiative": 0.5, "governance": 0.5}
    assert [one["side"] for one in json.loads(submitted.indices)] == ["initiative", "governance"]


def test_publishing_a_result_writes_them_too(cast: Cast) -> None:
    one = make_assessment(levels=ALL_TWO, submitted=True)
    texts = dict.fromkeys(ALL_TWO, "Because.")

    result = publish_result(round_=one.sitting, subject=one.subject, texts=texts, seen=[one.pk], by=cast.coordinator)

    assert set(stored(result)) == {"initiative", "governance"}


def test_writing_them_again_changes_nothing() -> None:
    result = make_result(levels=ALL_TWO)
    before = list(SideFigures.objects.order_by("pk").values())

    write_figures(result)

    assert list(SideFigures.objects.order_by("pk").values()) == before


def test_the_command_writes_what_misses_and_only_that(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    made = [make_result(make_initiative(), ALL_TWO) for _number in range(3)]
    draft = make_assessment(levels=ALL_TWO)
    whole = {row.assessment_id: row.geometric for row in SideFigures.objects.filter(side="initiative")}
    forget(made[:2])

    call_command("write_figures", verbosity=0)

    found = {row.assessment_id: row.geometric for row in SideFigures.objects.filter(side="initiative")}
    assert found == whole
    assert draft.pk not in found
    assert write_missing_figures() == 0


def forget(assessments: list[Assessment]) -> None:
    """As an installation from before figures were kept."""
    keys = [one.pk for one in assessments]
    with pgtrigger.ignore("assessment.Assessment:submitted_assessment_stays"):
        Assessment.objects.filter(pk__in=keys).update(indices="")
    SideFigures.objects.filter(assessment__in=keys).delete()


def test_the_seed_is_the_assessments_own_and_survives_every_json_reader() -> None:
    one, other = make_result(), make_result()

    assert {row.seed for row in stored(one).values()} == {seed_of(one.pk)}
    assert seed_of(one.pk) != seed_of(other.pk)
    assert 0 <= seed_of(one.pk) < 2**53


def test_reading_many_costs_as_many_queries_as_reading_one(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    made = [make_result(make_initiative(), ALL_TWO) for _number in range(4)]
    assessments = list(Assessment.objects.select_related("lens").filter(pk__in=[one.pk for one in made]))

    with django_assert_num_queries(1):
        assert len(figures_of(assessments)) == 4


def test_figures_are_seen_through_an_assessment_one_may_read(cast: Cast) -> None:
    """An index gives levels away as surely as a level does."""
    assignment = make_assignment(assessor=cast.assessor)
    own = make_assessment(assignment=assignment, levels=ALL_TWO, submitted=True)
    make_assignment(round=own.sitting, initiative=own.subject.initiative, assessor=cast.other_assessor)

    assert SideFigures.objects.visible_to(cast.assessor).count() == 2
    for blind in (cast.other_assessor, cast.founder, cast.official, cast.administrator):
        assert not SideFigures.objects.visible_to(blind).exists()


# The same everywhere.


def test_page_and_api_say_what_is_stored() -> None:
    result = make_result(levels=ALL_TWO | {"robust": 0, "reliable": 1})
    _client, key = make_api_client(scopes=(Scope.ASSESSMENTS_READ,))

    body = with_key(key).get(f"/api/v1/assessments/{result.pk}").json()

    text = page(result)
    for told, row in zip(body["indices"], (stored(result)[side] for side in ("initiative", "governance")), strict=True):
        assert told["side"] == row.side
        assert told["geometric"]["value"] == row.geometric
        assert told["arithmetic"]["value"] == row.arithmetic
        assert (told["geometric"]["p5"], told["geometric"]["p95"]) == (row.geometric_p5, row.geometric_p95)
        assert (told["coverage"], told["lowest"], told["lowCount"]) == (row.coverage, row.lowest, row.low_count)
        assert f"<b>{row.geometric:.2f}</b> (plain mean {row.arithmetic:.2f})" in text


def test_the_api_tells_that_too_little_was_scored() -> None:
    made = make_published(levels={"robust": 3})
    _client, key = make_api_client(scopes=(Scope.ASSESSMENTS_READ,))

    told: dict[str, Any] = with_key(key).get("/api/v1/assessments").json()["results"][0]

    assert told["id"] == str(made.pk)
    assert [(one["geometric"], one["arithmetic"]) for one in told["indices"]] == [(None, None)] * 2


def test_an_invented_city_brings_the_figures_that_the_function_finds() -> None:
    load_reference()
    make_lens()
    build_city(initiatives=6, seed=5, day=date(2026, 3, 2))
    made = list(Assessment.objects.select_related("lens"))
    kept = figures_of(made)
    texts = {one.pk: one.indices for one in made}
    assert len(kept) == 18
    assert write_missing_figures() == 0

    forget(made)
    write_missing_figures()

    assert figures_of(made) == kept
    assert dict(Assessment.objects.values_list("pk", "indices")) == texts
