# SPDX-License-Identifier: EUPL-1.2
"""The datasets as DCAT-AP 3 (with the Dutch profile, DCAT-AP-NL) in JSON-LD, for portals such as data.overheid.nl."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from core.open_data.datasets import LICENCE, Dataset, Download, Size, in_languages
from core.pages.links import absolute_link
from core.site.queries import city, site

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

CONTEXT: Final = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "locn": "http://www.w3.org/ns/locn#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_EU: Final = "http://publications.europa.eu/resource/authority"
_THEMES: Final = f"{_EU}/data-theme"
_THEME_NAMES: Final = {
    "GOVE": _("Government and public sector"),
    "REGI": _("Regions and cities"),
    "SOCI": _("Population and society"),
}
_FILE_TYPES: Final = {
    "text/csv": "CSV",
    "application/json": "JSON",
    "application/x-ndjson": "JSON",
    "application/geo+json": "GEOJSON",
}
# What a file of this form holds to besides what its dataset does.
_FORM_STANDARDS: Final = {
    "text/csv": "https://www.rfc-editor.org/rfc/rfc4180",
    "application/geo+json": "https://www.rfc-editor.org/rfc/rfc7946",
}
_DESCRIPTION: Final = _("What is public in the register of initiatives of residents and entrepreneurs, and around it.")


def catalogue(sizes: Iterable[tuple[Dataset, Size]]) -> dict[str, Any]:
    """Return the catalogue with all its datasets; addresses are the Dutch ones."""
    with translation.override("nl"):
        given = list(sizes)
        told = [_dataset(dataset, size) for dataset, size in given]
        moments = [each["dct:modified"]["@value"] for each in told if "dct:modified" in each]
        home = _open_data()
        return {
            "@context": CONTEXT,
            "@id": f"{home}#catalogus",
            "@type": "dcat:Catalog",
            "dct:title": _texts(_("Open data of Meervoud %(city)s"), city=city()),
            "dct:description": _texts(_DESCRIPTION),
            "dct:publisher": _publisher(),
            "dct:creator": _publisher(),
            "dcat:contactPoint": _contact(),
            "dct:license": _licence(),
            "dct:language": _languages("NLD", "ENG"),
            "dct:spatial": _place(),
            "foaf:homepage": _document(home),
            "dcat:themeTaxonomy": {
                "@id": _THEMES,
                "@type": "skos:ConceptScheme",
                "dct:title": _texts(_("Data themes")),
            },
            **({"dct:issued": _day(min(dataset.issued for dataset, _size in given))} if given else {}),
            **({"dct:modified": {"@type": "xsd:dateTime", "@value": max(moments)}} if moments else {}),
            "dcat:service": [{"@id": f"{_home(dataset)}-dienst"} for dataset, _size in given if dataset.resource],
            "dcat:dataset": told,
        }


def _dataset(dataset: Dataset, size: Size) -> dict[str, Any]:
    home = _home(dataset)
    return {
        "@id": home,
        "@type": "dcat:Dataset",
        "dct:identifier": home,
        "dct:title": _texts(dataset.title),
        "dct:description": _texts(dataset.description),
        "dct:publisher": _publisher(),
        "dct:creator": _publisher(),
        "dcat:contactPoint": _contact(),
        "dct:license": _licence(),
        "dct:accessRights": _public(),
        "dct:issued": _day(dataset.issued),
        **_modified(size.changed),
        "dct:language": _languages("NLD"),
        "dct:spatial": _place(),
        "dct:conformsTo": _standards(dataset),
        "dcat:theme": [_theme(dataset)],
        "dcat:keyword": _keywords(dataset),
        "dcat:landingPage": _document(absolute_link(dataset.page, language="nl") if dataset.page else home),
        "foaf:page": _document(_explained(dataset)),
        "dcat:distribution": [_distribution(dataset, way, size) for way in dataset.ways()],
    }


def _distribution(dataset: Dataset, way: Download, size: Size) -> dict[str, Any]:
    service = {} if way.is_download else {"dcat:accessService": _service(dataset, way)}
    return {
        "@id": f"{_home(dataset)}-{way.code}",
        "@type": "dcat:Distribution",
        "dct:title": _texts(way.title),
        "dct:description": _texts(way.title),
        "dcat:accessURL": {"@id": way.address},
        **({"dcat:downloadURL": {"@id": way.address}} if way.is_download else {}),
        "dcat:mediaType": {
            "@id": f"https://www.iana.org/assignments/media-types/{way.form}",
            "@type": "dct:MediaType",
        },
        "dct:format": {"@id": f"{_EU}/file-type/{_FILE_TYPES[way.form]}", "@type": "dct:MediaTypeOrExtent"},
        "dct:language": _languages("NLD"),
        "dct:conformsTo": _standards(dataset, way.form),
        "dct:license": _licence(),
        "dct:rights": _public(),
        "dcatap:availability": _concept(f"{_EU}/planned-availability/AVAILABLE", _("available")),
        **_modified(size.changed),
        **service,
    }


def _service(dataset: Dataset, way: Download) -> dict[str, Any]:
    home = f"{_home(dataset)}-dienst"
    return {
        "@id": home,
        "@type": "dcat:DataService",
        "dct:identifier": home,
        "dct:title": _texts(way.title),
        "dct:description": _texts(dataset.description),
        "dcat:endpointURL": {"@id": way.address},
        "dcat:endpointDescription": {"@id": _contract()},
        "dcat:servesDataset": {"@id": _home(dataset)},
        "dct:publisher": _publisher(),
        "dct:creator": _publisher(),
        "dcat:contactPoint": _contact(),
        "dct:license": _licence(),
        "dct:accessRights": _public(),
        "dct:language": _languages("NLD"),
        "dct:conformsTo": _standards(dataset),
        "dcat:theme": [_theme(dataset)],
        "dcat:keyword": _keywords(dataset),
        "foaf:page": _document(_explained(dataset)),
    }


def _home(dataset: Dataset) -> str:
    return f"{_open_data()}#{dataset.code}"


def _contract() -> str:
    return f"{settings.SITE_URL.rstrip('/')}{reverse('api:openapi')}"


def _explained(dataset: Dataset) -> str:
    """Return the page that says what each property means; of what is no part of the API, its place on our page."""
    if dataset.resource is None:
        return _home(dataset)
    return f"{settings.SITE_URL.rstrip('/')}{reverse('api-reference-group', args=[dataset.resource.tag])}"


def _standards(dataset: Dataset, form: str = "") -> list[dict[str, str]]:
    found = [dataset.standard or _contract(), *([_FORM_STANDARDS[form]] if form in _FORM_STANDARDS else [])]
    return [{"@id": each, "@type": "dct:Standard"} for each in found]


def _concept(address: str, name: "StrOrPromise") -> dict[str, Any]:
    # Named here too: who reads this alone knows no other list.
    return {"@id": address, "@type": "skos:Concept", "skos:prefLabel": _texts(name)}


def _theme(dataset: Dataset) -> dict[str, Any]:
    return _concept(f"{_THEMES}/{dataset.theme}", _THEME_NAMES[dataset.theme])


def _keywords(dataset: Dataset) -> list[dict[str, str]]:
    return [each for word in dataset.keywords for each in _texts(word)]


def _licence() -> dict[str, Any]:
    kind = _concept("http://purl.org/adms/licencetype/Attribution", _("Attribution"))
    return {"@id": LICENCE, "@type": "dct:LicenseDocument", "dct:type": kind}


def _public() -> dict[str, str]:
    return {"@id": f"{_EU}/access-right/PUBLIC", "@type": "dct:RightsStatement"}


def _languages(*codes: str) -> list[dict[str, str]]:
    return [{"@id": f"{_EU}/language/{code}", "@type": "dct:LinguisticSystem"} for code in codes]


def _document(address: str) -> dict[str, str]:
    return {"@id": address, "@type": "foaf:Document"}


def _day(day: date) -> dict[str, str]:
    return {"@type": "xsd:date", "@value": day.isoformat()}


def _open_data() -> str:
    return absolute_link("core:open-data", language="nl")


def _texts(text: "StrOrPromise", **values: str) -> list[dict[str, str]]:
    told = in_languages(text).items()
    return [{"@language": code, "@value": words % values if values else words} for code, words in told]


def _publisher() -> dict[str, Any]:
    # The register of organisations of the Dutch government (TOOI) names a municipality by its code.
    own = [f"https://identifier.overheid.nl/tooi/id/gemeente/{code.lower()}" for code in site().codes]
    return {
        # A region, of several municipalities, has no code of its own.
        "@id": own[0] if len(own) == 1 else f"{absolute_link('core:about', language='nl')}#organisatie",
        # Who checks knows no classes above these: an organisation is an agent, and of the kind of a card.
        "@type": ["foaf:Agent", "foaf:Organization"],
        "foaf:name": _own_name(),
        "dct:type": _concept("http://purl.org/adms/publishertype/LocalAuthority", _("Local authority")),
    }


def _own_name() -> list[dict[str, str]]:
    if own := site().organisation:
        return [{"@language": "nl", "@value": own}]
    return _texts(_("Municipality of %(city)s"), city=city())


def _contact() -> dict[str, Any]:
    mail = {"vcard:hasEmail": {"@id": f"mailto:{site().contact_email}"}} if site().contact_email else {}
    return {
        "@id": f"{absolute_link('core:contact', language='nl')}#contact",
        "@type": ["vcard:Kind", "vcard:Organization"],
        "vcard:fn": str(site()),
        "vcard:hasURL": {"@id": absolute_link("core:contact", language="nl")},
        **mail,
    }


def _place() -> dict[str, Any]:
    codes = site().codes
    return {
        "@type": "dct:Location",
        "dct:identifier": codes[0] if len(codes) == 1 else codes,
        "locn:geographicName": city(),
    }


def _modified(moment: datetime | None) -> dict[str, Any]:
    if moment is None:
        return {}
    return {"dct:modified": {"@type": "xsd:dateTime", "@value": moment.isoformat(timespec="seconds")}}
