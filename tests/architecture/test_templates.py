# SPDX-License-Identifier: EUPL-1.2
"""What templates name is there, so that no rare state of a page ends in an error."""

import re
from pathlib import Path

import pytest

from core.pages import icons
from tests.architecture.test_docs import NAMED, is_there

TEMPLATES = Path(__file__).parents[2] / "templates"
INCLUDE = re.compile(r'{% include "([^"]+)"(.*?)%}', re.DOTALL)
COMMENT = re.compile(r"{#.*?#}|{% comment %}.*?{% endcomment %}", re.DOTALL)


@pytest.mark.parametrize(
    "template", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: str(path.relative_to(TEMPLATES))
)
def test_every_icon_a_template_names_can_be_drawn(template: Path) -> None:
    named = re.findall(r'{% icon "([\w-]+)"', template.read_text(encoding="utf-8"))

    assert [name for name in named if name not in icons.PATHS] == []


def posts(name: str) -> bool:
    """Whether a template, or one it includes with its own context, writes the token of a form."""
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    inner = [named for named, rest in INCLUDE.findall(text) if not rest.rstrip().endswith(" only")]
    return "{% csrf_token %}" in text or any(posts(each) for each in inner)


@pytest.mark.parametrize(
    "template", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: str(path.relative_to(TEMPLATES))
)
def test_every_form_that_posts_carries_its_token_also_where_it_is_included(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    forms = re.findall(r'<form\b[^>]*\bmethod="post".*?</form>', text, re.DOTALL)

    assert [form[:120] for form in forms if "{% csrf_token %}" not in form] == []
    # `only` leaves the token out as well, and the form then answers that it was open for too long.
    alone = [(name, rest) for name, rest in INCLUDE.findall(text) if rest.rstrip().endswith(" only")]
    assert [name for name, rest in alone if posts(name) and " csrf_token=csrf_token" not in rest] == []


@pytest.mark.parametrize(
    "template", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: str(path.relative_to(TEMPLATES))
)
def test_no_template_is_longer_than_a_reader_can_hold(template: Path) -> None:
    assert len(template.read_text(encoding="utf-8").splitlines()) <= 150


@pytest.mark.parametrize(
    "template", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: str(path.relative_to(TEMPLATES))
)
def test_what_has_a_name_has_a_role_and_a_moment_has_no_microseconds(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    tags = re.findall(r"<(?:div|span|p)\b(?:[^>{]|{[^{%]|{%.*?%}|{{.*?}})*>", text, re.DOTALL)

    # ARIA 1.2 forbids a name on what is generic; HTML takes at most milliseconds in a datetime.
    assert [tag for tag in tags if "aria-label" in tag and "role=" not in tag] == []
    assert "|date:'c'" not in text
    assert '|date:"c"' not in text


def test_what_the_comments_of_templates_name_is_there() -> None:
    named = {
        (str(template.relative_to(TEMPLATES)), name)
        for template in TEMPLATES.rglob("*.html")
        for comment in COMMENT.findall(template.read_text(encoding="utf-8"))
        for name in re.findall(rf"(?<![\w./]){NAMED}(?![\w/:])", comment)
    }

    assert sorted(pair for pair in named if not is_there(pair[1])) == []
