# SPDX-License-Identifier: EUPL-1.2
"""A dossier for an archive: files with MDTO 1.0.1 beside each, all that its reader may read and nothing else.

The schema of the Nationaal Archief is not kept here: we found no licence with it. `ORDER` says what it asks of the
elements that we write: which must be there, which may be there, which may be there more than once, and in which order.
"""

import io
from datetime import timedelta
from hashlib import sha256
from typing import Final
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pgtrigger
import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from django.utils import timezone
from pypdf import PdfReader

from accounts.models import DataRead, RetentionTerm, User
from assessment.models import Evidence
from initiatives.models import Initiative
from initiatives.register.archive.blocks import blocks_of
from initiatives.register.retention import STOPPED
from tests.cast import Cast
from tests.factories import make_assessment, make_assignment, make_carrier, make_initiative, make_result
from tests.factories.governance import make_arrangement

pytestmark = pytest.mark.django_db
MDTO: Final = "https://www.nationaalarchief.nl/mdto"
# "!" must be there, "?" may be there, "*" may be there more than once, "+" must be there and may be more than once.
ORDER: Final = {
    "informatieobject": (
        "identificatie+ naam! aggregatieniveau? classificatie* trefwoord* omschrijving* raadpleeglocatie* "
        "dekkingInTijd* dekkingInRuimte* taal* event* waardering! bewaartermijn? informatiecategorie? isOnderdeelVan* "
        "bevatOnderdeel* heeftRepresentatie* aanvullendeMetagegevens* gerelateerdInformatieobject* archiefvormer+ "
        "betrokkene* activiteit? beperkingGebruik+"
    ),
    "bestand": "identificatie+ naam! omvang! bestandsformaat! checksum+ URLBestand? isRepresentatieVan!",
    "identificatie": "identificatieKenmerk! identificatieBron!",
    "begrip": "begripLabel! begripCode? begripBegrippenlijst!",
    "verwijzing": "verwijzingNaam! verwijzingIdentificatie?",
    "dekkingInTijd": "dekkingInTijdType! dekkingInTijdBegindatum! dekkingInTijdEinddatum?",
    "event": "eventType! eventTijd? eventVerantwoordelijkeActor? eventResultaat?",
    "checksum": "checksumAlgoritme! checksumWaarde! checksumDatum!",
    "termijn": "termijnTriggerStartLooptijd? termijnStartdatumLooptijd? termijnLooptijd? termijnEinddatum?",
    "beperkingGebruik": (
        "beperkingGebruikType! beperkingGebruikNadereBeschrijving? beperkingGebruikDocumentatie* "
        "beperkingGebruikTermijn?"
    ),
}
KINDS: Final = {
    "verwijzingIdentificatie": "identificatie",
    "bewaartermijn": "termijn",
    **dict.fromkeys(
        (
            "aggregatieniveau", "waardering", "informatiecategorie", "bestandsformaat", "checksumAlgoritme",
            "eventType", "dekkingInTijdType", "beperkingGebruikType", "termijnTriggerStartLooptijd",
        ),
        "begrip",
    ),
    **dict.fromkeys(
        (
            "begripBegrippenlijst", "dekkingInRuimte", "isOnderdeelVan", "bevatOnderdeel", "heeftRepresentatie",
            "archiefvormer", "isRepresentatieVan",
        ),
        "verwijzing",
    ),
}  # fmt: skip


def name_of(element: ET.Element) -> str:
    space, _end, name = element.tag.removeprefix("{").partition("}")
    assert space == MDTO
    return name


def ensure_mdto(element: ET.Element) -> None:
    """Fail where this element or one inside it is not as the schema has it."""
    name = name_of(element)
    children = [name_of(child) for child in element]
    order = ORDER.get(KINDS.get(name, name), "")
    if not order:
        assert not children, name
        assert (element.text or "").strip(), name
        return
    places = {part[:-1]: (place, part[-1]) for place, part in enumerate(order.split())}
    assert set(children) <= set(places), name
    assert children == sorted(children, key=lambda child: places[child][0]), name
    for child, (_place, many) in places.items():
        assert children.count(child) <= 1 or many in "*+", child
        assert child in children or many in "*?", child
    for inner in element:
        ensure_mdto(inner)


