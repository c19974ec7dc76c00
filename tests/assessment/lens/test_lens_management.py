# SPDX-License-Identifier: EUPL-1.2
"""A coordinator brings in, compares, retires and takes back lenses; nothing is stored unseen or half."""

import html
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils.translation import override

from assessment.lens.comparison import ChangeKind, compare, word_diff
from assessment.lens.texts import counterparts, older_code
from assessment.lens.translation import read_texts
from assessment.lens.validation import read_lens
from assessment.models import Lens, LensChange
from tests.cast import Cast
from tests.factories import make_lens, make_round
from tests.factories.assessment import LENS_FILE, SMALL_LENS_FILE, make_assessment, make_assignment, make_small_lens

pytestmark = pytest.mark.django_db
SMALL = SMALL_LENS_FILE.read_text(encoding="utf-8")
IMPORT = "/en/lenzen/importeren"


@pytest.fixture(autouse=True)
def language() -> Iterator[None]:
    """Leave the language of this process as it was: a page in English turns it."""
    with override("nl"):
        yield


@pytest.fixture
def desk(client: Client, cast: Cast) -> Client:
    """The coordinator at work, in English."""
    client.force_login(cast.coordinator)
    return client


def upload(desk: Client, data: str | bytes) -> Any:
    raw = data.encode() if isinstance(data, str) else data
    return desk.post(IMPORT, {"file": SimpleUploadedFile("lens.yaml", raw)})


def changed(**parts: Any) -> str:
    return yaml.safe_dump(yaml.safe_load(SMALL) | parts, allow_unicode=True)


def test_a_file_is_shown_whole_before_anything_is_stored_and_stored_when_confirmed(desk: Client, cast: Cast) -> None:
    preview = upload(desk, SMALL)
    stored_before = Lens.objects.count()
    answer = desk.post(IMPORT, {"text": SMALL}, follow=True)

    assert "5 principles, 3 sides, levels 0 to 3" in preview.text
    assert "Altijd: bereikbaar." in preview.text
    assert "Nothing is stored yet." in preview.text
    assert SMALL in html.unescape(preview.text)
    assert stored_before == 0
    assert "Lens buurtkracht, version 1 is stored, with 5 principles." in answer.text
    change = LensChange.objects.get()
    assert (change.move, change.by) == ("imported", cast.coordinator)


def test_every_problem_is_named_by_line_and_place_and_nothing_is_stored(desk: Client) -> None:
    broken = SMALL.replace("    weight: 2", "    weight: two").replace("    side: regels", "    side: markt")
    line = broken[: broken.index("weight: two")].count("\n") + 1

    answer = upload(desk, broken)
    again = desk.post(IMPORT, {"text": broken})

    for page in (answer, again):
        assert page.status_code == 422
        assert f"line {line}, principles[0].weight: This must be of type number." in page.text
    assert not Lens.objects.exists()


def test_the_same_text_again_is_said_and_stores_nothing(desk: Client) -> None:
    make_small_lens()

    preview = upload(desk, "# A comment more\n" + SMALL)
    answer = desk.post(IMPORT, {"text": SMALL}, follow=True)

    assert "This version is here already with exactly this text." in preview.text
    assert "Store this version" not in preview.text
    assert "was here already with this text" in answer.text
    assert (Lens.objects.count(), LensChange.objects.count()) == (1, 1)


