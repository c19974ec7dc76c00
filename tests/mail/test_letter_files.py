# SPDX-License-Identifier: EUPL-1.2
"""The texts of letters are files, one for each language."""

from copy import deepcopy
from pathlib import Path

import pytest
from django.conf import settings as project
from pytest_django import Settings

from mail.letters import registry
from mail.letters.registry import Letter, Placeholder, Wording
from tests.city import assume, make_site

LETTER = Letter("test-file", "Of a file", "Never goes out.", {"link": Placeholder("The link", "https://example.org")})


@pytest.fixture
def folder(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of templates, and no letters."""
    templates = deepcopy(settings.TEMPLATES)
    templates[0]["DIRS"] = [tmp_path]
    settings.TEMPLATES = templates
    monkeypatch.setattr(registry.letters, "_items", {})
    made = tmp_path / "post"
    made.mkdir()
    return made


def write(folder: Path, **texts: str) -> None:
    for language, text in texts.items():
        (folder / f"test-file.{language}.txt").write_text(text, encoding="utf-8")


def test_the_first_line_is_the_subject_and_the_municipality_signs(folder: Path) -> None:
    assume(make_site(city="'s-Hertogenbosch"))
    write(folder, nl="Dag\n\nZie {link}\n\n{municipality}\n", en="Hello\n\nSee {link}\n\n{municipality}\n")
    registry.register_from("post", LETTER)
    texts = registry.get("test-file").texts
    filled = {code: text.fill({"link": "L", **registry.shared_values(code)}) for code, text in texts.items()}
    assert filled == {
        "nl": Wording("Dag", "Zie L\n\ngemeente 's-Hertogenbosch\n"),
        "en": Wording("Hello", "See L\n\nthe municipality of 's-Hertogenbosch\n"),
    }


def test_a_region_signs_with_its_own_name() -> None:
    assume(make_site(city="de Vallei", organisation="Regio Vallei"))
    assert [registry.shared_values(code)["municipality"] for code in ("nl", "en")] == ["Regio Vallei", "Regio Vallei"]


@pytest.mark.parametrize(
    ("english", "said"),
    [("Hello\nSee {link}\n", "an empty line parts"), ("Hello\n\nSee {page}\n", "unknown")],
)
def test_a_faulty_file_is_refused(folder: Path, english: str, said: str) -> None:
    write(folder, nl="Dag\n\nZie {link}\n", en=english)
    with pytest.raises(ValueError, match=said):
        registry.register_from("post", LETTER)


def test_every_file_is_the_text_of_a_letter() -> None:
    files = {path.name for path in (Path(project.BASE_DIR) / "templates").glob("**/letters/*.txt")}
    assert files == {
        f"{letter.code}.{language}.txt" for letter in registry.all_letters() for language in registry.LANGUAGES
    }
