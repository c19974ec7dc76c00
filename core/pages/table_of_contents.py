# SPDX-License-Identifier: EUPL-1.2
"""The table of contents of a long page, read from the headings of its drawn parts.

A part comes from whichever app knows it, so no app can name them all beforehand; the headings themselves can.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from typing import Final

from django.utils.html import strip_tags

_HEADING: Final = re.compile(r'<h2\b[^>]*\bid="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the second level: its anchor and its words, not yet escaped."""

    anchor: str
    words: str


def headings_of(parts: Iterable[str]) -> list[Heading]:
    """Return the h2 headings with an id in the HTML of `parts`, in order, each without the mark after its words."""
    return [Heading(anchor, _words(inner)) for part in parts for anchor, inner in _HEADING.findall(part)]


def _words(inner: str) -> str:
    plain, _, _ = inner.strip().partition("<")
    return " ".join(unescape(plain.strip() or strip_tags(inner)).split())
