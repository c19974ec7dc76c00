# SPDX-License-Identifier: EUPL-1.2
"""One file sets an installation up, says what it changed, and is all or nothing."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from core.models import Site, SiteText
from core.site import queries
from initiatives.models import Area, Theme, Water
from tests.cast import Cast
from tests.factories.governance import make_lesson
from tests.factories.initiatives import make_initiative, make_theme

pytestmark = pytest.mark.django_db
FILE = """
site:
  name: Samen
  city: Utrecht
  municipalities: [GM0344]
  residents: Utrechters
  contact: {email: vragen@example.org, phone: "14 030"}
  sender: {name: Samen Utrecht, email: post@example.org}
  colours: {accent: "#00615a"}
  logo: mark.svg
  open: true
texts:
  privacy:
    nl: Van het college.
areas:
  - {code: WK034401, name: West, parent: WK034499, mailbox: west@example.org}
  - {code: WK034499, name: Stad, point: [5.1, 52.1], tile: [1, 1]}
waters:
  - {code: vecht, name: Vecht, path: "M0 0L9 9", tile: [3, 1]}
themes:
  - {code: care, nl: Zorg, en: Care}
"""


def write(folder: Path, text: str) -> Path:
    (folder / "mark.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    file = folder / "city.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def configure(file: Path, *options: str) -> list[str]:
    out = StringIO()
    call_command("configure", str(file), *options, stdout=out)
    return out.getvalue().splitlines()


def test_a_file_sets_everything_up_and_the_same_file_again_changes_nothing(tmp_path: Path) -> None:
    file = write(tmp_path, FILE)
    said = configure(file)
    assert "site.city: '' -> 'Utrecht'" in said
    one = Site.objects.get()
    assert (one.name, one.city, one.codes, one.accent_dark) == ("Samen", "Utrecht", ["GM0344"], "#00443f")
    assert (one.logo_type, bool(one.opened_at)) == ("image/svg+xml", True)
    assert queries.sender() == "Samen Utrecht <post@example.org>"
    west = Area.objects.get(code="WK034401")
    assert (west.name, west.mailbox, west.parent and west.parent.name) == ("West", "west@example.org", "Stad")
    assert Water.objects.get().tile_path == "M0 0L9 9"
    assert Theme.objects.get().name_nl == "Zorg"
    before = list(Site.objects.values()), list(Area.objects.values()), list(SiteText.objects.values())
    assert configure(file) == ["Nothing to change."]
    assert before == (list(Site.objects.values()), list(Area.objects.values()), list(SiteText.objects.values()))


def test_what_the_file_does_not_name_stays(tmp_path: Path) -> None:
    configure(write(tmp_path, FILE))
    assert configure(write(tmp_path, "site: {name: Meervoud}\nareas:\n  - {code: WK034401, name: Westkant}\n")) == [
        "site.name: 'Samen' -> 'Meervoud'",
        "areas[0]: WK034401 Westkant",
        "2 changes",
    ]
    assert Site.objects.get().city == "Utrecht"
    assert Area.objects.get(name="Westkant").mailbox == "west@example.org"


def test_a_dry_run_says_the_same_and_changes_nothing(tmp_path: Path) -> None:
    said = configure(write(tmp_path, FILE), "--dry-run")
    assert "themes[0]: care Zorg" in said
    assert not Site.objects.exists()
    assert not Area.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        ("site: {city: Utrecht, municipalities: [GM344]}", "line 1, site.municipalities: "),
        ('site: {city: Utrecht}\ntexts: {privacy: {fr: "x"}}', "line 2, texts.privacy.fr: "),
        ('site:\n  colours: {accent: "#cc0000"}', "line 2, site.colours.accent: "),
        ("site:\n  sender: {email: nobody}", "line 2, site.sender.email: "),
        ('site:\n  name: "a\\nb"', "line 2, site.name: "),
        ("site:\n  city: " + "x" * 61, "line 2, site.city: "),
        ("site:\n  languages: [nl, fr]", "line 2, site.languages: "),
        ("site:\n  logo: away.svg", "line 2, site.logo: "),
        ("site:\n  open: true", "line 2, site"),
        ("site:\n  city: 12", "line 2, site.city: "),
        ("site:\n  city: A\n  city: B", "line 3, site.city: "),
        ("areas:\n  - {code: A}", "line 2, areas[0]: "),
        ("areas:\n  - {code: A, name: B, parent: C}", "line 2, areas[0].parent: "),
        ("areas:\n  - {code: A, name: B, point: [1]}", "line 2, areas[0].point: "),
        ("areas:\n  - {code: A, name: B, point: [1, 91]}", "line 2, areas[0].point: "),
        ("areas:\n  - {code: A, name: B, tile: [99, 1]}", "line 2, areas[0].tile: "),
        (
            "areas:\n  - {code: A, name: B, tile: [1, 1]}\n  - {code: C, name: D, tile: [2, 1]}",
            "line 3, areas[1].tile: ",
        ),
        ("areas:\n  - {code: A, name: B, tile: [1.5, 1]}", "line 2, areas[0].tile: "),
        ("areas:\n  - {code: A, name: B, tile: [.inf, 1]}", "line 2, areas[0].tile: "),
        ("areas:\n  - {code: A, name: B, point: [.nan, 1]}", "line 2, areas[0].point: "),
        ("areas:\n  - {code: A, name: B, mailbox: nobody}", "line 2, areas[0].mailbox: "),
        ('areas:\n  - {code: A, name: "B\\0"}', "line 2, areas[0].name: "),
        ("areas:\n  - {code: A, name: 2026-13-45}", "line 2, areas[0].name: "),
        ("areas:\n  - {code: A, name: !!python/name:os.system x}", "line 2, areas[0].name: "),
        ("areas: &all\n  - *all", "line 1"),
        ("waters:\n  - {code: A, tile: [99, 1]}", "line 2, waters[0].tile: "),
        ("waters:\n  - {code: A, path: '<script>'}", "line 2, waters[0].path: "),
        ("themes:\n  - {code: Zorg, nl: Zorg, en: Care}", "line 2, themes[0].code: "),
        ("themes: care", "line 1, themes: "),
        ("town: {}", "line 1, town: "),
        ("site: {city: [", "line 2"),
        ("- 1", "line 1"),
    ],
)
def test_a_file_that_is_wrong_changes_nothing_and_says_where(tmp_path: Path, wrong: str, where: str) -> None:
    with pytest.raises(CommandError) as refused:
        configure(write(tmp_path, f"{wrong}\n"))
    assert where in str(refused.value).replace("regel", "line")
    assert str(refused.value).endswith("Nothing was changed.")
    assert not Site.objects.exists()
    assert not Area.objects.exists()


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(CommandError) as refused:
        configure(write(tmp_path, "themes: 1\nsite: {codes: 2}\nareas: 3\n"))
    assert str(refused.value).count(str(tmp_path)) == 3


def test_a_file_that_is_not_there_is_no_trace(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="niet te lezen"):
        call_command("configure", str(tmp_path / "away.yaml"))


def test_an_administrator_manages_the_themes(client: Client, cast: Cast) -> None:
    Theme.objects.all().delete()
    client.force_login(cast.administrator)
    page = reverse("initiatives:themes")
    assert "Neem de gewone lijst" in client.get(page).content.decode()
    client.post(reverse("initiatives:themes-usual"))
    assert Theme.objects.count() == 15
    client.post(page, {"name_nl": "Muziek", "name_en": "Music"})
    assert Theme.objects.get(name_nl="Muziek").code == "music"
    again = client.post(page, {"name_nl": "muziek", "name_en": "Other"})
    assert again.status_code == 422
    client.post(reverse("initiatives:themes-remove", args=["music"]))
    assert not Theme.objects.filter(code="music").exists()


def test_a_theme_in_use_stays(client: Client, cast: Cast) -> None:
    theme = make_theme()
    make_initiative().themes.add(theme)
    client.force_login(cast.administrator)
    answer = client.post(reverse("initiatives:themes-remove", args=[theme.code]), follow=True)
    assert "is in gebruik" in answer.content.decode()
    assert Theme.objects.filter(pk=theme.pk).exists()


def test_a_theme_of_a_lesson_stays_too(client: Client, cast: Cast) -> None:
    theme = make_theme()
    make_lesson(theme=theme)
    client.force_login(cast.administrator)
    page = client.get(reverse("initiatives:themes")).content.decode()
    assert "in gebruik" in page
    client.post(reverse("initiatives:themes-remove", args=[theme.code]))
    assert Theme.objects.filter(pk=theme.pk).exists()


def test_the_guide_leads_from_areas_to_a_first_registration(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)
    page = client.get(reverse("core:setup")).content.decode()
    steps = [
        "Gemeente",
        "Gebieden",
        "Naam, logo",
        "Post en contact",
        "Mensen",
        "Thema",
        "Teksten",
        "Proef",
        "Openzetten",
    ]
    places = [page.index(step, page.index('class="mv-setup"')) for step in steps]
    assert places == sorted(places)
