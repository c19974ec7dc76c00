# SPDX-License-Identifier: EUPL-1.2
"""The datasets as DCAT-AP 3 (with the Dutch profile, DCAT-AP-NL) in JSON-LD, for portals such as data.overheid.nl."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from core.datasets import LICENCE, Dataset, Size, Way, in_languages
from core.links import absolute_link

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

CONTEXT: Final = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "locn": "http://www.w3.org/ns/locn#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_EU: Final = "http://publications.europa.eu/resource/authority"
_THEMES: Final = f"{_EU}/data-theme"
_PUBLIC: Final = f"{_EU}/access-right/PUBLIC"
_FILE_TYPES: Final = {
    "text/csv": "CSV",
    "application/json": "JSON",
    "application/x-ndjson": "JSON",
    "application/geo+json": "GEOJSON",
}
_DESCRIPTION: Final = _("What is public in the register of initiatives of residents and entrepreneurs, and around it.")


def catalogue(sizes: Iterable[tuple[Dataset, Size]]) -> dict[str, Any]:
    """Return the catalogue with all its datasets; addresses are the Dutch ones."""
    with translation.override("nl"):
        told = [_dataset(dataset, size) for dataset, size in sizes]
        moments = [each["dct:modified"]["@value"] for each in told if "dct:modified" in each]
        home = _open_data()
        return {
            "@context": CONTEXT,
            "@id": f"{home}#catalogus",
            "@type": "dcat:Catalog",
            "dct:title": _texts(_("Open data of Meervoud %(city)s"), city=settings.CITY_NAME),
            "dct:description": _texts(_DESCRIPTION),
            "dct:publisher": _publisher(),
            "dct:creator": _publisher(),
            "dcat:contactPoint": _contact(),
            "dct:license": {"@id": LICENCE},
            "dct:language": [{"@id": f"{_EU}/language/{code}"} for code in ("NLD", "ENG")],
            "dct:spatial": _place(),
            "foaf:homepage": {"@id": home, "@type": "foaf:Document"},
            "dcat:themeTaxonomy": {"@id": _THEMES},
            **({"dct:modified": {"@type": "xsd:dateTime", "@value": max(moments)}} if moments else {}),
            "dcat:dataset": told,
        }


def _dataset(dataset: Dataset, size: Size) -> dict[str, Any]:
    home = f"{_open_data()}#{dataset.code}"
    return {
        "@id": home,
        "@type": "dcat:Dataset",
        "dct:identifier": home,
        "dct:title": _texts(dataset.title),
        "dct:description": _texts(dataset.description),
        "dct:publisher": _publisher(),
        "dct:creator": _publisher(),
        "dcat:contactPoint": _contact(),
        "dct:license": {"@id": LICENCE},
        "dct:accessRights": {"@id": _PUBLIC, "@type": "dct:RightsStatement"},
        "dct:issued": {"@type": "xsd:date", "@value": dataset.issued.isoformat()},
        **_modified(size.changed),
        "dct:language": [{"@id": f"{_EU}/language/NLD"}],
        "dct:spatial": _place(),
        "dcat:theme": [{"@id": f"{_THEMES}/{dataset.theme}"}],
        "dcat:landingPage": {"@id": absolute_link(dataset.page, language="nl") if dataset.page else home},
        "dcat:distribution": [_distribution(home, way, size) for way in dataset.ways()],
    }


def _distribution(home: str, way: Way, size: Size) -> dict[str, Any]:
    service = {} if way.is_download else {"dcat:accessService": _service(home, way)}
    return {
        "@id": f"{home}-{way.code}",
        "@type": "dcat:Distribution",
        "dct:title": _texts(way.title),
        "dct:description": _texts(way.title),
        "dcat:accessURL": {"@id": way.address},
        **({"dcat:downloadURL": {"@id": way.address}} if way.is_download else {}),
        "dcat:mediaType": {"@id": f"https://www.iana.org/assignments/media-types/{way.form}"},
        "dct:format": {"@id": f"{_EU}/file-type/{_FILE_TYPES[way.form]}"},
        "dct:license": {"@id": LICENCE},
        "dct:rights": {"@id": _PUBLIC, "@type": "dct:RightsStatement"},
        **_modified(size.changed),
        **service,
    }


def _service(home: str, way: Way) -> dict[str, Any]:
    contract = f"{settings.SITE_URL.rstrip('/')}{reverse('api:openapi')}"
    return {
        "@id": f"{home}-dienst",
        "@type": "dcat:DataService",
        "dct:title": _texts(way.title),
        "dcat:endpointURL": {"@id": way.address},
        "dcat:endpointDescription": {"@id": contract},
        "dct:publisher": _publisher(),
        "dcat:contactPoint": _contact(),
        "dct:license": {"@id": LICENCE},
        "dct:accessRights": {"@id": _PUBLIC, "@type": "dct:RightsStatement"},
    }


def _open_data() -> str:
    return absolute_link("core:open-data", language="nl")


def _texts(text: "StrOrPromise", **values: str) -> list[dict[str, str]]:
    told = in_languages(text).items()
    return [{"@language": code, "@value": words % values if values else words} for code, words in told]


def _publisher() -> dict[str, Any]:
    # The register of organisations of the Dutch government (TOOI) names a municipality by its code.
    return {
        "@id": f"https://identifier.overheid.nl/tooi/id/gemeente/{settings.MUNICIPALITY_CODE.lower()}",
        "@type": "foaf:Organization",
        "foaf:name": _texts(_("Municipality of %(city)s"), city=settings.CITY_NAME),
    }


def _contact() -> dict[str, Any]:
    mail = {"vcard:hasEmail": {"@id": f"mailto:{settings.CONTACT_EMAIL}"}} if settings.CONTACT_EMAIL else {}
    return {
        "@id": f"{absolute_link('core:contact', language='nl')}#contact",
        "@type": "vcard:Organization",
        "vcard:fn": f"Meervoud {settings.CITY_NAME}",
        "vcard:hasURL": {"@id": absolute_link("core:contact", language="nl")},
        **mail,
    }


def _place() -> dict[str, Any]:
    return {
        "@type": "dct:Location",
        "dct:identifier": settings.MUNICIPALITY_CODE,
        "locn:geographicName": settings.CITY_NAME,
    }


def _modified(moment: datetime | None) -> dict[str, Any]:
    if moment is None:
        return {}
    return {"dct:modified": {"@type": "xsd:dateTime", "@value": moment.isoformat(timespec="seconds")}}