def test_another_text_under_a_known_version_is_refused_with_what_differs_and_what_to_do(desk: Client) -> None:
    make_small_lens()
    make_small_lens(version=2)
    other = changed(title={"nl": "Buurtmacht"})

    preview = upload(desk, other)
    answer = desk.post(IMPORT, {"text": other})

    assert preview.status_code == 409
    assert "Give the new text version 3." in preview.text
    assert "<del>Buurtkracht</del><ins>Buurtmacht</ins>" in preview.text
    assert "Store this version" not in preview.text
    assert answer.status_code >= 400
    assert Lens.objects.filter(content__title__nl="Buurtmacht").count() == 0


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "This file is empty."),
        ("title: caf\xe9".encode("latin-1"), "This is not UTF-8 text."),
        (SMALL.encode("utf-16"), "This file is UTF-16."),
        (b"code: a\ntitle: \x00", "line 2, the document: This is not valid YAML"),
        (b"x" * 1_000_001, "The file is larger than 1 MB."),
        (b"a: &a [x]\nb: [*a, *a]\nc: [*a]\n", "a lens uses no YAML aliases"),
        (b"[" * 5000, "too deep in one another"),
        (b"code: !!python/object/apply:os.system [ls]\n", "is missing"),
        (b"- a\n- b\n", "A lens is a list of named parts"),
        (SMALL.replace("weight: 2", "weight: .nan").encode(), "This value cannot be read."),
        (SMALL.replace("low_level: 0", "low_level: 3").encode(), "Low must end below the highest level."),
    ],
)
def test_odd_files_are_refused_in_words(desk: Client, data: bytes, sentence: str) -> None:
    answer = upload(desk, data)

    assert answer.status_code == 422
    assert sentence in html.unescape(answer.text)
    assert not Lens.objects.exists()


def test_a_byte_order_mark_is_no_problem(desk: Client) -> None:
    assert upload(desk, b"\xef\xbb\xbf" + SMALL.encode()).status_code == 200


def test_aliases_that_would_unfold_into_billions_are_refused_at_once(desk: Client) -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))

    answer = upload(desk, bomb)

    assert answer.status_code == 422
    assert "a lens uses no YAML aliases" in answer.text


def test_the_command_prints_file_line_place_and_message(tmp_path: Path) -> None:
    file = tmp_path / "lens.yaml"
    file.write_text(SMALL.replace("    weight: 2", "    weight: two"))
    line = SMALL[: SMALL.index("    weight: 2")].count("\n") + 1

    with pytest.raises(CommandError) as refused:
        call_command("load_lens", file)

    assert str(refused.value).startswith(f"{file}:{line}: principles[0].weight: ")
    file.write_bytes(SMALL.encode("utf-16"))
    with pytest.raises(CommandError, match=r"lens\.yaml:1: "):
        call_command("load_lens", file, stdout=io.StringIO())


def test_the_list_counts_what_uses_a_version(desk: Client) -> None:
    round_ = make_round(lens=make_small_lens())
    make_assessment(assignment=make_assignment(round=round_))
    make_round(lens=round_.lens)

    page = desk.get("/en/lenzen").text
    detail = desk.get("/en/lenzen/buurtkracht-1").text

    assert "Buurtkracht" in page
    assert "2 rounds use it" in detail
    assert "1 assessment was made on it." in detail


def test_a_retired_lens_is_not_offered_for_new_rounds_and_can_come_back_both_recorded(desk: Client, cast: Cast) -> None:
    make_lens()
    lens = make_small_lens()

    def offered() -> bool:
        return f'value="{lens.pk}"' in desk.get("/en/rondes/nieuw").text

    before = offered()
    for _twice in range(2):
        desk.post("/en/lenzen/buurtkracht-1/stand", {"move": "retired"})
    retired = offered()
    desk.post("/en/lenzen/buurtkracht-1/stand", {"move": "taken_back"})

    assert (before, retired, offered()) == (True, False, True)
    moves = [(change.move, change.by) for change in lens.changes.all()]
    assert moves == [("imported", None), ("retired", cast.coordinator), ("taken_back", cast.coordinator)]
    assert "Coco Coordinator" in desk.get("/en/lenzen/buurtkracht-1").text


@pytest.mark.parametrize("who", ["assessor", "official", "founder", "administrator"])
def test_nobody_else_manages_lenses(who: str, cast: Cast, client: Client) -> None:
    make_small_lens()
    client.force_login(getattr(cast, who))

    assert client.get("/lenzen").status_code == 403
    assert client.post("/lenzen/importeren", {"text": SMALL}).status_code == 403
    assert client.post("/lenzen/buurtkracht-1/stand", {"move": "retired"}).status_code == 403
    assert Lens.objects.get().retired_at is None


