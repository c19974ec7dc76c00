# SPDX-License-Identifier: EUPL-1.2
"""The page of a result says how sure its numbers are, and what clearly changed since the round before."""

from datetime import timedelta

import pytest
import yaml
from django.template.defaultfilters import floatformat
from django.test import Client
from django.utils import timezone
from django.utils.translation import activate

from assessment.models import Assessment, Round
from assessment.results.comparison import changes_between
from assessment.results.figures import figures_of
from assessment.statistics.change import Change
from initiatives.models import Initiative
from tests.factories import make_initiative
from tests.factories.assessment import (
    SMALL_LENS_FILE,
    make_assessment,
    make_assignment,
    make_lens,
    make_result,
    make_round,
    make_small_lens,
    make_weighed_lens,
)

pytestmark = pytest.mark.django_db
ALL = ("integrative", "inclusive", "redundant", "flexible", "resourceful", "reflective", "robust",
       "mobilising", "connecting", "reliable", "institutional_flexibility")  # fmt: skip


def sitting(initiative: Initiative, round_: Round, levels: dict[str, int], spread: int, days_ago: int) -> Assessment:
    """A result with two assessors behind it who differ by `spread` on everything."""
    for step in (0, spread):
        made = make_assignment(round=round_, initiative=initiative)
        given = {code: min(level + step, 4) for code, level in levels.items()}
        make_assessment(assignment=made, levels=given, submitted=True)
    return make_result(initiative, dict(levels), round=round_, published_at=timezone.now() - timedelta(days=days_ago))


def test_a_change_is_called_one_only_above_what_assessors_differ_among_themselves() -> None:
    agreed, apart = make_initiative(), make_initiative()
    for initiative, spread in ((agreed, 0), (apart, 2)):
        before = sitting(initiative, make_round(), dict.fromkeys(ALL, 1), spread, 400)
        after = sitting(initiative, make_round(), dict.fromkeys(ALL, 1) | {"robust": 2}, spread, 1)
        steps = {step.code: step for step in changes_between(before, after)}
        expected = Change.HIGHER if spread == 0 else Change.NOT_CLEAR
        assert (steps["robust"].before, steps["robust"].after, steps["robust"].change) == (1, 2, expected)
        assert steps["flexible"].change == Change.NOT_CLEAR


def test_each_result_keeps_its_own_lens_and_only_equal_codes_compare() -> None:
    initiative = make_initiative()
    before = sitting(initiative, make_round(lens=make_lens()), dict.fromkeys(ALL[:6], 1), 0, 400)
    newer = make_weighed_lens(2, [1] * 11, "2/3")
    after = sitting(initiative, make_round(lens=newer), dict.fromkeys(ALL[3:], 3), 0, 1)

    assert [step.code for step in changes_between(before, after)] == ["flexible", "resourceful", "reflective"]


def test_a_principle_compares_with_the_one_it_continues_and_never_by_chance_with_another_lens() -> None:
    principles = yaml.safe_load(SMALL_LENS_FILE.read_text(encoding="utf-8"))["principles"]
    first, *rest = principles
    continues = [{"lens": "buurtkracht", "version": 1, "principle": first["code"]}]
    newer = make_small_lens(version=2, principles=[{**first, "code": "met-elkaar", "same_as": continues}, *rest])
    stranger = make_small_lens(code="anders")
    codes = [each["code"] for each in rest]
    initiative = make_initiative()
    old = sitting(initiative, make_round(lens=make_small_lens()), dict.fromkeys([first["code"], *codes], 1), 0, 400)
    after = sitting(initiative, make_round(lens=newer), dict.fromkeys(["met-elkaar", *codes], 2), 0, 200)
    other = sitting(initiative, make_round(lens=stranger), dict.fromkeys([first["code"], *codes], 3), 0, 1)

    assert [step.code for step in changes_between(old, after)] == ["met-elkaar", *codes]
    assert changes_between(old, other) == []


def test_the_page_shows_change_and_bands_as_they_are_stored() -> None:
    initiative = make_initiative()
    sitting(initiative, make_round(title="Last year"), dict.fromkeys(ALL, 1), 0, 400)
    after = sitting(initiative, make_round(), dict.fromkeys(ALL, 1) | {"robust": 3}, 0, 1)

    page = Client().get(f"/en/initiatief/{initiative.pk}").text

    assert "Changed since Last year" in page
    assert "clearly higher" in page
    assert "10 principles without a clear change" in page
    one, other = figures_of([after])[after.pk]
    activate("en")
    for side in (one, other):
        for low, high in ((side.geometric_p5, side.geometric_p95), (side.arithmetic_p5, side.arithmetic_p95)):
            assert f"{floatformat(low, 2)} \N{EN DASH} {floatformat(high, 2)}" in page
    assert f'cx="{100 * (one.geometric or 0)}"' in page


def test_too_little_scored_shows_no_band_and_no_point() -> None:
    initiative = make_initiative()
    make_result(initiative, {"robust": 3})

    page = Client().get(f"/en/initiatief/{initiative.pk}").text

    assert page.count("too little is scored") >= 2
    assert "mv-quad__at" not in page
