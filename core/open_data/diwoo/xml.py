# SPDX-License-Identifier: EUPL-1.2
"""Sitemaps with DiWoo metadata 0.9.8 (https://standaarden.overheid.nl/diwoo/metadata), as the Woo index harvests them.

Codes come from the value lists of TOOI and of the Publications Office of the European Union.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import StringIO
from typing import Final
from xml.sax.xmlreader import AttributesImpl

from django.utils.xmlutils import SimplerXMLGenerator

from core.open_data.diwoo.documents import WooDocument
from core.pages.filter_set import clean_line
from core.site.queries import municipality_code, own_party, site

SITEMAPS: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
DIWOO: Final = "https://standaarden.overheid.nl/diwoo/metadata/"
_TOOI: Final = "https://identifier.overheid.nl/tooi"
_CONCEPT: Final = f"{_TOOI}/def/thes/kern"
_EUROPE: Final = "http://publications.europa.eu/resource/authority"
# Made public of its own accord: none of the seventeen sorts that article 3.3 of the law obliges to.
CATEGORY: Final = ("inspanningsverplichting art 3.1 Woo", f"{_CONCEPT}/c_816e508d")
_REPORT: Final = ("rapport", f"{_CONCEPT}/c_3300f29a")
_SETTLED: Final = ("vaststelling", f"{_CONCEPT}/c_641ecd76")
_DUTCH: Final = ("Nederlands", f"{_EUROPE}/language/NLD")
_PDF: Final = ("pdf", f"{_EUROPE}/file-type/PDF")


class _Writer:
    """Writes elements inside each other."""

    def __init__(self) -> None:
        self.text = StringIO()
        self._xml = SimplerXMLGenerator(self.text, "utf-8")
        self._xml.startDocument()

    @contextmanager
    def inside(self, name: str, attributes: dict[str, str] | None = None) -> Iterator[None]:
        """Write what comes inside this element."""
        self._xml.startElement(name, AttributesImpl(attributes or {}))
        yield
        self._xml.endElement(name)

    def add(self, name: str, text: str) -> None:
        """Write an element with a text."""
        self._xml.addQuickElement(name, text)

    def term(self, name: str, label: str, address: str = "") -> None:
        """Write a term of a value list, with its address where it has one."""
        self._xml.addQuickElement(f"diwoo:{name}", label, {"resource": address} if address else {})


def sitemap_index(addresses: Iterable[str]) -> str:
    """Return the index of these sitemaps."""
    xml = _Writer()
    with xml.inside("sitemapindex", {"xmlns": SITEMAPS}):
        for address in addresses:
            with xml.inside("sitemap"):
                xml.add("loc", address)
    return xml.text.getvalue()


def sitemap(documents: Iterable[WooDocument]) -> str:
    """Return the sitemap of these documents, each with its metadata."""
    xml = _Writer()
    with xml.inside("urlset", {"xmlns": SITEMAPS, "xmlns:diwoo": DIWOO}):
        for document in documents:
            with xml.inside("url"):
                xml.add("loc", document.address)
                xml.add("lastmod", document.changed_at.isoformat())
                with xml.inside("diwoo:Document"), xml.inside("diwoo:DiWoo"):
                    _metadata(xml, document)
    return xml.text.getvalue()


def _metadata(xml: _Writer, document: WooDocument) -> None:
    publisher = _publisher()
    with xml.inside("diwoo:identifiers"):
        xml.add("diwoo:identifier", document.identifier)
    xml.term("publisher", *publisher)
    xml.term("verantwoordelijke", *publisher)
    with xml.inside("diwoo:titelcollectie"):
        xml.add("diwoo:officieleTitel", clean_line(document.title))
    with xml.inside("diwoo:classificatiecollectie"):
        with xml.inside("diwoo:informatiecategorieen"):
            xml.term("informatiecategorie", *CATEGORY)
        with xml.inside("diwoo:documentsoorten"):
            xml.term("documentsoort", *_REPORT)
    xml.add("diwoo:creatiedatum", document.created.isoformat())
    xml.term("language", *_DUTCH)
    xml.term("format", *_PDF)
    with xml.inside("diwoo:documenthandelingen"), xml.inside("diwoo:documenthandeling"):
        xml.term("soortHandeling", *_SETTLED)
        xml.add("diwoo:atTime", document.settled_at.isoformat())
        xml.term("wasAssociatedWith", *publisher)


def _publisher() -> tuple[str, str]:
    """Return the name of who publishes and its address in TOOI; an organisation of its own name has none we know."""
    if site().organisation:
        return own_party(), ""
    return own_party(), f"{_TOOI}/id/gemeente/{municipality_code().lower()}"
