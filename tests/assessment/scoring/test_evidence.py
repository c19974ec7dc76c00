# SPDX-License-Identifier: EUPL-1.2
"""Links and files under a score: taken for what they are, kept under a random name, handed over as a download."""

import io
import zipfile
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from assessment.models import Assessment, Assignment, Evidence
from assessment.scoring.actions.evidence import MOST_PER_SCORE
from assessment.scoring.evidence_files import DOCX, JPEG, ODT, PDF, PNG, TXT, XLSX, FileKind, recognise
from tests.assessment.scoring.helpers import draft_of, page_of, posted, score_of, signed_in
from tests.cast import Cast
from tests.factories import make_assessment, make_assignment
from tests.factories.assessment import submit

pytestmark = pytest.mark.django_db
PDF_BYTES = b"%PDF-1.7\n1 0 obj\n"


def package(**files: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return made.getvalue()


def office(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in ("[Content_Types].xml", *names):
            archive.writestr(name, b"<x/>")
    return made.getvalue()


TEXT_DOCUMENT = package(mimetype=b"application/vnd.oasis.opendocument.text", content_dot_xml=b"<x/>")


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.pdf", PDF_BYTES, PDF),
        ("a.PDF", PDF_BYTES, PDF),
        ("a.png", b"\x89PNG\r\n\x1a\n....", PNG),
        ("a.jpg", b"\xff\xd8\xff\xe0....", JPEG),
        ("a.jpeg", b"\xff\xd8\xff\xe0....", JPEG),
        ("a.docx", office("word/document.xml"), DOCX),
        ("a.xlsx", office("xl/workbook.xml"), XLSX),
        ("a.odt", TEXT_DOCUMENT, ODT),
        ("a.txt", "Verslag, één blad".encode(), TXT),
        ("a.pdf", b"<html><script>", None),
        ("a.png", PDF_BYTES, None),
        ("a.html", b"<html><script>", None),
        ("a.svg", b"<svg onload='x'/>", None),
        ("a", b"text without an ending", None),
        ("a.txt", b"", None),
        ("a.txt", b"text\x00with a zero", None),
        ("a.txt", b"\xff\xfe latin", None),
        ("a.txt", b"\xc3", None),
        ("a.zip", office("word/document.xml"), None),
        ("a.docx", package(inner_dot_zip=office("word/document.xml")), None),
        ("a.docx", office("word/document.xml", "word/vbaProject.bin"), None),
        ("a.docx", b"PK\x03\x04 broken", None),
        ("a.odt", package(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), None),
        ("a.exe", b"MZ\x90\x00", None),
    ],
)
def test_a_file_is_taken_only_when_content_and_ending_agree(name: str, content: bytes, kind: FileKind | None) -> None:
    assert recognise(io.BytesIO(content), name) == kind


@pytest.fixture
def at_work(cast: Cast) -> tuple[Client, Assignment, Assessment]:
    assignment = make_assignment(assessor=cast.assessor)
    return signed_in(cast.assessor), assignment, draft_of(assignment)


def add(
    at_work: tuple[Client, Assignment, Assessment], *, name: str = "", content: bytes = PDF_BYTES, **fields: str
) -> object:
    client, assignment, draft = at_work
    data = {**posted(score_of(draft), rationale="Kept."), **{f"robust-evidence_{k}": v for k, v in fields.items()}}
    if name:
        data["robust-evidence_file"] = SimpleUploadedFile(name, content)
    return client.post(page_of(assignment), data)


def test_a_link_is_added_once_and_shown(at_work: tuple[Client, Assignment, Assessment]) -> None:
    client, assignment, _draft = at_work
    for _press in range(2):
        add(at_work, url="https://example.org/besluit", title="Besluit")

    page = client.get(page_of(assignment)).content.decode()
    assert Evidence.objects.count() == 1
    assert 'href="https://example.org/besluit" target="_blank" rel="noopener noreferrer nofollow">Besluit</a>' in page


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "ftp//x", "https://", "x y"])
def test_an_address_that_is_none_is_refused_at_its_field(
    at_work: tuple[Client, Assignment, Assessment], url: str
) -> None:
    answer = add(at_work, url=url)

    assert "Schrijf een heel webadres" in answer.content.decode()  # type: ignore[attr-defined]
    assert not Evidence.objects.exists()
    assert score_of(at_work[2]).rationale == "Kept."


