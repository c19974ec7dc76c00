# SPDX-License-Identifier: EUPL-1.2
"""The catalogue of open data against DCAT-AP-NL 3.0 and the DCAT-AP 3.0 under it, property by property.

The rules below are the mandatory and recommended properties of those profiles, how often each may occur, and of which
class its values are, written down here by name from the specifications (docs/adr/0020 says what that is worth). What we
do not tell although it is recommended stands in NOT_TOLD with why.
"""

from collections.abc import Iterator, Mapping
from typing import Final

import pytest
from django.test import Client
from rdflib import RDF, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from tests.architecture.world import make_world

# rdflib reads JSON-LD with a class that it calls old itself.
pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")]
CATALOGUE = "/open-data/catalogus.jsonld"
PREFIXES: Final = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "locn": "http://www.w3.org/ns/locn#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
}
# https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/ and https://semiceu.github.io/DCAT-AP/releases/3.0.0/
MANDATORY: Final[Mapping[str, tuple[str, ...]]] = {
    "dcat:Catalog": ("dct:title", "dct:description", "dct:publisher", "dcat:contactPoint", "dcat:dataset"),
    "dcat:Dataset": (
        "dct:title", "dct:description", "dct:identifier", "dct:accessRights", "dct:creator", "dct:publisher",
        "dcat:contactPoint", "dcat:theme",
    ),
    "dcat:Distribution": ("dcat:accessURL", "dct:license"),
    "dcat:DataService": (
        "dct:title", "dct:description", "dct:identifier", "dct:accessRights", "dct:license", "dct:publisher",
        "dcat:contactPoint", "dcat:endpointURL", "dcat:endpointDescription", "dcat:theme",
    ),
    "foaf:Agent": ("foaf:name",),
    "skos:Concept": ("skos:prefLabel",),
    "skos:ConceptScheme": ("dct:title",),
}  # fmt: skip
RECOMMENDED: Final[Mapping[str, tuple[str, ...]]] = {
    "dcat:Catalog": (
        "dct:creator", "dct:issued", "dct:language", "dct:license", "dct:modified", "dct:spatial", "dcat:service",
        "dcat:themeTaxonomy", "foaf:homepage",
    ),
    "dcat:Dataset": (
        "dct:conformsTo", "dct:language", "dct:spatial", "dct:temporal", "dcat:distribution", "dcat:keyword",
        "dcat:landingPage", "foaf:page",
    ),
    "dcat:Distribution": (
        "dct:conformsTo", "dct:description", "dct:format", "dct:language", "dcat:accessService", "dcat:downloadURL",
        "dcatap:availability",
    ),
    "dcat:DataService": ("dct:creator", "dct:language", "dcat:keyword", "dcat:servesDataset"),
    "foaf:Agent": ("dct:type",),
    "dct:LicenseDocument": ("dct:type",),
    "dct:Location": ("dcat:bbox", "dcat:centroid"),
}  # fmt: skip
NOT_TOLD: Final[Mapping[tuple[str, str], str]] = {
    ("dcat:Dataset", "dct:temporal"): "a dataset tells how things are now, and is about no period",
    ("dct:Location", "dcat:bbox"): "the municipality is named by its code; its border is no data of ours",
    ("dct:Location", "dcat:centroid"): "as its border",
    ("dcat:Distribution", "dcat:accessService"): "only what the API gives; a file has dcat:downloadURL instead",
    ("dcat:Distribution", "dcat:downloadURL"): "only a file; what the API gives has dcat:accessService instead",
}
ONCE: Final[Mapping[str, tuple[str, ...]]] = {
    "dcat:Catalog": (
        "dcat:contactPoint", "dct:publisher", "dct:creator", "dct:license", "dct:issued", "dct:modified",
        "foaf:homepage",
    ),
    "dcat:Dataset": (
        "dct:identifier", "dct:accessRights", "dcat:contactPoint", "dct:publisher", "dct:issued", "dct:modified",
        "dct:accrualPeriodicity", "adms:status", "dcat:version",
    ),
    "dcat:Distribution": (
        "dcat:accessURL", "dcat:downloadURL", "dcat:accessService", "dct:license", "dct:format", "dcat:mediaType",
        "dct:rights", "dct:issued", "dct:modified", "dcatap:availability", "dcat:spatialResolutionInMeters",
        "dcat:temporalResolution",
    ),
    "dcat:DataService": (
        "dct:identifier", "dct:accessRights", "dcat:contactPoint", "dct:publisher", "dct:creator", "dct:license",
        "dcat:endpointURL", "dcat:endpointDescription", "dct:modified",
    ),
    "foaf:Agent": ("dct:type",),
}  # fmt: skip
CLASSES: Final[Mapping[str, str]] = {
    "dct:accessRights": "dct:RightsStatement",
    "dct:conformsTo": "dct:Standard",
    "dct:creator": "foaf:Agent",
    "dct:format": "dct:MediaTypeOrExtent",
    "dct:language": "dct:LinguisticSystem",
    "dct:license": "dct:LicenseDocument",
    "dct:publisher": "foaf:Agent",
    "dct:rights": "dct:RightsStatement",
    "dct:spatial": "dct:Location",
    "dct:type": "skos:Concept",
    "dcat:accessService": "dcat:DataService",
    "dcat:contactPoint": "vcard:Kind",
    "dcat:dataset": "dcat:Dataset",
    "dcat:distribution": "dcat:Distribution",
    "dcat:landingPage": "foaf:Document",
    "dcat:mediaType": "dct:MediaType",
    "dcat:servesDataset": "dcat:Dataset",
    "dcat:service": "dcat:DataService",
    "dcat:theme": "skos:Concept",
    "dcat:themeTaxonomy": "skos:ConceptScheme",
    "dcatap:availability": "skos:Concept",
    "foaf:homepage": "foaf:Document",
    "foaf:page": "foaf:Document",
}
ADDRESSES: Final = (
    "dcat:accessURL", "dcat:downloadURL", "dcat:endpointURL", "dcat:endpointDescription", "vcard:hasEmail",
    "vcard:hasURL",
)  # fmt: skip
IN_BOTH_LANGUAGES: Final = ("dct:title", "dct:description", "dcat:keyword", "skos:prefLabel", "foaf:name")
MOMENTS: Final = ("dct:issued", "dct:modified")


