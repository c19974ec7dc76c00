# SPDX-License-Identifier: EUPL-1.2
"""Template tags of every page; loaded everywhere."""

from typing import Any

from django import template
from django.template.context import RequestContext
from django.utils.html import format_html, linebreaks, urlize
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from core import icons
from core.forms import FormError, form_errors

register = template.Library()


@register.simple_tag
def icon(name: str) -> SafeString:
    """Draw an icon; always put the word that says the same beside it."""
    return icons.draw(name)


@register.simple_tag
def invented(text: str = "") -> SafeString:
    """Mark what was made up for the demonstration."""
    return format_html('<span class="mv-demo">{}</span>', text or _("made up for the demo"))


@register.filter
def paragraphs(text: str | None) -> SafeString:
    """Escape what a person typed and draw its blank lines and line ends as paragraphs."""
    return mark_safe(linebreaks(text or "", autoescape=True))  # noqa: S308 - linebreaks escapes


@register.filter
def paragraphs_with_links(text: str | None) -> SafeString:
    """Like `paragraphs`, with web and mail addresses as links that pass on no reputation."""
    return mark_safe(urlize(linebreaks(text or "", autoescape=True), nofollow=True))  # noqa: S308 - both escape


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
