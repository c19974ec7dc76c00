# SPDX-License-Identifier: EUPL-1.2
"""Whether Dutch is as plain as residents are promised: level B1, as far as sentences and words can be counted.

A page or a letter may pass and still be hard: that is for people to see.
"""

import re
from functools import cache
from typing import Final
from xml.etree.ElementTree import Element

import html5lib
import yaml
from django.conf import settings

MOST_WORDS: Final = 20
# Words of offices, and what people say instead.
INSTEAD: Final = {
    "aangaande": "over",
    "additioneel": "extra",
    "alsmede": "en",
    "alvorens": "voordat",
    "bewerkstelligen": "zorgen voor",
    "conform": "volgens",
    "continueren": "doorgaan",
    "derhalve": "daarom",
    "desalniettemin": "toch",
    "desbetreffende": "deze",
    "dienaangaande": "daarover",
    "doch": "maar",
    "faciliteren": "helpen",
    "geschieden": "gebeuren",
    "hetgeen": "wat",
    "hieromtrent": "hierover",
    "implementeren": "invoeren",
    "indien": "als",
    "ingevolge": "volgens",
    "initiëren": "beginnen",
    "inzake": "over",
    "krachtens": "volgens",
    "middels": "met",
    "niettegenstaande": "ondanks",
    "omtrent": "over",
    "onderhavige": "deze",
    "optimaliseren": "verbeteren",
    "participatie": "meedoen",
    "prioriteren": "kiezen wat eerst komt",
    "reeds": "al",
    "stakeholders": "wie ermee te maken heeft",
    "teneinde": "om",
    "tevens": "ook",
    "thans": "nu",
    "trachten": "proberen",
    "vigerende": "geldende",
    "voornoemde": "deze",
    "voorts": "ook",
    "wederom": "opnieuw",
    "zulks": "dat",
}
_INLINE: Final = frozenset({"a", "abbr", "b", "cite", "em", "i", "small", "span", "strong", "sub", "sup", "time", "u"})
_UNREAD: Final = frozenset({"code", "kbd", "pre", "script", "style", "svg", "textarea", "title"})
_END: Final = re.compile(r"(?<=[.?!:;])\s+|\s[·|]\s|\n")


def hard_in_page(html: str) -> list[str]:
    """Return what in the main part of a page is hard to read; what a lens says is a lens's own, and left out."""
    root = html5lib.parse(html, namespaceHTMLElements=False)
    main = root.find(".//main")
    text = "".join(_texts(main)) if main is not None else ""
    return [one for one in hard_in_text(text) if one.partition(": ")[2] not in _of_lenses()]


def hard_in_text(text: str) -> list[str]:
    """Return a line for each sentence that is too long, and for each word there is a plainer one for."""
    hard = []
    for sentence in filter(None, (" ".join(one.split()) for one in _END.split(text))):
        words = re.findall(r"[\w\u2019'-]*\w", sentence)
        if len(words) > MOST_WORDS:
            hard.append(f"{len(words)} words: {sentence}")
        hard += [f"{word}, say {INSTEAD[word]}: {sentence}" for word in map(str.lower, words) if word in INSTEAD]
    return hard


def _texts(element: Element) -> list[str]:
    """Return the texts in an element, with an end of line around what stands by itself."""
    if not isinstance(element.tag, str) or element.tag in _UNREAD or element.get("lang") not in {None, "nl"}:
        return []
    edge = " " if element.tag in _INLINE else "\n"
    texts = [edge, element.text or ""]
    for child in element:
        texts += [*_texts(child), child.tail or ""]
    return [*texts, edge]


@cache
def _of_lenses() -> frozenset[str]:
    """Return the sentences of the lenses: a version that was used is never reworded."""
    found: list[str] = []

    def gather(node: object) -> None:
        if isinstance(node, str):
            found.extend(" ".join(one.split()) for one in _END.split(node))
        for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
            gather(child)

    for path in (settings.BASE_DIR / "assessment" / "lenses").glob("*.yaml"):
        gather(yaml.safe_load(path.read_text(encoding="utf-8")))
    return frozenset(found)
