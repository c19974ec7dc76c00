# SPDX-License-Identifier: EUPL-1.2
"""A lens comes in whole or not at all, and never changes afterwards."""

from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils.translation import override

from assessment.lens.translation import read_texts, text_of
from assessment.lens.validation import exact_share, read_lens
from assessment.lens.yaml_source import InvalidLensError
from assessment.models import Lens
from tests.factories import make_lens
from tests.factories.assessment import LENS_FILE

TEXT = LENS_FILE.read_text(encoding="utf-8")


def problems_of(text: str) -> list[str]:
    with override("en"):
        with pytest.raises(InvalidLensError) as refused:
            read_lens(text)
        return [str(problem) for problem in refused.value.problems]


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_the_lens_of_the_product_is_in_order() -> None:
    document = read_lens(TEXT)

    assert (document.code, document.version, len(document.content["principles"])) == ("veerkracht", 1, 11)


def test_every_problem_is_named_with_its_line_and_place_and_all_at_once() -> None:
    broken = (
        TEXT.replace('en: "Absent"', 'fr: "Absent"')
        .replace("  - code: inclusive\n    order: 2", "  - code: inclusive\n    order: two")
        .replace('      4:\n        nl: "Als 3, al twee jaar', '      5:\n        nl: "Als 3, al twee jaar')
    )

    assert problems_of(broken) == [
        f"line {line_of(broken, 'fr: ')}, scale.levels[0].name.en: This part is missing.",
        f"line {line_of(broken, 'fr: ')}, scale.levels[0].name.fr: This part is not known in a lens.",
        f"line {line_of(broken, '    levels:' + chr(10) + '      0:')}, principles[0].levels.4: This part is missing.",
        f"line {line_of(broken, '      5:')}, principles[0].levels.5: This part is not known in a lens.",
        f"line {line_of(broken, 'order: two')}, principles[1].order: This must be of type integer.",
    ]


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (
            "  - code: inclusive",
            "  - code: integrative",
            "principles[1].code: The code integrative is there twice.",
        ),
        (
            '    side: governance\n    weight: 1\n    name: {nl: "Mob',
            '    side: market\n    weight: 1\n    name: {nl: "Mob',
            "principles[7].side: The side market is not one of the sides.",
        ),
        (
            "facts: [themes, links",
            "facts: [themes, moods",
            "principles[0].facts[1]: moods is not in the catalogue of facts.",
        ),
        (
            'coverage_threshold: "2/3"',
            'coverage_threshold: "0.67"',
            'coverage_threshold: Write an exact share above 0 and up to 1 as a fraction, such as "2/3".',
        ),
        (
            "  from_level: 3",
            "  from_level: 7",
            "evidence_gate.from_level: The gate starts at a level the scale does not have.",
        ),
        (
            "    - level: 1\n",
            "    - level: 2\n",
            "scale.levels: The levels must run from 0 to 4, each once, in order.",
        ),
        (
            "    order: 7",
            "    order: 8",
            "principles[6].order: The principles must be numbered 1, 2, 3 and so on, in order.",
        ),
        (
            "default_language: nl",
            "default_language: fr",
            "default_language: The default language must be one of the languages.",
        ),
        (
            "code: veerkracht\nversion: 1",
            "code: veerkracht\nversion: 1\nversion: 2",
            "version: This key is there twice.",
        ),
        (
            '      official:\n        - nl: "Noem twee',
            '      mayor:\n        - nl: "Noem twee',
            "principles[0].next_steps.official: This part is missing.",
        ),
        (
            '    weight: 1\n    name: {nl: "Integ',
            '    weight: -1\n    name: {nl: "Integ',
            "principles[0].weight: This must be 0 or more.",
        ),
    ],
)
def test_a_broken_rule_is_refused_at_its_place(before: str, after: str, sentence: str) -> None:
    assert before in TEXT

    assert any(problem.endswith(sentence) for problem in problems_of(TEXT.replace(before, after, 1)))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "line 1, the document: A lens is a list of named parts, such as code and principles."),
        ("a: [1", "line 1, the document: This is not valid YAML"),
        ("a: &x {b: 1}\nc: *x", "Write the text out; a lens uses no YAML aliases."),
        ("x" * 1_000_001, "line 1, the document: The file is larger than 1 MB. A lens is text only."),
    ],
)
def test_what_is_no_lens_at_all_is_refused_with_a_sentence(text: str, sentence: str) -> None:
    assert any(sentence in problem for problem in problems_of(text))


