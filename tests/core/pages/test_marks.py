# SPDX-License-Identifier: EUPL-1.2
"""What was made up for the demo is marked: once for a block of it, at each thing where real things stand between."""

from dataclasses import dataclass

import pytest
from django.template import Context, Template
from django.test import Client
from django.utils.html import strip_tags
from pytest_django import Settings

from initiatives.models import Need
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative

BLOCK = (
    "{% onemark rows more %}<h2>Needs{% themark %}</h2>"
    "{% for row in rows %}<p>{{ row.name }}{% if row.is_invented %} {% invented %}{% endif %}</p>{% endfor %}"
    "{% endonemark %}{% invented %}"
)
MARK = '<span class="mv-demo">verzonnen</span>'


@dataclass
class Row:
    name: str
    is_invented: bool


def drawn(rows: object, more: object = None) -> str:
    return Template(BLOCK).render(Context({"rows": rows, "more": more}))


def test_a_block_that_is_made_up_whole_says_so_once_and_what_follows_for_itself() -> None:
    page = drawn([Row("a", True), Row("b", True)])

    assert page == f"<h2>Needs {MARK}</h2><p>a </p><p>b </p>{MARK}"


def test_where_something_is_real_every_made_up_thing_carries_its_own_mark() -> None:
    page = drawn((Row("a", True), Row("b", False)))

    assert page == f"<h2>Needs</h2><p>a {MARK}</p><p>b</p>{MARK}"


def test_rows_that_stand_elsewhere_in_the_block_count_too() -> None:
    assert f"a {MARK}" in drawn([Row("a", True)], Row("real", False))
    assert f"Needs {MARK}" in drawn([Row("a", True)], [(Row("pair", True), "words")])


def test_an_empty_block_is_not_made_up() -> None:
    assert drawn([]) == f"<h2>Needs</h2>{MARK}"


@pytest.mark.parametrize(
    ("has_cases", "invented_fields", "word"),
    [
        (True, ["phase"], "echt"),
        (True, ["name", "phase"], ""),
        (True, [], ""),
        (False, ["phase"], ""),
        (False, ["name"], "verzonnen"),
    ],
)
def test_the_demo_marks_what_is_real_and_every_other_place_what_is_made_up(
    settings: Settings, has_cases: bool, invented_fields: list[str], word: str
) -> None:
    settings.DEMO_HAS_CASES = has_cases

    page = Template("{% origin fields %}").render(Context({"fields": invented_fields}))

    assert strip_tags(page) == word


def test_under_the_bar_of_the_demo_nothing_is_marked_once_more(settings: Settings) -> None:
    settings.DEMO_HAS_CASES = True

    assert drawn([Row("a", True), Row("b", False)]) == "<h2>Needs</h2><p>a </p><p>b</p>"


@pytest.mark.django_db
@pytest.mark.parametrize(("invented", "marks"), [((True, True), 1), ((True, False), 1), ((False, False), 0)])
def test_the_carriers_page_marks_their_needs_as_honestly_as_before(
    client: Client, cast: Cast, invented: tuple[bool, bool], marks: int
) -> None:
    initiative = make_initiative(area=cast.area)
    make_carrier(initiative, cast.founder)
    for number, is_invented in enumerate(invented):
        Need.objects.create(
            initiative=initiative, kind="need", subject="place", text=f"Need {number}", is_invented=is_invented
        )
    client.force_login(cast.founder)

    part = client.get(f"/mijn/{initiative.pk}").text.partition('id="needs-title"')[2].partition("</section>")[0]

    assert part.count("mv-demo") == marks
    assert ("mv-demo" in part.partition("</h2>")[0]) is all(invented)