def named(name: str) -> URIRef:
    prefix, _colon, local = name.partition(":")
    return URIRef(PREFIXES[prefix] + local)


@pytest.fixture
def graph(client: Client) -> Graph:
    make_world()
    return Graph().parse(data=client.get(CATALOGUE).content, format="json-ld")


def of_class(graph: Graph, name: str) -> list[Node]:
    return list(graph.subjects(RDF.type, named(name)))


def lacking(graph: Graph, rules: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for kind, names in rules.items():
        for node in of_class(graph, kind):
            yield from (f"{node} lacks {name}" for name in names if graph.value(node, named(name), any=True) is None)


def repeated(graph: Graph) -> Iterator[str]:
    for kind, names in ONCE.items():
        for node in of_class(graph, kind):
            for name in names:
                if len(set(graph.objects(node, named(name)))) > 1:
                    yield f"{node} tells {name} more than once"


def of_another_class(graph: Graph) -> Iterator[str]:
    for name, kind in CLASSES.items():
        for node in set(graph.objects(None, named(name))):
            if (node, RDF.type, named(kind)) not in graph:
                yield f"{name}: {node} is no {kind}"


def faults(graph: Graph) -> list[str]:
    return [*lacking(graph, MANDATORY), *repeated(graph), *of_another_class(graph)]


def test_there_is_something_of_every_class_the_rules_are_about(graph: Graph) -> None:
    assert [kind for kind in {**MANDATORY, **RECOMMENDED} if not of_class(graph, kind)] == []
    assert len(of_class(graph, "dcat:Catalog")) == 1


def test_everything_mandatory_is_told_nothing_too_often_and_all_of_its_class(graph: Graph) -> None:
    assert faults(graph) == []


def test_everything_recommended_is_told_but_what_we_say_is_not(graph: Graph) -> None:
    wanted = {
        kind: tuple(name for name in names if (kind, name) not in NOT_TOLD) for kind, names in RECOMMENDED.items()
    }
    assert list(lacking(graph, wanted)) == []
    for kind, name in NOT_TOLD:
        assert any(graph.value(node, named(name), any=True) is None for node in of_class(graph, kind)), (kind, name)
    for node in of_class(graph, "dcat:Distribution"):
        ways = [graph.value(node, named(name)) for name in ("dcat:accessService", "dcat:downloadURL")]
        assert ways.count(None) == 1, node


def test_addresses_are_addresses_words_have_a_language_and_moments_a_kind(graph: Graph) -> None:
    for name in ADDRESSES:
        assert all(isinstance(each, URIRef) for each in graph.objects(None, named(name))), name
    for name in IN_BOTH_LANGUAGES:
        for node in set(graph.subjects(named(name), None)):
            words = list(graph.objects(node, named(name)))
            assert {getattr(each, "language", None) for each in words} == {"nl", "en"}, (node, name)
    for name in MOMENTS:
        for each in graph.objects(None, named(name)):
            assert isinstance(each, Literal)
            assert each.datatype in {XSD.date, XSD.dateTime}, name
            assert each.value is not None, each
    for node in [*of_class(graph, "dcat:Dataset"), *of_class(graph, "dcat:DataService")]:
        assert isinstance(node, URIRef)
        assert graph.value(node, named("dct:identifier")) == Literal(str(node))


def test_every_rule_can_fail(graph: Graph) -> None:
    """The control: what is taken away is missed, what is doubled or of another class is seen."""
    for kind, names in MANDATORY.items():
        for name in names:
            node = of_class(graph, kind)[0]
            held = list(graph.triples((node, named(name), None)))
            for triple in held:
                graph.remove(triple)
            assert f"{node} lacks {name}" in faults(graph)
            for triple in held:
                graph.add(triple)
    assert faults(graph) == []
    for kind, names in ONCE.items():
        node = of_class(graph, kind)[0]
        other = URIRef("https://example.org/other")
        for name in names:
            for each in (other, URIRef("https://example.org/another")):
                graph.add((node, named(name), each))
            assert f"{node} tells {name} more than once" in faults(graph)
            if name in CLASSES:
                assert f"{name}: {other} is no {CLASSES[name]}" in faults(graph)
            graph.remove((node, named(name), other))