def test_the_public_lens_page_keeps_showing_the_lens_that_is_worked_with(client: Client) -> None:
    make_round(lens=make_lens())
    make_small_lens()

    assert "Veerkracht" in client.get("/lens").text


def test_two_versions_are_compared_per_principle_and_word(desk: Client) -> None:
    old = make_small_lens()
    rows = [dict(row) for row in old.content["principles"]]
    rows[0] |= {"question": {"nl": "Hoe vaak nu: samen doen?"}, "weight": 3}
    rows[1] |= {"code": "nieuw", "name": {"nl": "Nieuw werk"}}
    new = make_small_lens(version=2, principles=rows, coverage_threshold="2/3")

    page = desk.get(f"/en/lenzen/vergelijken?van={old.pk}&met={new.pk}").text

    assert "From buurtkracht 1 to buurtkracht 2" in page
    assert "Hoe vaak<ins> nu</ins>: samen doen?" in page
    assert "<del>2</del><ins>3</ins>" in page
    assert "new principle" in page
    assert "principle taken away" in page
    assert "<del>1</del><ins>2</ins>/<del>2</del><ins>3</ins>" in page


def test_what_is_equal_is_not_told_and_a_mapped_principle_is_the_same_one() -> None:
    old = read_lens(SMALL).content
    renamed = read_lens(SMALL).content | {"version": 2}
    renamed["principles"][0] |= {
        "code": "met-elkaar",
        "same_as": [{"lens": "buurtkracht", "version": 1, "principle": "samen"}],
    }

    assert compare(old, old).is_equal
    changes = compare(old, renamed).principles
    newer, older = read_texts(renamed, "nl"), read_texts(old, "nl")

    assert [(change.mark, [field.label for field in change.fields]) for change in changes] == [
        (ChangeKind.SAME, ["Code"])
    ]
    assert older_code(newer, "met-elkaar", older) == "samen"
    assert older_code(newer, "delen", older) == "delen"
    assert older_code(older, "samen", newer) is None
    assert counterparts(older, newer)["samen"] == "met-elkaar"
    assert counterparts(newer, older) == {new: old for old, new in counterparts(older, newer).items()}


@pytest.mark.parametrize(
    ("same_as", "sentence"),
    [
        ({"lens": "buurtkracht", "version": 1, "principle": "delen"}, "to another lens version, not to its own"),
        ({"lens": "veerkracht", "version": 1, "principle": "robust"}, "mapped to the same one already"),
    ],
)
def test_a_mapping_that_makes_no_sense_is_refused(desk: Client, same_as: dict[str, Any], sentence: str) -> None:
    content = yaml.safe_load(SMALL)
    for row in content["principles"][:2]:
        row["same_as"] = [dict(same_as)]

    assert sentence in html.unescape(upload(desk, yaml.safe_dump(content)).text)


def test_words_are_whole_and_together_give_both_texts_back() -> None:
    old, new = "Het gebeurt vast, op papier.", "Het gebeurt nooit, op papier!"
    pieces = word_diff(old, new)

    assert "".join(piece.text for piece in pieces if piece.mark != ChangeKind.ADDED) == old
    assert "".join(piece.text for piece in pieces if piece.mark != ChangeKind.REMOVED) == new
    assert ("vast", ChangeKind.REMOVED) in [(piece.text, piece.mark) for piece in pieces]


def test_the_lens_of_the_product_itself_can_be_brought_in(desk: Client) -> None:
    text = LENS_FILE.read_text(encoding="utf-8")

    assert desk.post(IMPORT, {"text": text.replace("\n", "\r\n")}, follow=True).status_code == 200
    assert Lens.objects.get().content_hash == make_lens().content_hash


@pytest.mark.parametrize("text", ['"\\ud800"', '"a\\0b"', '"\\U00110000"'])
def test_a_character_that_cannot_be_kept_is_refused_at_its_line(desk: Client, text: str) -> None:
    answer = upload(desk, SMALL.replace('nl: "Buurtkracht"', f"nl: {text}", 1))

    assert answer.status_code == 422
    assert not Lens.objects.filter(code="buurtkracht").exists()