def test_a_file_is_kept_under_a_random_name_and_handed_over_as_a_download(
    at_work: tuple[Client, Assignment, Assessment],
) -> None:
    client, assignment, _draft = at_work
    add(at_work, name="../../Beschikking \N{SEEDLING} 2026.pdf")

    evidence = Evidence.objects.get()
    answer = client.get(f"/bewijs/{evidence.pk}")

    assert evidence.title == "Beschikking \N{SEEDLING} 2026"
    assert evidence.file.name.startswith("evidence/")
    assert "Beschikking" not in evidence.file.name
    assert evidence.file.name.endswith(".pdf")
    assert b"".join(answer) == PDF_BYTES
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert f"/bewijs/{evidence.pk}" in client.get(page_of(assignment)).content.decode()


def test_a_name_of_three_hundred_signs_is_cut_to_a_title(at_work: tuple[Client, Assignment, Assessment]) -> None:
    add(at_work, name=f"{'x' * 300}.pdf")

    assert Evidence.objects.get().title == "x" * 150


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("page.html", b"<html>", "Dit bestand is geen PDF"),
        ("photo.png", b"<svg/>", "Dit bestand is geen PDF"),
        ("big.pdf", PDF_BYTES + b"x" * 10_000_000, "Dit bestand is groter dan 10 MB."),
        ("empty.pdf", b"", "Dit bestand is leeg."),
    ],
)
def test_a_wrong_file_is_refused_in_a_sentence_and_what_was_typed_is_saved(
    at_work: tuple[Client, Assignment, Assessment], name: str, content: bytes, sentence: str
) -> None:
    answer = add(at_work, name=name, content=content)

    assert answer.status_code == 400  # type: ignore[attr-defined]
    assert sentence in answer.content.decode()  # type: ignore[attr-defined]
    assert not Evidence.objects.exists()
    assert score_of(at_work[2]).rationale == "Kept."


def test_a_link_and_a_file_together_are_asked_one_at_a_time(at_work: tuple[Client, Assignment, Assessment]) -> None:
    answer = add(at_work, url="https://example.org", name="a.pdf")

    assert "één tegelijk" in answer.content.decode()  # type: ignore[attr-defined]


def test_there_is_an_end_to_how_much_fits(at_work: tuple[Client, Assignment, Assessment]) -> None:
    score = score_of(at_work[2])
    for number in range(MOST_PER_SCORE):
        score.evidence.create(title="x", url=f"https://example.org/{number}")

    assert "Verwijder er eerst een" in add(at_work, url="https://example.org/more").content.decode()  # type: ignore[attr-defined]


def test_evidence_can_be_removed_and_its_file_goes_too(
    at_work: tuple[Client, Assignment, Assessment], django_capture_on_commit_callbacks: object
) -> None:
    client, assignment, draft = at_work
    add(at_work, name="a.pdf")
    evidence = Evidence.objects.get()

    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        client.post(page_of(assignment), {**posted(score_of(draft), rationale="Kept."), "remove": str(evidence.pk)})
    client.post(page_of(assignment), {**posted(score_of(draft), rationale="Kept."), "remove": "junk"})

    assert not Evidence.objects.exists()
    assert not evidence.file.storage.exists(evidence.file.name)


def test_evidence_of_another_assessment_cannot_be_removed(at_work: tuple[Client, Assignment, Assessment]) -> None:
    client, assignment, draft = at_work
    other = score_of(make_assessment()).evidence.create(title="Theirs", url="https://example.org")

    client.post(page_of(assignment), {**posted(score_of(draft)), "remove": str(other.pk)})

    assert Evidence.objects.filter(pk=other.pk).exists()


def test_a_draft_file_is_read_by_its_assessor_only_and_a_submitted_one_by_the_coordinator_too(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    draft = draft_of(assignment)
    client = signed_in(cast.assessor)
    add((client, assignment, draft), name="a.pdf")
    address = f"/bewijs/{Evidence.objects.get().pk}"
    names = ("assessor", "other_assessor", "coordinator", "administrator", "official", "founder")

    def readers() -> set[str]:
        return {name for name in names if signed_in(getattr(cast, name)).get(address).status_code == 200}

    before = readers()
    draft.scores.update(answer="dont_know")
    submit(draft)

    assert before == {"assessor"}
    assert readers() == {"assessor", "coordinator"}
    assert Client().get(address).status_code == 302
    assert client.get(f"/bewijs/{uuid4()}").status_code == 404


def test_a_file_that_is_gone_is_not_found(at_work: tuple[Client, Assignment, Assessment]) -> None:
    client, _assignment, _draft = at_work
    add(at_work, name="a.pdf")
    evidence = Evidence.objects.get()
    evidence.file.storage.delete(evidence.file.name)

    assert client.get(f"/bewijs/{evidence.pk}").status_code == 404
