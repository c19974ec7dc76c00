# SPDX-License-Identifier: EUPL-1.2
"""Whether a city's colour can be read and cannot be mistaken, in words; and the two that go with it.

Contrast and luminance are those of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). How far two colours
are apart is their distance in OKLab (https://bottosson.github.io/posts/oklab/), in which equal steps look equal.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.utils.formats import number_format
from django.utils.translation import gettext as _

HEX: Final = re.compile(r"#[0-9a-fA-F]{6}")
WHITE: Final = "#ffffff"
INK: Final = "#231a28"
# --mv-tint of static/css/dark.css, the lightest ground there.
DARK: Final = "#2b2332"
# WCAG 2.2, 1.4.3: text of normal size.
LEAST_CONTRAST: Final = 4.5
# More than is needed, for light letters on dark seem thinner.
READS_WELL: Final = 6
# Judged by eye: two fields further apart than this are not taken for one colour.
LEAST_DISTANCE: Final = 0.09

Rgb = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that was looked at: whether it is well, what it is, and why."""

    is_good: bool
    title: str
    text: str


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours such as "#00615a", from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def distance(one: str, other: str) -> float:
    """Return how far two colours are apart in OKLab: 0 for the same, 1 for black and white."""
    return float(sum((a - b) ** 2 for a, b in zip(_oklab(one), _oklab(other), strict=True)) ** 0.5)


def darker(colour: str) -> str:
    """Return the colour for a link that is pointed at: the same with 30 % of its light gone."""
    return _hex(tuple(part * 0.7 for part in _parts(colour)))


def tint(colour: str) -> str:
    """Return the colour for a quiet ground: nearly white."""
    return _hex(tuple(part * 0.06 + 0.94 for part in _parts(colour)))


def on_dark(accent: str) -> tuple[str, str, str]:
    """Return the three colours for a screen in the dark: with as much white as reading on our grounds there needs."""
    shares = (part / 20 for part in range(21))
    light = next(one for one in (_mixed(accent, WHITE, part) for part in shares) if contrast(one, DARK) >= READS_WELL)
    return light, _mixed(light, WHITE, 0.5), _mixed(accent, DARK, 0.7)


def remarks(accent: str, accent_dark: str, accent_tint: str) -> list[Remark]:
    """Return what is to be said of the three colours of a site: what can be read, and what has a meaning here already.

    A site takes them only when every remark is good.
    """
    return [*_readable(accent, accent_dark, accent_tint), *_apart(accent)]


def _readable(accent: str, accent_dark: str, accent_tint: str) -> Iterable[Remark]:
    pairs = (
        (_("White on this colour"), WHITE, accent),
        (_("White on the dark one"), WHITE, accent_dark),
        (_("This colour on the light one"), accent, accent_tint),
        (_("Text on the light one"), INK, accent_tint),
    )
    for what, text, ground in pairs:
        ratio = contrast(text, ground)
        words = {"what": what, "ratio": _number(ratio), "least": _number(LEAST_CONTRAST)}
        is_good = ratio >= LEAST_CONTRAST
        title = _("Easy to read") if is_good else _("Hard to read")
        yield Remark(is_good, title, _("%(what)s: %(ratio)s to 1. Needed is %(least)s.") % words)


def _apart(accent: str) -> Iterable[Remark]:
    taken = (
        ("#c24e0c", _("orange"), _("Orange is the colour of the initiative on this site.")),
        ("#24599f", _("blue"), _("Blue is the colour of the institutions on this site.")),
        ("#b0151c", _("red"), _("Red is the colour of danger on this site.")),
    )
    near = [(name, why) for colour, name, why in taken if distance(accent, colour) < LEAST_DISTANCE]
    for name, why in near:
        title = _("Too much like our %(colour)s") % {"colour": name}
        yield Remark(is_good=False, title=title, text=_("%(why)s It may stand in your logo.") % {"why": why})
    if not near:
        text = _("Those colours mean something here already.")
        yield Remark(is_good=True, title=_("Other than orange, blue and red"), text=text)


def _number(value: float) -> str:
    # Cut, not rounded: 4.49 is not enough, and must not read as 4.5.
    return number_format(int(value * 10) / 10, 1)


def _parts(colour: str) -> Rgb:
    return (int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255)


def _mixed(colour: str, other: str, share: float) -> str:
    """Return a colour with this share of another, 0 to 1."""
    return _hex(a + (b - a) * share for a, b in zip(_parts(colour), _parts(other), strict=True))


def _hex(parts: Iterable[float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


def _linear(colour: str) -> Rgb:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - of the standard
        for part in _parts(colour)
    )
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _oklab(colour: str) -> Rgb:
    red, green, blue = _linear(colour)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )
