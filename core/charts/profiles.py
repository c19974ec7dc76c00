# SPDX-License-Identifier: EUPL-1.2
"""The profile as a house on piles: words for levels, and the small drawing that stands in every row."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from core.charts.data import INITIATIVE, Bar, Mark

WIDTH: Final = 81
HEIGHT: Final = 46
GROUND: Final = 23
GAP: Final = 3
TALLEST: Final = 20


def sign(bar: Bar) -> str:
    """Return what is printed for a bar: its level, or a sign for one of the three ways of having none."""
    if bar.has_level:
        return str(bar.level)
    return {Mark.DONT_KNOW: "?", Mark.NOT_APPLICABLE: _("n/a")}.get(bar.mark, "\N{EN DASH}")


def word(mark: Mark) -> str:
    """Return in words why there is no level."""
    return {Mark.DONT_KNOW: _("don't know"), Mark.NOT_APPLICABLE: _("not applicable")}.get(mark, _("not yet scored"))


def spoken(bar: Bar) -> str:
    """Return the level as words for a screen reader."""
    return str(bar.level) if bar.has_level else word(bar.mark)


def split(bars: Sequence[Bar]) -> tuple[list[Bar], list[Bar]]:
    """Return the bars above the ground and those under it, each in lens order."""
    return (
        [bar for bar in bars if bar.side == INITIATIVE],
        [bar for bar in bars if bar.side != INITIATIVE],
    )


def grouped(bars: Sequence[Bar]) -> list[tuple[str, list[Bar]]]:
    """Return the bars per side of their lens, under its name; the name is empty where the bars do not say it."""
    named: dict[tuple[str, str], list[Bar]] = {}
    for bar in bars:
        named.setdefault((bar.side, bar.group), []).append(bar)
    return [(group, each) for (_side, group), each in named.items()]


def label(bars: Sequence[Bar]) -> str:
    """Return the whole profile in one sentence."""
    if any(bar.group for bar in bars):
        parts = [f"{group.lower()} {', '.join(spoken(bar) for bar in each)}" for group, each in grouped(bars)]
        return _("Profile: %(parts)s") % {"parts": "; ".join(parts)}
    initiative, governance = split(bars)
    return _("Profile: initiative %(initiative)s; governance %(governance)s") % {
        "initiative": ", ".join(spoken(bar) for bar in initiative) or _("not yet scored"),
        "governance": ", ".join(spoken(bar) for bar in governance) or _("not yet scored"),
    }


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _columns(bars: Sequence[Bar], *, above: bool, scale: int | None) -> SafeString:
    drawn = [
        _column(place, len(bars), bar.level or 0 if bar.has_level else None, above, scale or bar.scale)
        + (_lost(place, len(bars), bar.level or 0, bar.lost, above=above, scale=scale or bar.scale) if bar.lost else "")
        for place, bar in enumerate(bars)
    ]
    return mark_safe("".join(drawn))  # noqa: S308 - each column is drawn safely


@lru_cache(maxsize=2_000)
def _column(place: int, count: int, level: int | None, above: bool, scale: int) -> SafeString:
    # A page draws hundreds of these, of which only some dozens differ.
    step = (WIDTH + GAP) / count
    x, width, letter = place * step, step - GAP, "i" if above else "g"
    if level is None:
        name, *box = "mv-mini__none", x + 0.5, 14.5 if above else GROUND + 1.5, width - 1, 7
    else:
        height = max(level * TALLEST / scale, 1)
        name, *box = (
            f"mv-mini__{letter} mv-mini__{letter}{level}",
            x,
            GROUND - 1 - height if above else GROUND + 1,
            width,
            height,
        )
    numbers = (_number(value) for value in box)
    return format_html('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>', name, *numbers)


@lru_cache(maxsize=500)
def _lost(place: int, count: int, level: int, lost: int, *, above: bool, scale: int) -> SafeString:
    step, unit = (WIDTH + GAP) / count, TALLEST / scale
    stays, height = max(level * unit, 1), lost * unit - 1
    y = GROUND - 1.5 - stays - height if above else GROUND + 1.5 + stays
    numbers = (_number(value) for value in (place * step + 0.5, y, step - GAP - 1, height))
    return format_html('<rect class="mv-mini__lost" x="{}" y="{}" width="{}" height="{}"/>', *numbers)


def mini(bars: Sequence[Bar], *, scale: int | None = None) -> SafeString:
    """Draw the mini-profile: the highest level 20 px, level 0 a sill of 1 px, no level a dashed box."""
    initiative, governance = split(bars)
    return format_html(
        '<svg class="mv-mini" viewBox="0 0 {} {}" role="img" aria-label="{}">{}{}'
        '<path class="mv-mini__line" d="M0 {}h{}"/></svg>',
        WIDTH,
        HEIGHT,
        label(bars),
        _columns(initiative, above=True, scale=scale),
        _columns(governance, above=False, scale=scale),
        GROUND,
        WIDTH,
    )