@pytest.mark.parametrize("text", ["0.67", "2/0", "4/3", "0/3", "2", "two/3", "-1/2", "²/3", ""])
def test_a_share_that_is_not_an_exact_fraction_is_none(text: str) -> None:
    assert exact_share(text) is None


def test_the_threshold_is_exact() -> None:
    assert read_texts(read_lens(TEXT).content, "nl").coverage_threshold == Fraction(2, 3)


@pytest.mark.django_db
def test_loading_twice_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_lens", str(LENS_FILE))
    call_command("load_lens", str(LENS_FILE))

    assert Lens.objects.get().principles.count() == 11
    assert capsys.readouterr().out.splitlines() == [
        "Lens veerkracht 1 is geladen.",
        "Lens veerkracht 1 was al geladen.",
    ]


@pytest.mark.django_db
def test_the_same_version_with_another_text_is_refused(tmp_path: Path) -> None:
    call_command("load_lens", str(LENS_FILE))
    other = tmp_path / "other.yaml"
    other.write_text(TEXT.replace('en: "Absent"', 'en: "Missing"'), encoding="utf-8")

    with override("en"), pytest.raises(CommandError, match="Give the new text version 2"):
        call_command("load_lens", str(other))

    assert text_of(Lens.objects.get(), "en").level_name(0) == "Absent"


@pytest.mark.django_db
def test_a_file_that_is_wrong_anywhere_stores_nothing(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(TEXT.replace("order: 11", "order: 12"), encoding="utf-8")

    with override("en"), pytest.raises(CommandError, match="1 problems; nothing was loaded"):
        call_command("load_lens", str(broken))
    with override("en"), pytest.raises(CommandError, match="cannot be read"):
        call_command("load_lens", str(tmp_path / "nowhere.yaml"))

    assert not Lens.objects.exists()


@pytest.mark.django_db
def test_checking_stores_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_lens", str(LENS_FILE), "--check")

    assert not Lens.objects.exists()
    assert capsys.readouterr().out == "Lens veerkracht 1 is in orde.\n"


@pytest.mark.django_db(transaction=True)
def test_the_text_of_a_stored_lens_cannot_be_changed_even_by_sql() -> None:
    lens = make_lens()

    with pytest.raises(Exception, match="lens_text_stays"), connection.cursor() as cursor:
        cursor.execute("UPDATE assessment_lens SET content_hash = 'x' WHERE id = %s", [lens.pk])


def test_another_lens_with_other_principles_sides_and_scale_works_without_a_change_of_code() -> None:
    data = yaml.safe_load(TEXT)
    data["code"], data["languages"], data["default_language"] = "buurtkracht", ["nl"], "nl"
    data["scale"] = {"min": 0, "max": 2, "levels": data["scale"]["levels"][:3]}
    data["sides"] = [{**data["sides"][0], "code": "neighbourhood"}]
    data["evidence_gate"]["from_level"] = 2
    data["principles"] = [
        {
            **row,
            "side": "neighbourhood",
            **{part: {level: row[part][level] for level in range(3)} for part in ("levels", "founder_levels")},
        }
        for row in data["principles"][:4]
    ]

    content = read_lens(yaml.safe_dump(only_dutch(data), allow_unicode=True)).content
    lens = read_texts(content, "en")

    assert (lens.top, len(lens.principles), lens.sides[0].code) == (2, 4, "neighbourhood")
    assert lens.level_name(0) == "Ontbreekt"


def only_dutch(value: object) -> object:
    if isinstance(value, dict):
        return {key: only_dutch(part) for key, part in value.items() if key != "en"}
    return [only_dutch(part) for part in value] if isinstance(value, list) else value


def test_every_text_is_read_in_the_language_asked_for() -> None:
    content = read_lens(TEXT).content

    dutch, english = read_texts(content, "nl"), read_texts(content, "en")

    assert (dutch.principles[6].name, english.principles[6].name) == ("Robuustheid", "Robustness")
    assert [len(row.descriptors) for row in english.principles] == [5] * 11
    assert english.gate.refuses(3, 1)
    assert not english.gate.refuses(3, 2)
    assert not english.gate.refuses(2, 0)
    assert not english.gate.refuses(3, None)
    assert read_texts(content, "fr").principles[6].name == "Robuustheid"


def test_an_unknown_code_is_a_defect() -> None:
    with pytest.raises(LookupError):
        read_texts(read_lens(TEXT).content, "nl").principle("moods")