def taken(client: Client, reader: User, initiative: Initiative) -> ZipFile:
    client.force_login(reader)
    answer = client.post(f"/dossier/{initiative.pk}/archief")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == f'attachment; filename="dossier-{initiative.pk}.zip"'
    return ZipFile(io.BytesIO(b"".join(answer)))


def objects(folder: ZipFile) -> dict[str, ET.Element]:
    """Return every object of the export by its key, each as MDTO asks."""
    found = {}
    for name in folder.namelist():
        if name.endswith(".mdto.xml"):
            [one] = ET.fromstring(folder.read(name))  # noqa: S314 - our own
            ensure_mdto(one)
            found[text(one, "identificatie", "identificatieKenmerk")] = one
    return found


def text(element: ET.Element, *path: str) -> str:
    found = element.findtext("/".join(f"{{{MDTO}}}{name}" for name in path))
    assert found is not None, path
    return found


def keys(element: ET.Element, name: str) -> set[str]:
    inner = f"{{{MDTO}}}verwijzingIdentificatie/{{{MDTO}}}identificatieKenmerk"
    return {each.findtext(inner) or "" for each in element.findall(f"{{{MDTO}}}{name}")}


@pytest.fixture
def dossier(cast: Cast) -> Initiative:
    """A dossier with a carrier, a picture and a result."""
    name = default_storage.save("pictures/tuin.webp", ContentFile(b"webp"))
    one = make_initiative(
        name="Tuin & <Zo>", area=cast.area, summary="Samen tuinieren.", picture=name, picture_alt="De tuin"
    )
    make_carrier(one, cast.founder)
    make_result(one)
    return one


def test_every_object_has_metadata_that_fit_together(client: Client, cast: Cast, dossier: Initiative) -> None:
    folder = taken(client, cast.official, dossier)
    found = objects(folder)
    whole = found[str(dossier.pk)]
    assert text(whole, "naam") == "Tuin & <Zo>"
    assert text(whole, "aggregatieniveau", "begripLabel") == "Dossier"
    records = keys(whole, "bevatOnderdeel")
    assert {key.rpartition("/")[2] for key in records} == {"gegevens", "foto", "uitslag"}
    files = set()
    for key in records:
        assert keys(found[key], "isOnderdeelVan") == {str(dossier.pk)}
        assert text(found[key], "aggregatieniveau", "begripLabel") == "Archiefstuk"
        for file in keys(found[key], "heeftRepresentatie"):
            assert keys(found[file], "isRepresentatieVan") == {key}
            files.add(file)
    assert set(found) == {str(dossier.pk), *records, *files}


def test_every_file_can_be_checked_by_its_size_and_checksum(client: Client, cast: Cast, dossier: Initiative) -> None:
    folder = taken(client, cast.official, dossier)
    files = [name for name in folder.namelist() if not name.endswith(".mdto.xml")]
    assert sorted(files) == ["dossier/foto/foto.webp", "dossier/gegevens/dossier.pdf", "dossier/uitslag/uitslag.pdf"]
    for name in files:
        [one] = ET.fromstring(folder.read(f"{name}.bestand.mdto.xml"))  # noqa: S314 - our own
        assert int(text(one, "omvang")) == len(folder.read(name))
        assert text(one, "checksum", "checksumWaarde") == sha256(folder.read(name)).hexdigest()
        assert text(one, "naam") == name.rpartition("/")[2]


def test_the_dossier_can_be_read_on_paper_and_in_dutch(client: Client, cast: Cast, dossier: Initiative) -> None:
    client.force_login(cast.official)
    answer = client.post(f"/en/dossier/{dossier.pk}/archief")
    folder = ZipFile(io.BytesIO(b"".join(answer)))
    content = folder.read("dossier/gegevens/dossier.pdf")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in content
    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    for word in ("Dossier van Tuin", "Samen tuinieren.", cast.founder.name, "Geschiedenis"):
        assert word in words
    assert "History" not in words
    assert "Neem dit dossier" not in words


