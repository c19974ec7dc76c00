# SPDX-License-Identifier: EUPL-1.2
"""The table of contents that a long page reads from its own headings."""

from core.pages.table_of_contents import Heading, headings_of


def test_every_heading_of_the_second_level_with_an_id_is_named_in_order() -> None:
    parts = [
        '<section><h2 class="big" id="one">First</h2><h3 id="deep">Deeper</h3><h2>Nameless</h2></section>',
        '<h2 id="two">\n  Second &amp; last\n</h2>',
    ]

    assert headings_of(parts) == [Heading("one", "First"), Heading("two", "Second & last")]


def test_a_mark_after_the_words_of_a_heading_is_left_out() -> None:
    marked = '<h2 id="one">What they saw <span class="mv-mark">made up</span></h2>'

    assert headings_of([marked]) == [Heading("one", "What they saw")]


def test_a_heading_that_is_wholly_inside_an_element_keeps_its_words() -> None:
    assert headings_of(['<h2 id="one"><a href="#">Inside</a></h2>']) == [Heading("one", "Inside")]
