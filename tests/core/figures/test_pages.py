# SPDX-License-Identifier: EUPL-1.2
"""Pages that show kept figures say what they would say counted now, once a worker has counted; and of whom they are."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from accounts.models import User
from core.figures import counting
from core.models import KeptFigure
from governance.models import StyleMix
from initiatives.lifecycle import Status
from initiatives.models import Initiative
from initiatives.moderation.actions.lifecycle import move_initiative
from tests.cast import Cast
from tests.factories import make_area, make_initiative, make_theme
from tests.factories.assessment import make_result
from tests.factories.governance import make_style_mix

pytestmark = pytest.mark.django_db
PAGES = ("/portfolio", "/portfolio/principes", "/portfolio/principes?per=thema", "/portfolio/verloop", "/stijlen")
BEHIND = "Daarna is er iets veranderd."


@pytest.fixture(autouse=True)
def _kept(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.FIGURES_KEPT = True
    monkeypatch.setattr(counting, "REST", 0)


@pytest.fixture
def city(cast: Cast) -> list[Initiative]:
    """Four initiatives in the area of the official, one elsewhere; each with a result and a mix."""
    found = []
    for number in range(5):
        one = make_initiative(name=f"Initiatief {number}", area=cast.area if number else make_area(name="Elders"))
        one.themes.add(make_theme())
        make_result(one)
        make_style_mix(initiative=one, performing=100, lawful=0, networking=0, participating=0)
        found.append(one)
    return found


def read(by: User, path: str) -> str:
    browser = Client()
    browser.force_login(by)
    text = browser.get(path).content.decode()
    main = text[text.index("<main") : text.index("</main>")]
    # Of which moment the figures are is the only thing that may differ.
    return re.sub(r"Cijfers van [^.<]*", "", main)


def withdraw(city: list[Initiative], cast: Cast) -> None:
    move_initiative(
        initiative=city[1], to=Status.CHANGES_REQUESTED, reason="Het adres klopt niet.", by=cast.coordinator
    )


def one_more(_city: list[Initiative], cast: Cast) -> None:
    made = make_initiative(name="Nieuw", area=cast.area)
    make_result(made)
    make_style_mix(initiative=made)


def in_bulk(_city: list[Initiative], _cast: Cast) -> None:
    Initiative.objects.filter(name="Initiatief 2").update(phase="stopped")
    StyleMix.objects.all()[:1].get().delete()


def by_sql(_city: list[Initiative], cast: Cast) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE initiatives_initiative SET area_id = %s WHERE name = 'Initiatief 0'", [cast.area.pk])


@pytest.mark.thin(2)
@pytest.mark.parametrize("write", [withdraw, one_more, in_bulk, by_sql])
def test_after_any_write_every_page_says_what_it_would_say_counted_now(
    city: list[Initiative], cast: Cast, settings: Any, write: Callable[[list[Initiative], Cast], None]
) -> None:
    for path in PAGES:
        for by in (cast.official, cast.coordinator):
            assert BEHIND not in read(by, path)
    write(city, cast)
    assert any(BEHIND in read(cast.coordinator, path) for path in PAGES)
    counting.count_due()
    kept = {(path, by): read(by, path) for path in PAGES for by in (cast.official, cast.coordinator)}
    settings.FIGURES_KEPT = False
    assert kept == {(path, by): read(by, path) for path, by in kept}


def test_the_page_says_of_which_moment_its_figures_are(city: list[Initiative], cast: Cast) -> None:
    browser = Client()
    browser.force_login(cast.official)
    today = timezone.localdate()
    for path in PAGES:
        assert f"Cijfers van {today.day} " in browser.get(path).content.decode()


def test_what_an_official_may_not_read_is_in_no_figure_of_theirs(city: list[Initiative], cast: Cast) -> None:
    read(cast.coordinator, "/portfolio")
    mine = read(cast.official, "/portfolio")
    assert "Initiatief 0" not in mine
    assert "Initiatief 1" in mine
    assert len(set(KeptFigure.objects.values_list("readers", flat=True))) == 2


def test_what_is_hidden_meanwhile_is_not_named_even_before_it_is_counted_again(
    city: list[Initiative], cast: Cast
) -> None:
    assert "Initiatief 1" in read(cast.official, "/portfolio")
    assert "Initiatief 1" in read(cast.official, "/stijlen")
    Initiative.objects.filter(pk=city[1].pk).update(status="withdrawn", area=make_area())
    assert "Initiatief 1" not in read(cast.official, "/portfolio")
    assert "Initiatief 1" not in read(cast.official, "/stijlen")


def test_who_gets_another_area_reads_its_figures_at_once(city: list[Initiative], cast: Cast) -> None:
    assert "Initiatief 0" not in read(cast.official, "/portfolio")
    elsewhere = city[0].area
    assert elsewhere is not None
    elsewhere.team.create(user=cast.official)
    assert "Initiatief 0" in read(cast.official, "/portfolio")
