# SPDX-License-Identifier: EUPL-1.2
"""The mark on what was made up for the demo: once per block where all of a block is, at each thing where only some are.

Where the bar of the demo stands on every page it says so once: all is made up but what is marked as real.

    {% onemark rows %}<h2>Title{% themark %}</h2> {% if row.is_invented %}{% invented %}{% endif %} {% endonemark %}

Everything marked inside the block must be among its rows, or its mark would be lost.
"""

from collections.abc import Collection, Iterator
from contextvars import ContextVar
from typing import Any, Final

from django.conf import settings
from django.template import Context, Node, NodeList
from django.template.base import FilterExpression, Parser, Token
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

# Whether the block that is being drawn is marked as a whole; not in the context, which an `only` leaves behind.
_IS_MARKED: Final[ContextVar[bool]] = ContextVar("is_marked", default=False)


def is_marked() -> bool:
    """Return whether the block that is being drawn is marked as a whole."""
    return _IS_MARKED.get()


def mark(text: str = "") -> SafeString:
    """Draw the mark; nothing inside a block that carries it as a whole, unless it has words of its own."""
    if _IS_MARKED.get() and not text:
        return mark_safe("")
    return _drawn(text)


def block_mark() -> SafeString:
    """Draw the mark of the whole block, where all of it is made up."""
    return format_html(" {}", _drawn()) if _IS_MARKED.get() else mark_safe("")


def origin_mark(invented_fields: Collection[str]) -> SafeString:
    """Draw the mark of an initiative itself: in the demo that it is real, elsewhere that it is made up.

    A case is real with details that are made up; what somebody registered in the demo has none and carries no mark.
    """
    if "name" in invented_fields:
        return mark()
    if not settings.DEMO_HAS_CASES or not invented_fields:
        return mark_safe("")
    return format_html('<span class="mv-demo mv-demo--real">{}</span>', _("real"))


def _drawn(text: str = "") -> SafeString:
    if settings.DEMO_HAS_CASES:
        return mark_safe("")
    return format_html('<span class="mv-demo">{}</span>', text or _("made up"))


class OneMark(Node):
    """A block whose rows are all made up, or not."""

    def __init__(self, rows: list[FilterExpression], nodelist: NodeList) -> None:
        self.rows, self.nodelist = rows, nodelist

    def render(self, context: Context) -> SafeString:
        """Draw the block, knowing whether all of its rows are made up."""
        found = [row for each in self.rows for row in _rows(each.resolve(context))]
        token = _IS_MARKED.set(bool(found) and all(_is_made_up(row) for row in found))
        try:
            return self.nodelist.render(context)
        finally:
            _IS_MARKED.reset(token)


def _rows(value: Any) -> Iterator[Any]:
    """Yield rows of a list, or the one thing that was given; nothing for nothing."""
    if hasattr(value, "is_invented"):
        yield value
    elif value:
        yield from value


def _is_made_up(row: Any) -> bool:
    # Pairs in lists have the thing that is marked first.
    return bool((row[0] if isinstance(row, tuple) and not hasattr(row, "is_invented") else row).is_invented)


def one_mark(parser: Parser, token: Token) -> OneMark:
    """Compile a block; its arguments are lists of rows, or single things, that know `is_invented`."""
    rows = [parser.compile_filter(bit) for bit in token.split_contents()[1:]]
    nodelist = parser.parse(("endonemark",))
    parser.delete_first_token()
    return OneMark(rows, nodelist)
