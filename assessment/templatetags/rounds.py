# SPDX-License-Identifier: EUPL-1.2
"""Small drawings of the rounds pages."""

from collections.abc import Mapping, Sequence

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()

# Letters in shapes of their own, so that assessors are told apart without colour.
_SHAPES = ("", " mv-as--b", " mv-as--c", " mv-as--d", " mv-as--e")
_GAP_BETWEEN_SIDES = 3
_STEP = 8


@register.simple_tag
def letter(index: int) -> SafeString:
    """Draw the letter of the assessor with this index, from 0."""
    shape = _SHAPES[index % len(_SHAPES)]
    return format_html('<span class="mv-as{}">{}</span>', shape, chr(ord("A") + index % 26))


@register.simple_tag
def progress_cells(sides: Sequence[str], answered: int) -> SafeString:
    """Draw a small cell per principle in lens order, the first `answered` of them filled; words stand beside it."""
    cells, x = [], 0.5
    for position, side in enumerate(sides):
        if position and side != sides[position - 1]:
            x += _GAP_BETWEEN_SIDES
        cells.append(("on" if position < answered else "off", x))
        x += _STEP
    return format_html(
        '<svg class="mv-mx__p" viewBox="0 0 {} 10" aria-hidden="true" focusable="false">{}</svg>',
        x + 0.5,
        format_html_join("", '<rect class="mv-mx__{}" x="{}" y=".5" width="6" height="9" />', cells),
    )


@register.filter
def percent(share: float | None) -> str:
    """Write a share from 0 to 1 as whole percents; a dash where there is none."""
    return "\N{EN DASH}" if share is None else f"{share * 100:.0f}%"


@register.filter
def get(mapping: Mapping[object, object], key: object) -> object:
    """Return the value of `key`, or None."""
    return mapping.get(key)
