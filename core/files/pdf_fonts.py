# SPDX-License-Identifier: EUPL-1.2
"""What a PDF can show of a text: the fonts that travel with us, and a mark for what none of them has.

PDF/UA-1 forbids a character without a glyph: one that no font has would refuse the whole document.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Final

from django.conf import settings
from fontTools.ttLib import TTFont

FOLDER: Final = Path(settings.BASE_DIR) / "templates" / "pdf" / "fonts"
FILES: Final = ("DejaVuSans.ttf", "NotoEmoji-Regular.ttf")
# Unicode's own replacement character; the first font has it.
MARK: Final = "�"

SPACE: Final = re.compile("[\t\n\v\f\r\x85\u2028\u2029]")
# Seen by nobody: control characters, and Unicode's Default_Ignorable_Code_Point without the two joiners, which shape
# Persian words and families of emoji. Characters that turn the direction of what follows are among them.
UNSEEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
JOINERS: Final = "\u200c\u200d"
JOINING: Final = "\u200d"
SKIN: Final = range(0x1F3FB, 0x1F400)


def showable(text: str) -> str:
    """Return `text` as our fonts can show it: on one line, invisible characters gone, and MARK for what no font has.

    A text of which nothing is seen becomes MARK too: a title may not be empty.
    """
    if text.isascii() and text.isprintable():
        return text
    seen = UNSEEN.sub("", SPACE.sub(" ", unicodedata.normalize("NFC", text)))
    shown = "".join(_shown(cluster) for cluster in _clusters(seen))
    return shown if shown.strip() else MARK


@cache
def _fonts() -> tuple[frozenset[int], ...]:
    return tuple(_characters(name) for name in FILES)


def _characters(name: str) -> frozenset[int]:
    with TTFont(FOLDER / name, lazy=True) as font:
        return frozenset(font.getBestCmap())


def _clusters(text: str) -> list[str]:
    """Split `text` in what is drawn together: a character with its accents, joiners and what they join."""
    clusters: list[str] = []
    for character in text:
        if clusters and (_hangs(character) or clusters[-1].endswith(JOINING)):
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters


def _hangs(character: str) -> bool:
    return unicodedata.category(character)[0] == "M" or character in JOINERS or ord(character) in SKIN


def _shown(cluster: str) -> str:
    """Return `cluster` if one font has all of it; else each character that a font has, and marks."""
    codes = {ord(character) for character in cluster}
    if any(codes <= font for font in _fonts()):
        return cluster
    loose = (character for character in cluster if character not in JOINERS)
    return "".join(_alone(character) for character in loose)


def _alone(character: str) -> str:
    # An accent that the font of its letter lacks would hang on the letter again.
    if unicodedata.category(character)[0] == "M":
        return MARK
    return character if any(ord(character) in font for font in _fonts()) else MARK
