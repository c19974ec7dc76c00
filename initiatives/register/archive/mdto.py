# SPDX-License-Identifier: EUPL-1.2
"""Metadata by MDTO 1.0.1 (https://www.nationaalarchief.nl/archiveren/mdto), element by element in the order it asks."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext as _

from core.files.xml import XmlWriter
from core.site.queries import has_municipality, municipality_code, own_party, site

NAMESPACE: Final = "https://www.nationaalarchief.nl/mdto"
# An element: its name, with a text or with elements inside.
Element = tuple[str, str | Sequence["Element"]]
_LEVELS: Final = "Begrippenlijst Aggregatieniveaus MDTO"
_VALUES: Final = "Begrippenlijst Waarderingen MDTO"
_EVENTS: Final = "Begrippenlijst EventTypeLijst MDTO"
_CHECKSUMS: Final = "Begrippenlijst ChecksumAlgoritme MDTO"
_MEDIA_TYPES: Final = "IANA Media Types"
DOSSIER: Final = "Dossier"
RECORD: Final = "Archiefstuk"


def document(kind: str, elements: Iterable[Element]) -> str:
    """Return the XML of one object: an `informatieobject` or a `bestand`."""
    xml = XmlWriter()
    with xml.inside("MDTO", {"xmlns": NAMESPACE}):
        _write(xml, (kind, list(elements)))
    return xml.text()


def _write(xml: XmlWriter, element: Element) -> None:
    name, content = element
    if isinstance(content, str):
        xml.add(name, content)
        return
    with xml.inside(name):
        for each in content:
            _write(xml, each)


def identified(key: str, name: str) -> list[Element]:
    """Return what every object begins with: its key in this installation, and its name."""
    return [("identificatie", _key(key)), ("naam", name)]


def term(label: str, vocabulary: str, code: str = "") -> list[Element]:
    """Return a term of a vocabulary."""
    coded: list[Element] = [("begripCode", code)] if code else []
    return [("begripLabel", label), *coded, ("begripBegrippenlijst", [("verwijzingNaam", vocabulary)])]


def level(label: str) -> Element:
    """Return what it is: a dossier or a record in it."""
    return ("aggregatieniveau", term(label, _LEVELS))


def reference(element: str, name: str, key: str) -> Element:
    """Return a reference to another object of the same export."""
    return (element, [("verwijzingNaam", name), ("verwijzingIdentificatie", _key(key))])


def made(at: datetime) -> Element:
    """Return the event of its making."""
    return ("event", [("eventType", term("Creatie", _EVENTS)), ("eventTijd", _moment(at))])


def kept(years: int | None, counts_from: str, since: datetime | None, ground: str) -> list[Element]:
    """Return how long it is kept: the term that an archivist set, from a day on where it runs; else that none is."""
    if not years:
        return [("waardering", term(_("not appraised yet"), own_vocabulary()))]
    begun: list[Element] = [("termijnStartdatumLooptijd", timezone.localdate(since).isoformat())] if since else []
    return [
        ("waardering", term("Tijdelijk te bewaren", _VALUES, "V")),
        (
            "bewaartermijn",
            [
                ("termijnTriggerStartLooptijd", term(counts_from, own_vocabulary())),
                *begun,
                ("termijnLooptijd", f"P{years}Y"),
            ],
        ),
        ("informatiecategorie", term(ground, _("Selection list, as the archivist of the municipality filled it in"))),
    ]


def maker() -> Element:
    """Return who made the archive: the municipality, by its CBS code where the site holds one."""
    if site().organisation or not has_municipality():
        return ("archiefvormer", [("verwijzingNaam", own_party())])
    code: list[Element] = [("identificatieKenmerk", municipality_code()), ("identificatieBron", "CBS")]
    return ("archiefvormer", [("verwijzingNaam", own_party()), ("verwijzingIdentificatie", code)])


def restricted() -> Element:
    """Return why not everybody may use it: what an archive may open is for the archive to say."""
    return (
        "beperkingGebruik",
        [
            ("beperkingGebruikType", term(_("Holds personal data"), own_vocabulary())),
            (
                "beperkingGebruikNadereBeschrijving",
                _("Nobody looked yet what of this may be open. That is done when it goes to an archive."),
            ),
        ],
    )


def size_and_checksum(*, size: int, media_type: str, sha256: str, at: datetime) -> list[Element]:
    """Return what shows later that a file is whole."""
    return [
        ("omvang", str(size)),
        ("bestandsformaat", term(media_type, _MEDIA_TYPES)),
        (
            "checksum",
            [
                ("checksumAlgoritme", term("SHA256", _CHECKSUMS)),
                ("checksumWaarde", sha256),
                ("checksumDatum", _moment(at)),
            ],
        ),
    ]


def own_vocabulary() -> str:
    """Return what our own words are called."""
    return _("Words of %(site)s") % {"site": site()}


def _key(key: str) -> list[Element]:
    return [("identificatieKenmerk", key), ("identificatieBron", str(site()))]


def _moment(at: datetime) -> str:
    return timezone.localtime(at).isoformat(timespec="seconds")