def test_how_long_it_is_kept_comes_from_the_term_and_without_one_the_export_says_so(
    client: Client, cast: Cast, dossier: Initiative
) -> None:
    def whole() -> ET.Element:
        return objects(taken(client, cast.official, dossier))[str(dossier.pk)]

    assert text(whole(), "waardering", "begripLabel") == "nog niet gewaardeerd"
    RetentionTerm.objects.create(kind=STOPPED, years=7, ground="Resultaat 1.2.3")
    assert text(whole(), "waardering", "begripCode") == "V"
    assert text(whole(), "bewaartermijn", "termijnLooptijd") == "P7Y"
    assert text(whole(), "informatiecategorie", "begripLabel") == "Resultaat 1.2.3"
    assert whole().find(f".//{{{MDTO}}}termijnStartdatumLooptijd") is None
    Initiative.objects.filter(pk=dossier.pk).update(phase="stopped")
    assert whole().find(f".//{{{MDTO}}}termijnStartdatumLooptijd") is not None
    make_arrangement(initiative=dossier, last_day=timezone.localdate() + timedelta(days=30))
    assert whole().find(f".//{{{MDTO}}}termijnStartdatumLooptijd") is None


def test_files_of_assessors_go_along_for_who_may_open_them_under_a_safe_name(
    client: Client, cast: Cast, dossier: Initiative
) -> None:
    assignment = make_assignment(initiative=dossier, assessor=cast.assessor)
    score = make_assessment(assignment=assignment, submitted=True).scores.all()[0]
    with pgtrigger.ignore():
        Evidence.objects.create(
            score=score,
            title="../../Jaarverslag",
            file=ContentFile(b"%PDF-1.7", "x.pdf"),
            content_type="application/pdf",
        )
    for_coordinator = taken(client, cast.coordinator, dossier).namelist()
    assert "dossier/bewijs-1/jaarverslag.pdf" in for_coordinator
    assert not [name for name in taken(client, cast.official, dossier).namelist() if "bewijs" in name]


def test_only_who_handles_it_takes_it_along_and_that_is_noted(client: Client, cast: Cast, dossier: Initiative) -> None:
    taken(client, cast.official, dossier)
    [row] = DataRead.objects.filter(operation="initiatives:dossier-archive", activity="archiving-dossiers")
    assert (row.reader, row.subject_id, row.about) == (cast.official, cast.founder.pk, dossier.pk)
    for person in (cast.founder, cast.other_official, cast.administrator, cast.assessor):
        client.force_login(person)
        assert client.get(f"/dossier/{dossier.pk}/archief").status_code == 404
        assert client.post(f"/dossier/{dossier.pk}/archief").status_code == 404
    assert not DataRead.objects.exclude(reader=cast.official).filter(about=dossier.pk).exists()


def test_a_page_becomes_blocks_without_what_only_a_screen_has() -> None:
    blocks = blocks_of(
        "<p>Menu</p><main><h1>Naam</h1><form><p>Vul in</p></form><h4>Diep</h4><p>Een <b>tekst</b><br>met regel</p>"
        "<a class='utrecht-button' href='/'>Wijzig</a><p><span>Draait</span><span>Noord</span></p>"
        "<dl><dt>Fase</dt><dd>Idee</dd></dl><ul><li>Eén</li></ul>"
        "<table><tr><th>Kop</th><td><div>Cel</div><div>twee</div></td></tr></table>"
        "<div class='mv-wrap mv-messages'><p>Bewaard.</p></div><p class='mv-acts'><a href='/'>Neem mee</a></p>"
        "<svg><title>Plaatje</title></svg><p hidden>Verborgen</p></main><footer>Voet</footer>"
    )
    assert [(one["kind"], one["text"]) for one in blocks] == [
        ("heading", "Naam"), ("heading", "Diep"), ("text", "Een tekst met regel"), ("text", "Draait Noord"),
        ("term", "Fase"), ("text", "Idee"),
        ("item", "Eén"), ("row", "Kop | Cel twee"),
    ]  # fmt: skip
    assert [one["level"] for one in blocks if one["kind"] == "heading"] == [2, 3]
