# SPDX-License-Identifier: EUPL-1.2
"""What templates name is there, so that no rare state of a page ends in an error."""

import re
from pathlib import Path

import pytest

from core.pages import icons
from tests.architecture.test_docs import NAMED, is_there

TEMPLATES = Path(__file__).parents[2] / "templates"
INCLUDE = re.compile(r'{% include "([^"]+)"(.*?)%}', re.DOTALL)
# A test reads a whole folder: one for each of some five hundred files took longer to begin than to do.
FOLDERS = sorted({str(path.relative_to(TEMPLATES).parent) for path in TEMPLATES.rglob("*.html")})
COMMENT = re.compile(r"{#.*?#}|{% comment %}.*?{% endcomment %}", re.DOTALL)


def texts_in(folder: str) -> list[tuple[str, str]]:
    """Return name and text of every template that lies in this folder itself."""
    return [(path.name, path.read_text(encoding="utf-8")) for path in sorted((TEMPLATES / folder).glob("*.html"))]


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_icon_a_template_names_can_be_drawn(folder: str) -> None:
    unknown = [
        (name, icon)
        for name, text in texts_in(folder)
        for icon in re.findall(r'{% icon "([\w-]+)"', text)
        if icon not in icons.PATHS
    ]

    assert unknown == []


def posts(name: str) -> bool:
    """Whether a template, or one it includes with its own context, writes the token of a form."""
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    inner = [named for named, rest in INCLUDE.findall(text) if not rest.rstrip().endswith(" only")]
    return "{% csrf_token %}" in text or any(posts(each) for each in inner)


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_form_that_posts_carries_its_token_also_where_it_is_included(folder: str) -> None:
    for name, text in texts_in(folder):
        forms = re.findall(r'<form\b[^>]*\bmethod="post".*?</form>', text, re.DOTALL)

        assert [form[:120] for form in forms if "{% csrf_token %}" not in form] == [], name
        # `only` leaves the token out as well, and the form then answers that it was open for too long.
        alone = [(named, rest) for named, rest in INCLUDE.findall(text) if rest.rstrip().endswith(" only")]
        assert [named for named, rest in alone if posts(named) and " csrf_token=csrf_token" not in rest] == [], name


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_template_is_longer_than_a_reader_can_hold(folder: str) -> None:
    assert [name for name, text in texts_in(folder) if len(text.splitlines()) > 150] == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_has_a_name_has_a_role_and_a_moment_has_no_microseconds(folder: str) -> None:
    for name, text in texts_in(folder):
        tags = re.findall(r"<(?:div|span|p)\b(?:[^>{]|{[^{%]|{%.*?%}|{{.*?}})*>", text, re.DOTALL)

        # ARIA 1.2 forbids a name on what is generic; HTML takes at most milliseconds in a datetime.
        assert [tag for tag in tags if "aria-label" in tag and "role=" not in tag] == [], name
        assert "|date:'c'" not in text, name
        assert '|date:"c"' not in text, name


def test_what_the_comments_of_templates_name_is_there() -> None:
    named = {
        (str(template.relative_to(TEMPLATES)), name)
        for template in TEMPLATES.rglob("*.html")
        for comment in COMMENT.findall(template.read_text(encoding="utf-8"))
        for name in re.findall(rf"(?<![\w./]){NAMED}(?![\w/:])", comment)
    }

    assert sorted(pair for pair in named if not is_there(pair[1])) == []
