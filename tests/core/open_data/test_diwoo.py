# SPDX-License-Identifier: EUPL-1.2
"""The sitemaps of the national Woo index: what is public, with DiWoo metadata, and nothing else.

The schema of DiWoo 0.9.8 is KOOP's and is not kept here: we found no licence with it. `MUST` and `MAY` below say what
it asks of the elements that we write; what it asks of elements that we never write is not looked at.
"""

import re
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID
from xml.etree import ElementTree as ET

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from core.open_data.diwoo import documents
from core.open_data.diwoo.sitemaps import DIWOO, SITEMAPS
from initiatives.lifecycle import Status
from initiatives.models import Initiative
from tests.city import OEVERSTAD, assume, make_site
from tests.factories import make_initiative, make_result
from tests.factories.governance import make_engagement, make_party

pytestmark = pytest.mark.django_db
INDEX: Final = "/diwoo/sitemapindex-diwoo-infocat018.xml"
KERN: Final = "https://identifier.overheid.nl/tooi/def/thes/kern/"
MUST: Final = {
    "DiWoo": {"publisher", "titelcollectie", "classificatiecollectie", "documenthandelingen"},
    "identifiers": {"identifier"},
    "titelcollectie": {"officieleTitel"},
    "classificatiecollectie": {"informatiecategorieen"},
    "informatiecategorieen": {"informatiecategorie"},
    "documentsoorten": {"documentsoort"},
    "documenthandelingen": {"documenthandeling"},
    "documenthandeling": {"soortHandeling", "atTime"},
}
MAY: Final = {
    "DiWoo": {"identifiers", "verantwoordelijke", "creatiedatum", "language", "format"},
    "classificatiecollectie": {"documentsoorten"},
    "documenthandeling": {"wasAssociatedWith"},
}
# The terms of the value lists of TOOI and the Publications Office that we use, with their labels.
TERMS: Final = {
    "informatiecategorie": (f"{KERN}c_816e508d", "inspanningsverplichting art 3.1 Woo"),
    "documentsoort": (f"{KERN}c_3300f29a", "rapport"),
    "soortHandeling": (f"{KERN}c_641ecd76", "vaststelling"),
    "language": ("http://publications.europa.eu/resource/authority/language/NLD", "Nederlands"),
    "format": ("http://publications.europa.eu/resource/authority/file-type/PDF", "pdf"),
}


def read(address: str) -> ET.Element:
    answer = Client().get(address)
    assert answer.status_code == 200, address
    assert answer.headers["Content-Type"] == "application/xml; charset=utf-8"
    return ET.fromstring(answer.content)  # noqa: S314 - our own


def path(address: str | None) -> str:
    assert address
    return address.removeprefix(settings.SITE_URL.rstrip("/"))


def urls() -> list[ET.Element]:
    """Return every document of every sitemap, as a harvester finds them from robots.txt."""
    [index] = re.findall(r"^Sitemap: (.+)$", Client().get("/robots.txt").content.decode(), re.MULTILINE)
    maps = [path(each.text) for each in read(path(index)).iter(f"{{{SITEMAPS}}}loc")]
    return [url for each in maps for url in read(each).findall(f"{{{SITEMAPS}}}url")]


def addresses() -> set[str]:
    return {path(url.findtext(f"{{{SITEMAPS}}}loc")) for url in urls()}


def told(url: ET.Element, name: str) -> str:
    found = url.find(f".//{{{DIWOO}}}{name}")
    assert found is not None, name
    assert found.text
    return found.text


