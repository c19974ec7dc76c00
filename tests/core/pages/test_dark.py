# SPDX-License-Identifier: EUPL-1.2
"""Pages on a device that asks for dark; tests/architecture/test_pages.py looks whether it can be read."""

import re
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.test import Client
from pytest_django import Settings

from core.pages import kept_parts

pytestmark = pytest.mark.django_db
SHEETS = Path(django_settings.BASE_DIR, "static/css")
# Where the colours are; paper is white.
OF_COLOURS = {"tokens.css", "dark.css", "print.css"}
COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(", re.IGNORECASE)


def test_only_the_tokens_name_a_colour_so_that_all_of_a_page_turns_over() -> None:
    named = [
        f"{sheet.name}:{number}: {line.strip()}"
        for sheet in sorted(SHEETS.glob("*.css"))
        if sheet.name not in OF_COLOURS
        for number, line in enumerate(sheet.read_text(encoding="utf-8").splitlines(), 1)
        if COLOUR.search(line)
    ]
    assert not named, "\n".join(named)


def test_a_token_of_the_dark_is_one_of_the_day() -> None:
    tokens = re.compile(r"^\s*(--[\w-]+):", re.MULTILINE)
    day, dark = (
        set(tokens.findall((SHEETS / f"{name}.css").read_text(encoding="utf-8"))) for name in ("tokens", "dark")
    )
    assert dark
    assert dark <= day


def test_every_token_that_is_used_is_there() -> None:
    css = {sheet.name: sheet.read_text(encoding="utf-8") for sheet in SHEETS.glob("*.css")}
    named = {token for text in css.values() for token in re.findall(r"(--mv-[\w-]+)\s*:", text)}
    used = {(name, token) for name, text in css.items() for token in re.findall(r"var\((--mv-[\w-]+)\)", text)}
    assert used
    assert not sorted((name, token) for name, token in used if token not in named)


def test_screens_turn_dark_when_the_device_asks_and_paper_does_not(client: Client) -> None:
    page = client.get("/").content.decode()

    assert '<meta name="color-scheme" content="light dark">' in page
    assert re.search(
        r'<link rel="stylesheet" href="[^"]*dark[^"]*" media="screen and \(prefers-color-scheme: dark\)">', page
    )


def test_a_theme_of_the_deployment_is_not_turned_over(client: Client, settings: Settings) -> None:
    settings.THEME_CSS_URL = "https://thema.example/stad.css"
    kept_parts.forget()

    page = client.get("/").content.decode()

    assert "https://thema.example/stad.css" in page
    assert "dark" not in page.partition("<body")[0]
