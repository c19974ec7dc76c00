# SPDX-License-Identifier: EUPL-1.2
"""A word explained in place, and the guide about a page."""

from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from core.help.guides import guide_for
from core.help.words import explained_words

register = template.Library()


@register.simple_tag
def explained(code: str) -> SafeString:
    """Draw the question what a word means, once on a page: a link to all words, which a script opens in place.

    Raises LookupError for a word that nobody explains.
    """
    word = explained_words.get(code)
    if word is None:
        raise LookupError(f"nobody explains {code}")
    return render_to_string("core/help/_explained.html", {"one": word})


@register.inclusion_tag("core/help/_page_help.html", takes_context=True)
def page_help(context: dict[str, Any]) -> dict[str, Any]:
    """Draw the way to the guide about this page; nothing where there is none."""
    match = getattr(context.get("request"), "resolver_match", None)
    return {"guide": guide_for(match.view_name) if match else None}