def ensure_diwoo(url: ET.Element) -> None:
    """Fail where this document is not as the schema has it, as far as MUST and MAY say."""
    [document] = url.findall(f"{{{DIWOO}}}Document")
    assert [child.tag for child in document] == [f"{{{DIWOO}}}DiWoo"]
    for element in document.iter():
        name = element.tag.removeprefix(f"{{{DIWOO}}}")
        children = [child.tag.removeprefix(f"{{{DIWOO}}}") for child in element]
        assert len(children) == len(set(children)), name
        if name != "Document":
            assert set(children) >= MUST.get(name, set()), name
            assert set(children) <= MUST.get(name, set()) | MAY.get(name, set()), name
        assert children or (element.text or "").strip(), name
        if name in TERMS:
            assert (element.get("resource"), element.text) == TERMS[name]
    date.fromisoformat(told(url, "creatiedatum"))
    assert datetime.fromisoformat(told(url, "atTime")).tzinfo
    UUID(told(url, "identifier").removeprefix("urn:uuid:"))


def test_a_harvester_finds_each_published_result_with_its_metadata_and_may_take_it() -> None:
    one = make_initiative(name="Speeltuin & <Zo>")
    make_result(one)
    [url] = urls()
    ensure_diwoo(url)
    assert INDEX in Client().get("/open-data").content.decode()
    address = path(url.findtext(f"{{{SITEMAPS}}}loc"))
    assert address == f"/initiatief/{one.pk}/uitslag.pdf"
    assert Client().get(address).headers["Content-Type"] == "application/pdf"
    assert told(url, "officieleTitel") == "Beoordeling van Speeltuin & <Zo>"
    publisher = url.find(f".//{{{DIWOO}}}publisher")
    assert publisher is not None
    assert publisher.get("resource") == f"https://identifier.overheid.nl/tooi/id/gemeente/{OEVERSTAD.codes[0].lower()}"
    assert publisher.text == f"Gemeente {OEVERSTAD.city}"


def test_an_institution_is_in_it_too_and_a_second_result_makes_no_second_document() -> None:
    one, party = make_initiative(), make_party()
    make_engagement(initiative=one, party=party)
    make_result(party)
    make_result(one, published_at=timezone.now() - timedelta(days=400))
    make_result(one)
    assert addresses() == {f"/instelling/{party.pk}/uitslag.pdf", f"/initiatief/{one.pk}/uitslag.pdf"}


def test_what_is_not_public_is_not_in_it() -> None:
    make_initiative()
    make_result(make_initiative(), published_at=None)
    gone = make_initiative()
    make_result(gone)
    assert addresses() == {f"/initiatief/{gone.pk}/uitslag.pdf"}
    Initiative.objects.filter(pk=gone.pk).update(status=Status.WITHDRAWN)
    assert addresses() == set()


def test_what_was_made_up_for_a_demo_is_not_told_as_published_by_a_municipality() -> None:
    make_result(is_invented=True)
    assert addresses() == set()


def test_more_than_one_sitemap_holds_each_document_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "IN_A_SITEMAP", 2)
    made = {f"/initiatief/{make_result().subject.initiative_id}/uitslag.pdf" for _number in range(3)}
    assert len(read(INDEX)) == 2
    assert addresses() == made
    assert len(urls()) == 3
    assert Client().get("/diwoo/sitemap-uitslagen-3.xml").status_code == 404
    assert Client().get("/diwoo/sitemap-geheimen-1.xml").status_code == 404


def test_a_sitemap_asks_as_much_of_many_documents(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    for _number in range(4):
        make_result()
    with django_assert_max_num_queries(6):
        read("/diwoo/sitemap-uitslagen-1.xml")


def test_a_site_without_a_municipality_publishes_nothing() -> None:
    assume(make_site(codes=[], city=""))
    assert "Sitemap" not in Client().get("/robots.txt").content.decode()
    assert INDEX not in Client().get("/open-data").content.decode()


def test_a_region_says_its_own_name_and_no_municipality() -> None:
    assume(make_site(organisation="Regio Foodvalley"))
    make_result()
    [url] = urls()
    ensure_diwoo(url)
    publisher = url.find(f".//{{{DIWOO}}}publisher")
    assert publisher is not None
    assert (publisher.text, publisher.get("resource")) == ("Regio Foodvalley", None)
