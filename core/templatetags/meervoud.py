# SPDX-License-Identifier: EUPL-1.2
"""Template tags of every page; loaded everywhere."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from django import template
from django.template.context import RequestContext
from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.html import linebreaks, urlize
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from core.charts import maps, profiles
from core.charts.cartogram import arrange, legend
from core.charts.data import GOVERNANCE, SCALE, Bar, Mark, Region, Tile, Water
from core.pages import icons, kept_parts
from core.pages.form_rendering import FormError, form_errors
from core.pages.totals import counted
from core.permissions import may
from core.setup.steps import look
from core.site.actions import MANAGE
from core.site.queries import site
from core.site.street_map.sources import street_map
from core.templatetags import marks

register = template.Library()


@register.simple_tag
def icon(name: str) -> SafeString:
    """Draw an icon; always put the word that says the same beside it."""
    return icons.draw(name)


@register.simple_tag
def kept(template: str, **given: Any) -> SafeString:
    """Draw a part that depends on nothing but what is given and the language, once for each (core.pages.kept_parts).

    As {% include ... only %}, with lists as tuples; it has no request, no reader and no token of a form.
    """
    return kept_parts.draw(template, given, is_marked=marks.is_marked())


@register.simple_tag(takes_context=True)
def setup_bar(context: RequestContext) -> SafeString:
    """Draw what is missing before the site can open, for administrators of one that is closed; else nothing."""
    if site().opened_at or not may(context.get("user"), MANAGE):
        return SafeString()
    guide = context.get("guide") or look()
    return render_to_string("core/setup/_missing.html", {"guide": guide})


register.simple_tag(marks.mark, name="invented")
register.simple_tag(marks.origin_mark, name="origin")
register.simple_tag(marks.block_mark, name="themark")
register.tag("onemark", marks.one_mark)
register.filter(counted)


@register.filter
def paragraphs(text: str | None) -> SafeString:
    """Escape what a person typed and draw its blank lines and line ends as paragraphs."""
    return mark_safe(linebreaks(text or "", autoescape=True))  # noqa: S308 - linebreaks escapes


@register.filter
def paragraphs_with_links(text: str | None) -> SafeString:
    """Like `paragraphs`, with web and mail addresses as links that pass on no reputation."""
    return mark_safe(urlize(linebreaks(text or "", autoescape=True), nofollow=True))  # noqa: S308 - both escape


@register.filter(expects_localtime=True)
def short_day(day: date | None, year: str = "") -> str:
    """Write a day with a short month, "31 dec"; `|short_day:"year"` adds the year. Dutch months take no capital."""
    if not day:
        return ""
    text = date_format(day, "j M Y" if year else "j M")
    return text if get_language() == "en" else text.lower()


@register.filter
def own_name(thing: Any) -> str:
    """Return the name of what carries one in both languages, in the language of the page."""
    return str(thing.name_en if get_language() == "en" else thing.name_nl)


@register.simple_tag(takes_context=True)
def keep_query(context: RequestContext, **changes: Any) -> str:
    """Return the query string of this page with `changes`; None or the empty text takes a name away."""
    query = context["request"].GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value not in (None, ""):
            query[name] = str(value)
    return f"?{query.urlencode()}" if query else "?"


@register.simple_tag
def error_list(form: Any) -> list[FormError]:
    """Return the lines of the error summary."""
    return list(form_errors(form))


@register.inclusion_tag("components/profile.html")
def profile(bars: Sequence[Bar], scale: int | None = None) -> dict[str, Any]:
    """Draw the principles as ordered lists, one per side of the lens: the first above the ground, the others under it.

    The bars know their scale; `scale` is for bars that do not.
    """
    above, under = profiles.split(bars)
    return {"above": _lists(above, 1, scale), "under": _lists(under, len(above) + 1, scale)}


def _lists(bars: Sequence[Bar], start: int, scale: int | None) -> list[dict[str, Any]]:
    lists = []
    for name, group in profiles.grouped(bars):
        lists.append({"name": name, "start": start, "bars": [_drawn(bar, scale or bar.scale) for bar in group]})
        start += len(group)
    return lists


def _drawn(bar: Bar, scale: int) -> SafeString:
    return _bar(bar, scale, get_language())


@lru_cache(maxsize=2_000)
def _bar(bar: Bar, scale: int, _language: str | None) -> SafeString:
    # The same bars stand on page after page.
    level = bar.level if bar.has_level else None
    drawn = {
        "scale": scale,
        "bar": bar,
        "level": level,
        "sign": profiles.sign(bar),
        "word": "" if bar.has_level else profiles.word(bar.mark),
        "cells": [place < (level or 0) for place in range(scale)],
    }
    return render_to_string("components/_profile_bar.html", {"drawn": drawn})


@register.simple_tag
def mini_profile(bars: Sequence[Bar], scale: int | None = None) -> SafeString:
    """Draw the small profile of a row; its label spells the principles."""
    return profiles.mini(bars, scale=scale)


@register.simple_tag
def meter(level: int | None, side: str, mark: str = "", scale: int = SCALE) -> SafeString:
    """Draw a level in running text: a numeral and cells; without a level the word why."""
    word = profiles.word(Mark(mark or Mark.NOT_SCORED)) if level is None else ""
    return _meter(level, "g" if side == GOVERNANCE else "i", word, scale)


@lru_cache(maxsize=500)
def _meter(level: int | None, letter: str, word: str, scale: int) -> SafeString:
    cells = [place < (level or 0) for place in range(scale)]
    return render_to_string("components/meter.html", {"level": level, "letter": letter, "word": word, "cells": cells})


@register.simple_tag
def cartogram(tiles: Sequence[Tile], counted: str = "", waters: Sequence[Water] = ()) -> SafeString:
    """Draw the areas as tiles that lie roughly as in the city, each with its count and link, and the water behind.

    `counted` stands before the legend, for what is no initiative ("Number of opportunities:").
    """
    return kept("components/cartogram.html", cartogram=arrange(tiles, waters or ()), counted=counted)


@register.simple_tag
def streets() -> SafeString:
    """Draw what a browser needs to lay streets over the map before it; nothing while an administrator chose none."""
    found = street_map()
    return render_to_string("components/streets.html", {"map": found}) if found else SafeString()


@register.simple_tag
def area_map(regions: Sequence[Region], counted: str = "", waters: Sequence[Water] = ()) -> SafeString:
    """Draw the areas with their borders, each a link with its count, and the water between them."""
    drawn = maps.draw(regions, waters or ())
    return kept("components/area_map.html", map=drawn, legend=legend(drawn.bounds), counted=counted)
