# SPDX-License-Identifier: EUPL-1.2
"""Sitemaps with DiWoo metadata 0.9.8 (https://standaarden.overheid.nl/diwoo/metadata), as the Woo index harvests them.

Codes come from the value lists of TOOI and of the Publications Office of the European Union.
"""

from collections.abc import Iterable
from typing import Final

from core.files.xml import XmlWriter
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


def sitemap_index(addresses: Iterable[str]) -> str:
    """Return the index of these sitemaps."""
    xml = XmlWriter()
    with xml.inside("sitemapindex", {"xmlns": SITEMAPS}):
        for address in addresses:
            with xml.inside("sitemap"):
                xml.add("loc", address)
    return xml.text()


def sitemap(documents: Iterable[WooDocument]) -> str:
    """Return the sitemap of these documents, each with its metadata."""
    xml = XmlWriter()
    with xml.inside("urlset", {"xmlns": SITEMAPS, "xmlns:diwoo": DIWOO}):
        for document in documents:
            with xml.inside("url"):
                xml.add("loc", document.address)
                xml.add("lastmod", document.changed_at.isoformat())
                with xml.inside("diwoo:Document"), xml.inside("diwoo:DiWoo"):
                    _metadata(xml, document)
    return xml.text()


def _metadata(xml: XmlWriter, document: WooDocument) -> None:
    publisher = _publisher()
    with xml.inside("diwoo:identifiers"):
        xml.add("diwoo:identifier", document.identifier)
    _term(xml, "publisher", *publisher)
    _term(xml, "verantwoordelijke", *publisher)
    with xml.inside("diwoo:titelcollectie"):
        xml.add("diwoo:officieleTitel", clean_line(document.title))
    with xml.inside("diwoo:classificatiecollectie"):
        with xml.inside("diwoo:informatiecategorieen"):
            _term(xml, "informatiecategorie", *CATEGORY)
        with xml.inside("diwoo:documentsoorten"):
            _term(xml, "documentsoort", *_REPORT)
    xml.add("diwoo:creatiedatum", document.created.isoformat())
    _term(xml, "language", *_DUTCH)
    _term(xml, "format", *_PDF)
    with xml.inside("diwoo:documenthandelingen"), xml.inside("diwoo:documenthandeling"):
        _term(xml, "soortHandeling", *_SETTLED)
        xml.add("diwoo:atTime", document.settled_at.isoformat())
        _term(xml, "wasAssociatedWith", *publisher)


def _term(xml: XmlWriter, name: str, label: str, address: str = "") -> None:
    """Write a term of a value list, with its address where it has one."""
    xml.add(f"diwoo:{name}", label, {"resource": address} if address else {})


def _publisher() -> tuple[str, str]:
    """Return the name of who publishes and its address in TOOI; an organisation of its own name has none we know."""
    if site().organisation:
        return own_party(), ""
    return own_party(), f"{_TOOI}/id/gemeente/{municipality_code().lower()}"
