# SPDX-License-Identifier: EUPL-1.2
"""Long pages are in chapters: a section of any app falls into one by its order."""

import re
from typing import Any

from django.test import RequestFactory

from initiatives.register.chapters import FILE, OWN, in_chapters
from initiatives.register.page_sections import Section


def part(order: int, **more: Any) -> Section:
    return Section("components/empty_state.html", {"text": f"part {order}"}, order=order, **more)


def test_every_section_stands_in_the_chapter_its_order_falls_into_lowest_first() -> None:
    drawn = in_chapters([part(70), part(18), part(5), part(40)], FILE, RequestFactory().get("/"))

    told = [(one.chapter.code, re.findall(r"part (\d+)", "".join(one.parts))) for one in drawn]
    assert told == [("now", ["5", "18"]), ("standing", ["40"]), ("learning", ["70"])]


def test_a_chapter_without_sections_is_left_out_and_the_last_one_takes_the_rest() -> None:
    drawn = in_chapters([part(95), part(400)], OWN, RequestFactory().get("/"))

    assert [(one.chapter.code, len(one.parts)) for one in drawn] == [("more", 2)]


def test_what_stands_beside_the_title_is_in_no_chapter() -> None:
    assert in_chapters([part(1, place="act")], FILE, RequestFactory().get("/")) == []
