# SPDX-License-Identifier: EUPL-1.2
"""From the agenda to a new rule, and a lesson to who it helps: walked by an official and a founder, wide and narrow."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from governance.models import LessonUse, Provision
from tests.browser import axe, fits, sign_in
from tests.cast import Cast, make_cast
from tests.factories import make_carrier, make_initiative
from tests.factories.assessment import make_lens
from tests.factories.governance import make_barrier, make_experiment, make_lesson, make_provision
from tests.factories.initiatives import make_theme

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def city() -> Cast:
    """A barrier that is gone, a verdict that is late, room to experiment, and a public lesson about the same theme."""
    cast, today = make_cast(), timezone.localdate()
    make_lens()
    theme = make_theme()
    one = make_initiative(area=cast.area, name="Buurttuin")
    one.themes.add(theme)
    make_carrier(one, cast.founder)
    make_barrier(one, title="Hoogste prijs wint", theme=theme)
    make_barrier(title="Drie brieven", state="removed", removed_on=today, proposal="Stuur één brief.")
    make_experiment(title="Samen betalen", starts_on=today - timedelta(90), ends_on=today - timedelta(9))
    make_provision(title="Een jaar zonder aanvraag", starts_on=today)
    make_lesson(title="Begin met koffie", theme=theme, is_public=True, principle="robust")
    return cast


def test_an_official_finds_where_it_stalls_and_lays_down_a_rule(page: Page, city: Cast) -> None:
    sign_in(page, city.official)
    page.goto("/agenda")
    expect(page.get_by_role("heading", level=1)).to_have_text("Agenda")
    axe(page)
    page.get_by_role("link", name="Bekijk die ene").click()
    expect(page.get_by_role("rowheader")).to_contain_text("Samen betalen")
    axe(page)

    page.goto("/belemmeringen?stand=removed")
    page.get_by_role("link", name="Drie brieven").click()
    page.get_by_role("link", name="Leg de nieuwe regel vast").click()
    expect(page.get_by_label("Wat er vastligt")).to_have_value("Drie brieven")
    axe(page)
    page.get_by_label("Wat er vastligt").fill("Eén brief namens de gemeente")
    page.get_by_role("button", name="Leg vast").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Eén brief namens de gemeente")
    assert Provision.objects.get(kind="rule").barrier is not None
    axe(page)
    page.goto("/en/agenda/vastleggen")
    axe(page)


@pytest.mark.full
def test_the_agenda_and_the_lessons_fit_a_phone(narrow_page: Page, city: Cast) -> None:
    sign_in(narrow_page, city.coordinator)
    for path in ("/agenda", "/voorzieningen", "/lessen", "/experimenten", "/lessen-uit-de-stad", "/en/agenda"):
        narrow_page.goto(path)
        axe(narrow_page)
        fits(narrow_page)


def test_a_founder_says_that_a_lesson_helps(narrow_page: Page, city: Cast) -> None:
    sign_in(narrow_page, city.founder)
    narrow_page.goto("/mijn")
    narrow_page.get_by_role("link", name="Buurttuin").first.click()
    expect(narrow_page.get_by_role("heading", name="Wat anderen leerden")).to_be_visible()
    axe(narrow_page)
    narrow_page.get_by_role("button", name=re.compile("^Ja")).click()

    expect(narrow_page.get_by_text("U zei: dit helpt")).to_be_visible()
    assert LessonUse.objects.get().helped
