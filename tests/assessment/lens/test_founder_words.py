# SPDX-License-Identifier: EUPL-1.2
"""Founders read the levels in plainer words; they come beside a lens version and change nothing about its results."""

import io
import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection
from django.test import Client
from django.utils.translation import override

from assessment.lens.translation import founder_text_of, text_of
from assessment.lens.validation import read_lens
from assessment.lens.yaml_source import InvalidLensError
from assessment.models import FounderWords, Lens, LensChange
from assessment.portfolio.queries import select_portfolio
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.assessment import LENS_FILE, make_lens, make_result, make_small_lens

TEXT = LENS_FILE.read_text(encoding="utf-8")
# What installations hold of version 1 since before these words: another hash would make them refuse our file.
HELD = "6d7d66272aeaff8d81719a5c8e0abcf6139c91a1324303904b5803f8783fa378"
IMPORT = "/en/lenzen/importeren"
PLAIN = "No single income brings three quarters of our money or more."
PRECISE = "No income supplies three quarters or more"


@pytest.fixture(autouse=True)
def language() -> Iterator[None]:
    with override("en"):
        yield


def without() -> dict[str, Any]:
    """Our lens as it was before the plainer words."""
    content: dict[str, Any] = deepcopy(yaml.safe_load(TEXT))
    for row in content["principles"]:
        del row["founder_levels"]
    return content


def written(folder: Path, content: dict[str, Any]) -> str:
    file = folder / "lens.yaml"
    file.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    return str(file)


def load(file: object) -> str:
    said = io.StringIO()
    call_command("load_lens", str(file), stdout=said)
    return said.getvalue()


def test_every_level_of_every_principle_has_them_in_short_sentences() -> None:
    words = read_lens(TEXT).founder_levels

    assert {code: sorted(levels) for code, levels in words.items()} == {
        row["code"]: ["0", "1", "2", "3", "4"] for row in yaml.safe_load(TEXT)["principles"]
    }
    for levels in words.values():
        for text in levels.values():
            for said in text.values():
                sentences = [len(each.split()) for each in re.split(r"(?<=[.:])\s+", said)]
                assert max(sentences) <= 25, said
                assert sum(sentences) / len(sentences) <= 19, said


def test_they_are_no_part_of_what_assessors_judge_by() -> None:
    whole, bare = read_lens(TEXT), read_lens(yaml.safe_dump(without(), allow_unicode=True))

    assert whole.content_hash == bare.content_hash == HELD
    assert whole.content == bare.content
    assert whole.complete["principles"][0]["founder_levels"]["0"]["en"].startswith("Our work is about one subject.")


def test_a_level_or_a_language_that_misses_is_refused_at_its_place() -> None:
    content = yaml.safe_load(TEXT)
    del content["principles"][6]["founder_levels"][4]
    del content["principles"][0]["founder_levels"][1]["en"]

    with pytest.raises(InvalidLensError) as refused:
        read_lens(yaml.safe_dump(content, allow_unicode=True))

    assert {problem.place for problem in refused.value.problems} == {
        "principles[0].founder_levels.1.en",
        "principles[6].founder_levels.4",
    }


@pytest.mark.django_db
def test_they_come_to_a_version_in_use_once_and_its_results_stay_in_view(tmp_path: Path, cast: Cast) -> None:
    result = make_result(make_initiative(area=cast.area), {"robust": 3})
    # As an installation from before holds it.
    FounderWords.objects.all().delete()
    LensChange.objects.filter(move="worded").delete()
    before = Lens.objects.get()

    assert "plainer words for founders were added" in load(LENS_FILE)
    assert "was already loaded.\n" in load(LENS_FILE)
    assert "was already loaded.\n" in load(written(tmp_path, without())), "a file without them takes nothing away"

    after = Lens.objects.get()
    assert (after.pk, after.content, after.content_hash) == (before.pk, before.content, before.content_hash)
    assert [change.move for change in LensChange.objects.all()] == ["imported", "worded"]
    assert result.pk in set(select_portfolio(cast.coordinator, {}).latest.values_list("pk", flat=True))
    assert text_of(after) == text_of(before)
    assert PLAIN in founder_text_of(after).principle("robust").founder_descriptors[3]


@pytest.mark.django_db
def test_once_there_they_stay(tmp_path: Path) -> None:
    make_lens()
    other = yaml.safe_load(TEXT.replace(PLAIN, "Other words."))

    with pytest.raises(CommandError, match="Give the new text version 2"):
        load(written(tmp_path, other))

    assert PLAIN in founder_text_of(Lens.objects.get()).principle("robust").founder_descriptors[3]


@pytest.mark.django_db(transaction=True)
def test_not_even_sql_changes_them() -> None:
    make_lens()

    with pytest.raises(DatabaseError, match="Cannot update rows"), connection.cursor() as cursor:
        cursor.execute("UPDATE assessment_founderwords SET levels = '{}'")


@pytest.mark.django_db
def test_the_self_assessment_asks_in_them_and_the_assessor_does_not(client: Client, cast: Cast) -> None:
    make_lens()
    initiative = make_initiative(area=cast.area)
    make_carrier(initiative, cast.founder)
    client.force_login(cast.founder)
    client.post(f"/en/mijn/{initiative.pk}/zelfbeoordeling")

    asked = client.get(f"/en/mijn/{initiative.pk}/zelfbeoordeling/vraag/robust").text
    dutch = client.get(f"/mijn/{initiative.pk}/zelfbeoordeling/vraag/robust").text

    assert PLAIN in asked
    assert PRECISE not in asked
    assert "Geen enkel inkomen levert driekwart van ons geld of meer." in dutch
    assert PRECISE in text_of(Lens.objects.get(), "en").principle("robust").descriptors[3]


@pytest.mark.django_db
def test_a_lens_without_them_asks_in_its_own_words(client: Client, cast: Cast) -> None:
    lens = make_small_lens()
    first = text_of(lens, "nl").principles[0]

    assert not FounderWords.objects.exists()
    assert founder_text_of(lens, "nl").principles[0].founder_descriptors == first.descriptors


@pytest.mark.django_db
def test_a_coordinator_sees_what_a_file_adds_before_adding_it(client: Client, cast: Cast, tmp_path: Path) -> None:
    load(written(tmp_path, without()))
    client.force_login(cast.coordinator)

    preview = client.post(IMPORT, {"file": SimpleUploadedFile("lens.yaml", TEXT.encode())})
    assert preview.status_code == 200
    assert "What assessors read stays as it is" in preview.text
    assert "Level 3, for founders" in preview.text
    assert not FounderWords.objects.exists()

    added = client.post(IMPORT, {"text": TEXT}, follow=True).text
    assert "Plainer words for founders were added to lens veerkracht, version 1." in added
    assert PLAIN in added
    assert ": plainer words for founders added by" in added
    assert "exactly this text" in client.post(IMPORT, {"file": SimpleUploadedFile("lens.yaml", TEXT.encode())}).text


@pytest.mark.django_db
def test_anybody_reads_them_on_the_lens_page_and_over_the_api(client: Client, tmp_path: Path) -> None:
    load(written(tmp_path, without()))
    lens = Lens.objects.get()
    bare = client.get(f"/api/v1/lenses/{lens.pk}")
    load(LENS_FILE)
    whole = client.get(f"/api/v1/lenses/{lens.pk}")

    assert PLAIN in client.get("/en/lens").text
    assert "founderLevels" not in bare.json()["principles"][6]
    assert whole.json()["principles"][6]["founderLevels"]["3"]["en"].startswith(PLAIN)
    assert bare["ETag"] != whole["ETag"]
