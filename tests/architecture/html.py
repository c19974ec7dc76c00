# SPDX-License-Identifier: EUPL-1.2
"""What holds for the HTML of every page, read without a browser."""

import re
from collections import Counter
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import html5lib
from babel.messages.pofile import read_po
from django.conf import settings

VOID: Final = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
TOKEN: Final = re.compile(r'(?<=name="csrfmiddlewaretoken" value=")\w+')
ADDRESS: Final = re.compile(r'="/[\w/-]+"')
_sound: Final = set[int]()
UNREAD: Final = frozenset({"script", "style", "code", "textarea", "kbd"})


class Page(HTMLParser):
    """The tags of a page with their attributes, and its texts outside scripts and code."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None], tuple[str, ...]]] = []
        self.texts: list[str] = []
        self._open: list[tuple[str, str | None]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs), tuple(name for name, _lang in self._open)))
        if tag not in VOID:
            self._open.append((tag, dict(attrs).get("lang")))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs), tuple(name for name, _lang in self._open)))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split())
        names = {name for name, _lang in self._open}
        in_other_language = any(lang for name, lang in self._open if name != "html")
        if text and not names & UNREAD and not in_other_language:
            self.texts.append(text)

    def values(self, attribute: str) -> list[str]:
        """Return every value of an attribute on the page."""
        return [attrs[attribute] or "" for _tag, attrs, _inside in self.tags if attribute in attrs]


def assert_valid_html(html: str) -> Page:
    """Return the page, or fail: it does not parse (html5lib strict), or its ids and references are wrong."""
    html5lib.HTMLParser(strict=True).parse(html)
    page = Page(html)
    ids = Counter(page.values("id"))
    assert not [name for name, times in ids.items() if times > 1], f"ids twice: {ids.most_common(3)}"
    for attribute in ("for", "aria-describedby", "aria-labelledby", "aria-controls", "list"):
        for value in page.values(attribute):
            missing = [name for name in value.split() if name not in ids]
            assert not missing, f"{attribute} names what is not there: {missing}"
    for form in re.findall(r'<form\b[^>]*\bmethod="post".*?</form>', html, re.DOTALL | re.IGNORECASE):
        assert re.search(r'name="csrfmiddlewaretoken" value="\w+"', form), f"a form that is refused: {form[:200]}"
    for value in page.values("href"):
        if value.startswith("#") and len(value) > 1:
            assert value[1:] in ids, f"link to {value}, which is not on the page"
    return page


def assert_page(html: str, *, language: str) -> None:
    """Fail unless this is a whole page of ours: valid, titled, in one language, safe under the strict policy."""
    page = assert_valid_html(html)
    names = Counter(tag for tag, _attrs, _inside in page.tags)
    assert next(attrs["lang"] for tag, attrs, _inside in page.tags if tag == "html") == language
    assert names["h1"] == 1, f"{names['h1']} h1"
    assert names["main"] == 1
    title = re.search(r"<title>(.*?)</title>", html, re.DOTALL)
    assert title
    assert title.group(1).replace("| Meervoud", "").strip(), "an empty title"
    assert not page.values("style"), "inline style"
    assert not names["style"], "a style element"
    assert not [attrs for tag, attrs, _inside in page.tags if tag == "script" and not attrs.get("src")], "inline script"
    assert not [name for _tag, attrs, _inside in page.tags for name in attrs if name.startswith("on")], (
        "on... attribute"
    )
    _works_without_javascript(page)
    if language == "nl":
        left = sorted(set(page.texts) & english_only())
        assert not left, f"still in English: {left}"


def page_faults(html: str, language: str) -> list[str]:
    """Return what is wrong with a page, so that a walk can go on and tell all."""
    # A refusal is the same at every address, and to read it takes longer than to make it.
    told = hash((ADDRESS.sub('="/"', TOKEN.sub("w", html)), language))
    if told in _sound:
        return []
    try:
        assert_page(html, language=language)
        _sound.add(told)
    except (AssertionError, html5lib.html5parser.ParseError) as fault:
        return [f"{type(fault).__name__} {fault}".split("\n")[0]]
    return []


def _works_without_javascript(page: Page) -> None:
    for tag, attrs, inside in page.tags:
        if not any(name in attrs for name in ("hx-get", "hx-post")):
            continue
        bare = (tag == "a" and attrs.get("href")) or (tag == "form" and "action" in attrs) or "form" in inside
        assert bare, f"<{tag}> with htmx does nothing without JavaScript: {attrs}"
    for tag, attrs, _inside in page.tags:
        if tag == "a":
            assert attrs.get("href"), f"a link to nowhere: {attrs}"
        if tag == "form":
            assert "action" in attrs or "method" in attrs, f"a form that goes nowhere: {attrs}"


@cache
def english_only() -> frozenset[str]:
    """Return the English sentences whose Dutch differs: none of them may stand on a Dutch page."""
    source = Path(settings.LOCALE_PATHS[0]) / "nl" / "LC_MESSAGES" / "django.po"
    with source.open("rb") as file:
        catalogue = read_po(file, locale="nl")
    understood = [message for message in catalogue if message.id and not message.fuzzy]
    dutch = {text for message in understood for text in _forms(message.string)}
    english = {text for message in catalogue for text in _forms(message.id)}
    return frozenset(english - dutch)


def _forms(texts: object) -> list[str]:
    forms = texts if isinstance(texts, (list, tuple)) else [texts]
    return [" ".join(str(text).split()) for text in forms if text]
