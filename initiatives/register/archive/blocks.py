# SPDX-License-Identifier: EUPL-1.2
"""A page as plain blocks that can be printed: what a reader reads, without what only a screen has."""

from html.parser import HTMLParser
from typing import Any, Final

Block = dict[str, Any]
_LEFT_OUT: Final = frozenset(
    {"script", "style", "form", "button", "nav", "svg", "template", "noscript", "select", "dialog", "label"}
)
_EMPTY: Final = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
_INLINE: Final = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "code", "em", "i", "ins", "del", "mark", "q", "small", "span", "strong", "time"}
)
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
# Ways to elsewhere, what was just done, and words explained where they are used.
_CLASSES_LEFT_OUT: Final = frozenset(
    {"utrecht-button", "mv-acts", "mv-head__acts", "mv-messages", "mv-pagehelp", "mv-gloss", "mv-gloss__pop"}
)
# Typst draws no deeper, and the title of the document is the first.
_DEEPEST: Final = 4


def blocks_of(html: str) -> list[Block]:
    """Return the headings, texts, list items and rows of the <main> of a page, in the order of the page.

    Each has a `kind` ("heading" with its `level`, "text", "term", "item" or "row") and its `text`; cells of a row are
    joined. Forms and ways to elsewhere are left out. Levels start at 2 and skip none, as PDF/UA asks.
    """
    parser = _Reader()
    parser.feed(html)
    parser.close()
    level = 1
    for block in parser.blocks:
        if block["kind"] == "heading":
            level = block["level"] = min(max(block["level"], 2), level + 1, _DEEPEST)
    return parser.blocks


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._inside_main = False
        self._skipped: list[str] = []
        self._open: list[tuple[str, int]] = []
        self._text: list[str] = []
        self._cells: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "main":
            self._inside_main = True
        if not self._inside_main or tag in _EMPTY:
            self._text.append(" ")
            return
        classes = (given.get("class") or "").split()
        if (
            self._skipped
            or tag in _LEFT_OUT
            or {"hidden", "data-chapter"} & given.keys()
            or _CLASSES_LEFT_OUT & set(classes)
        ):
            self._skipped.append(tag)
            return
        if tag == "tr":
            self._flush()
            self._cells = []
        elif tag not in _INLINE:
            self._flush()
        level = _HEADINGS.get(tag) or (int(given.get("aria-level") or 2) if given.get("role") == "heading" else 0)
        self._open.append((tag, level))

    def handle_endtag(self, tag: str) -> None:
        if not self._inside_main or tag in _EMPTY:
            return
        if self._skipped:
            if tag == self._skipped[-1]:
                self._skipped.pop()
            return
        if tag == "main":
            self._flush()
            self._inside_main = False
        self._end(tag)
        while self._open and self._open.pop()[0] != tag:
            pass

    def _end(self, tag: str) -> None:
        if tag in {"td", "th"} and self._cells is not None:
            self._cells.append(self._taken())
        elif tag == "tr" and self._cells is not None:
            cells, self._cells = [cell for cell in self._cells if cell], None
            if cells:
                self.blocks.append({"kind": "row", "text": " | ".join(cells)})
        elif tag not in _INLINE or self._level():
            self._flush()
        elif tag == "span":
            # Drawn apart by the style sheet.
            self._text.append(" ")

    def handle_data(self, data: str) -> None:
        if self._inside_main and not self._skipped:
            self._text.append(data)

    def _flush(self) -> None:
        if self._cells is not None:
            # A block inside a cell: its words stand in the cell.
            self._text.append(" ")
            return
        if text := self._taken():
            level = self._level()
            kind = "heading" if level else self._kind()
            self.blocks.append({"kind": kind, "level": level, "text": text})

    def _kind(self) -> str:
        tags = {tag for tag, _level in self._open}
        return "term" if "dt" in tags else "item" if "li" in tags else "text"

    def _level(self) -> int:
        return next((level for _tag, level in reversed(self._open) if level), 0)

    def _taken(self) -> str:
        text, self._text = " ".join("".join(self._text).split()), []
        return text
