# SPDX-License-Identifier: EUPL-1.2
"""A fall is measured on what the newer lens continues, and never by chance on a principle of another lens."""

from datetime import UTC, datetime
from typing import Any

import pytest
import yaml

from assessment.models import Lens
from initiatives.models import Initiative
from tests.factories import make_assessment, make_assignment, make_initiative, make_result, make_round
from tests.factories.assessment import SMALL_LENS_FILE, make_small_lens
from tests.governance.continuity.checks.run_one_check import look
from tests.governance.continuity.checks.test_people_checks import DAY

pytestmark = pytest.mark.django_db


def judged(initiative: Initiative, lens: Lens, year: int, level: int) -> None:
    """A result with this level everywhere, and two assessors behind it who agree."""
    round_ = make_round(lens=lens)
    levels: dict[str, int | None] = dict.fromkeys(lens.principles.values_list("code", flat=True), level)
    for _assessor in range(2):
        made = make_assignment(initiative=initiative, round=round_)
        make_assessment(assignment=made, levels=levels, submitted=True)
    make_result(initiative, levels, round=round_, published_at=datetime(year, 10, 1, 12, tzinfo=UTC))


def newer(**changed: Any) -> Lens:
    """The next version of the small lens, its first principle changed."""
    first, *rest = yaml.safe_load(SMALL_LENS_FILE.read_text(encoding="utf-8"))["principles"]
    return make_small_lens(version=2, principles=[{**first, **changed}, *rest])


@pytest.mark.parametrize("is_mapped", [True, False])
def test_a_renamed_principle_falls_only_where_the_newer_lens_says_what_it_was(is_mapped: bool) -> None:
    initiative = make_initiative()
    judged(initiative, make_small_lens(), 2025, 3)
    old = make_small_lens().principles.order_by("position").values_list("code", flat=True)[0]
    mapping = {"same_as": [{"lens": "buurtkracht", "version": 1, "principle": old}]} if is_mapped else {}
    judged(initiative, newer(code="met-elkaar", **mapping), 2026, 1)

    fallen = {signal.subject_key for signal in look("score-drop", DAY)}

    assert ("met-elkaar" in fallen) is is_mapped
    assert len(fallen) == 4 + is_mapped


def test_another_lens_with_the_same_codes_is_no_fall() -> None:
    initiative = make_initiative()
    judged(initiative, make_small_lens(), 2025, 3)
    judged(initiative, make_small_lens(code="anders"), 2026, 1)

    assert look("score-drop", DAY) == []
