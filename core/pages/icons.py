# SPDX-License-Identifier: EUPL-1.2
"""The icons: SVG insides on a 24 by 24 grid, drawn as 2 px lines in the colour of the text."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

PATHS: Final[Mapping[str, str]] = {
    "alert": '<path d="M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8L8 2.5Z"/><path d="M12 7v6M12 16v.5"/>',
    "back": '<path d="M20 12H4m6-6-6 6 6 6"/>',
    "ban": '<circle cx="12" cy="12" r="9.5"/><path d="m5.5 5.5 13 13"/>',
    "bell": '<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15l1.5-2Z"/><path d="M10 21.5h4"/>',
    "check": '<path d="m4 12.5 5 5L20 6.5"/>',
    "clock": '<circle cx="12" cy="12" r="9.5"/><path d="M12 6.5V12l4 2.5"/>',
    "close": '<path d="m5 5 14 14M19 5 5 19"/>',
    "down": '<path d="M12 4v16m-6-6 6 6 6-6"/>',
    "download": '<path d="M12 3v12m-5-5 5 5 5-5M4 20h16"/>',
    "external": '<path d="M14 4h6v6M20 4l-9 9M18 14v6H4V6h6"/>',
    "file": '<path d="M6 2.5h8l5 5v14H6v-19Z"/><path d="M14 2.5v5h5"/>',
    "forward": '<path d="M4 12h16m-6-6 6 6-6 6"/>',
    "group": (
        '<circle cx="8.5" cy="8" r="3.5"/><path d="M2 20c.5-4.5 3-6 6.5-6s6 1.5 6.5 6"/>'
        '<path d="M15.5 5a3.5 3.5 0 0 1 0 6.5M17.5 14.5c2.5.5 4 2.5 4.5 5.5"/>'
    ),
    "house": '<path d="M3 11.5 12 4l9 7.5M5.5 10v10.5h13V10"/><path d="M10 20.5v-6h4v6"/>',
    "info": '<circle cx="12" cy="12" r="9.5"/><path d="M12 11v6M12 7v.5"/>',
    "link": (
        '<path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1-1"/>'
    ),
    "lock": '<path d="M5 11h14v10H5V11Z"/><path d="M8 11V7.5a4 4 0 0 1 8 0V11"/>',
    "mail": '<path d="M3 5.5h18v13H3v-13Z"/><path d="m3 6.5 9 7 9-7"/>',
    "ok": '<circle cx="12" cy="12" r="9.5"/><path d="m7.5 12.5 3 3 6-6.5"/>',
    "pencil": '<path d="m4 20 1-5L16.5 3.5l4 4L9 19l-5 1Z"/><path d="m14 6 4 4"/>',
    "person": '<circle cx="12" cy="8" r="4.5"/><path d="M3.5 21c1-5 4-7 8.5-7s7.5 2 8.5 7"/>',
    "pin": '<path d="M12 21.5c-4.5-5-7-8.5-7-12a7 7 0 0 1 14 0c0 3.5-2.5 7-7 12Z"/><circle cx="12" cy="9.5" r="2.5"/>',
    "plus": '<path d="M12 4v16M4 12h16"/>',
    "print": '<path d="M7 8V3h10v5M7 17H4V9h16v8h-3"/><path d="M7 14h10v7H7v-7Z"/>',
    "saved": (
        '<path d="M7 19h10a4.5 4.5 0 0 0 .6-9A6 6 0 0 0 6 9.7 4.7 4.7 0 0 0 7 19Z"/><path d="m9 13.5 2.2 2.2L15.5 11"/>'
    ),
    "search": '<circle cx="10.5" cy="10.5" r="7"/><path d="m16 16 5.5 5.5"/>',
    "sign": '<path d="M12 3v18M12 5h7l2.5 2.5L19 10h-7M12 11H5l-2.5 2.5L5 16h7"/>',
    "swap": '<path d="M4 8h15m-4-4 4 4-4 4M20 16H5m4 4-4-4 4-4"/>',
    "up": '<path d="M12 20V4m-6 6 6-6 6 6"/>',
    "warning": '<path d="M12 3 2 20.5h20L12 3Z"/><path d="M12 10v5M12 17.5v.5"/>',
}


@cache
def draw(name: str) -> SafeString:
    """Return the icon as SVG hidden from screen readers: the word beside it says what it means.

    Raises KeyError for an icon that does not exist, so that a typing error fails in the first test.
    """
    inside = mark_safe(PATHS[name])  # noqa: S308 - our own constant above
    return format_html('<svg class="mv-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{}</svg>', inside)
