# SPDX-License-Identifier: EUPL-1.2
"""Letters to people, and the judge of what is plain."""

import pytest

from mail.letters.registry import letters
from tests.architecture.plain_language import hard_in_page, hard_in_text


def test_every_dutch_letter_is_plain() -> None:
    hard = [
        f"{letter.code}: {one}"
        for letter in letters
        for text in (letter.texts["nl"].subject, letter.texts["nl"].body)
        for one in hard_in_text(text)
    ]
    assert not hard, "\n".join(hard)


@pytest.mark.parametrize(
    ("html", "hard"),
    [
        ("<p>Dit is kort.</p><p>Dit ook.</p>", []),
        (f"<p>{'woord ' * 21}</p>", [f"21 words: {' '.join(['woord'] * 21)}"]),
        (f"<p>{'woord ' * 11}</p><p>{'woord ' * 11}</p>", []),
        (f"<p>{'woord ' * 11}<b>{'woord ' * 10}</b></p>", [f"21 words: {' '.join(['woord'] * 21)}"]),
        (f'<p lang="en">{"word " * 21}</p><pre>{"code " * 21}</pre>', []),
        ("<p>Schrijf ons, indien nodig.</p>", ["indien, say als: Schrijf ons, indien nodig."]),
    ],
)
def test_what_is_hard_to_read_is_found(html: str, hard: list[str]) -> None:
    assert hard_in_page(f"<!doctype html><title>T</title><main>{html}</main>") == hard
