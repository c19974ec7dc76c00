# SPDX-License-Identifier: EUPL-1.2
"""Words that were searched for, marked in what was found."""

import re

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from core.search.words import words_of

register = template.Library()
# What stands before the first word that was found, and how much is shown.
BEFORE = 60
MOST_SHOWN = 180


@register.filter
def highlight(text: str, words: str) -> SafeString:
    """Return a text in which the words that were searched for are marked."""
    found = _pattern(words)
    if found is None:
        return conditional_escape(text)
    parts = found.split(text)
    # Every second part is one that was found.
    drawn = (format_html("<mark>{}</mark>", part) if at % 2 else part for at, part in enumerate(parts))
    return format_html_join("", "{}", ((part,) for part in drawn))


@register.filter
def excerpt(text: str, words: str) -> str:
    """Return the part of a long text around the first word that was searched for, in one line."""
    line = " ".join(text.split())
    found = _pattern(words)
    first = found.search(line) if found else None
    if first and first.start() > MOST_SHOWN - BEFORE:
        start = line.rfind(" ", 0, first.start() - BEFORE) + 1
        line = f"… {line[start:]}" if start else line
    return Truncator(line).chars(MOST_SHOWN)


def _pattern(words: str) -> re.Pattern[str] | None:
    wanted = sorted(set(words_of(words)), key=len, reverse=True)
    return re.compile(f"({'|'.join(map(re.escape, wanted))})", re.IGNORECASE) if wanted else None
