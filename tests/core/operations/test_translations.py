# SPDX-License-Identifier: EUPL-1.2
import gettext
import os
from pathlib import Path

import pytest
from babel.messages.pofile import PoFileError

from core.operations.translations import compile_catalogues

WORD = "Garden"
DUTCH = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Garden"\nmsgstr "Tuin"\n'


def write_catalogue(folder: Path, text: str) -> Path:
    source = folder / "nl" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True, exist_ok=True)
    source.write_text(text, encoding="utf-8")
    return source


def test_a_compiled_catalogue_translates(tmp_path: Path) -> None:
    source = write_catalogue(tmp_path, DUTCH)
    assert compile_catalogues([tmp_path]) == [source]
    assert gettext.translation("django", str(tmp_path), ["nl"]).gettext(WORD) == "Tuin"


def test_an_unchanged_catalogue_is_left_alone(tmp_path: Path) -> None:
    source = write_catalogue(tmp_path, DUTCH)
    compile_catalogues([tmp_path])
    assert compile_catalogues([tmp_path]) == []
    os.utime(source, ns=(source.stat().st_mtime_ns + 10**9,) * 2)
    assert compile_catalogues([tmp_path]) == [source]


def test_a_fuzzy_translation_is_not_used(tmp_path: Path) -> None:
    write_catalogue(tmp_path, DUTCH.replace('msgid "Garden"', '#, fuzzy\nmsgid "Garden"'))
    compile_catalogues([tmp_path])
    assert gettext.translation("django", str(tmp_path), ["nl"]).gettext(WORD) == "Garden"


def test_a_broken_catalogue_is_refused_and_leaves_the_compiled_one(tmp_path: Path) -> None:
    source = write_catalogue(tmp_path, DUTCH)
    compile_catalogues([tmp_path])
    source.write_text("this is no catalogue", encoding="utf-8")
    os.utime(source, ns=(source.stat().st_mtime_ns + 10**9,) * 2)
    with pytest.raises(PoFileError):
        compile_catalogues([tmp_path])
    assert source.with_suffix(".mo").exists()
    assert list(source.parent.glob("*.tmp")) == []
