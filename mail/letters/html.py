# SPDX-License-Identifier: EUPL-1.2
"""A letter as HTML, made from the same wording as its plain text: one text, which a coordinator may word anew.

A paragraph of the wording becomes a paragraph. A value that is a `Rich` brings its own HTML; every other one is
escaped. Nothing is loaded from anywhere, no picture either: nobody sees whether a mail is opened.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.html import conditional_escape, format_html, urlize
from django.utils.safestring import SafeString, mark_safe

from core.site.queries import site
from mail.letters.registry import PLACEHOLDER, Wording

_GAP = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Rich:
    """A value that says the same in plain text and in HTML; `is_block` when it stands as a paragraph of its own."""

    plain: str
    html: SafeString
    is_block: bool = False

    def __str__(self) -> str:
        return self.plain

    def __html__(self) -> str:
        return self.html


def link_to(address: str, words: str) -> Rich:
    """Return a link: the address in plain text, the words in HTML."""
    return Rich(address, format_html('<a href="{}">{}</a>', address, words))


def button_to(address: str, words: str) -> Rich:
    """Return the one thing to do: the address in plain text, a button in HTML; put it on a line of its own."""
    html = render_to_string("mail/letters/_button.html", {"address": address, "words": words})
    return Rich(address, html, is_block=True)


def as_html(wording: Wording, values: Mapping[str, object], *, subject: str, language: str) -> str:
    """Return a whole HTML mail that says what the wording says with these values."""
    parts = [_part(part, values) for part in _GAP.split(wording.body) if part.strip()]
    told = {"subject": subject, "parts": [part for part in parts if part], "site": site()}
    with translation.override(language):
        return render_to_string("mail/letters/mail.html", told)


def _part(part: str, values: Mapping[str, object]) -> SafeString:
    """Return one paragraph, or several where a value in it is a block."""
    made: list[str] = []
    for lines in _split_at_blocks(part.strip(), values):
        if isinstance(lines, Rich):
            made.append(lines.html)
        elif text := _filled(lines, values):
            made.append(f"<p>{text}</p>")
    return mark_safe("".join(made))  # noqa: S308 - every value in it is escaped or a Rich


def _split_at_blocks(part: str, values: Mapping[str, object]) -> list[str | Rich]:
    pieces: list[str | Rich] = []
    for line in part.split("\n"):
        found = PLACEHOLDER.fullmatch(line.strip())
        value = values[found[1]] if found else None
        if isinstance(value, Rich) and value.is_block:
            pieces.append(value)
        elif pieces and isinstance(pieces[-1], str):
            pieces[-1] += f"\n{line}"
        else:
            pieces.append(line)
    return pieces


def _filled(text: str, values: Mapping[str, object]) -> str:
    def fill(found: re.Match[str]) -> str:
        value = values[found[1]]
        return value.html if isinstance(value, Rich) else urlize(str(value), autoescape=True)

    escaped = PLACEHOLDER.sub(fill, str(conditional_escape(text.strip())))
    return escaped.replace("\x00", "").replace("\n", "<br>")
