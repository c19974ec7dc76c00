# SPDX-License-Identifier: EUPL-1.2
"""A CSV is in one language to its last line: it is read after the request, when the thread may speak another."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import get_language, gettext_lazy, override

from core.files.csv_export import csv_response


def rows() -> Iterator[list[Any]]:
    for _number in range(2):
        yield [get_language(), gettext_lazy("yes")]


def test_every_line_is_in_the_language_in_which_it_was_asked() -> None:
    with override("en"):
        answer = csv_response("x.csv", [gettext_lazy("Area")], rows())
    with override("nl"):
        told = answer.getvalue().decode("utf-8-sig")
        assert get_language() == "nl"
    assert told.splitlines() == ["Area", "en;yes", "en;yes"]
