# SPDX-License-Identifier: EUPL-1.2
"""The portfolio with enough in it to draw every chart: sound, accessible, in one language, on any screen."""

from collections.abc import Callable
from typing import Any

import pytest
from django.utils.translation import override
from playwright.sync_api import Page

from accounts.models import Role
from assessment.models import RoundState
from tests.architecture.html import page_faults
from tests.assessment.scoring.helpers import signed_in
from tests.browser import axe, fits, sign_in
from tests.cast import make_cast
from tests.factories import make_area, make_initiative, make_theme
from tests.factories.accounts import make_user
from tests.factories.assessment import make_assessment, make_assignment, make_lens, make_result, make_round

PAGES = (
    "portfolio",
    "portfolio?kwadrant=alone",
    "portfolio/principes",
    "portfolio/principes?per=thema&waarde=gemiddelde",
    "portfolio/verloop",
    "portfolio/rangorde",
    "portfolio/overeenstemming",
)


@pytest.fixture
def coordinator(db: None) -> Any:
    """A coordinator of a city with two rounds, a dozen initiatives and three assessors."""
    cast, theme, area = make_cast(), make_theme(), make_area()
    codes = [principle.code for principle in make_lens().principles.all()]
    assessors = [make_user(role=Role.ASSESSOR) for _turn in range(3)]
    for year in (2025, 2026):
        dates = {"opens_on": f"{year}-09-01", "deadline": f"{year}-11-01", "state": RoundState.CLOSED}
        round_ = make_round(title=f"Najaar {year}", **dates)
        for at in range(12):
            one = make_initiative(name=f"Initiatief {year} {at}", area=area if at % 3 else cast.area)
            one.themes.add(theme)
            levels = {code: (at + place + year) % 5 for place, code in enumerate(codes)}
            if at == 11:
                levels = {codes[0]: 3}
            make_result(one, levels, round=round_)
            for number, assessor in enumerate(assessors[: 3 if at < 4 else 0]):
                given = {code: min(level + (number == at), 4) for code, level in levels.items()}
                make_assessment(
                    assignment=make_assignment(round=round_, initiative=one, assessor=assessor),
                    levels=given,
                    submitted=True,
                )
    return cast.coordinator


@pytest.mark.thin(2)
@pytest.mark.parametrize(("language", "prefix"), [("nl", "/"), ("en", "/en/")])
def test_full_pages_are_sound_and_in_one_language(coordinator: Any, language: str, prefix: str) -> None:
    browser, faults = signed_in(coordinator), []
    for path in PAGES:
        response = browser.get(prefix + path)
        assert response.status_code == 200
        with override(language):
            faults += [f"{path}: {fault}" for fault in page_faults(response.content.decode(), language)]
    assert faults == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.thin(2)
@pytest.mark.parametrize(("width", "prefix"), [(320, "/"), (1280, "/en/")])
def test_a_full_page_passes_axe_and_fits_the_screen(
    coordinator: Any,
    new_page: Callable[..., Page],
    screenshot: Callable[[Page, str], None],
    width: int,
    prefix: str,
) -> None:
    page = new_page(width=width)
    sign_in(page, coordinator)
    for at, path in enumerate(PAGES):
        page.goto(prefix + path)
        axe(page)
        fits(page)
        screenshot(page, f"portfolio-{at}-{width}")
