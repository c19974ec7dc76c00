# SPDX-License-Identifier: EUPL-1.2
"""A word explained in place."""

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

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
