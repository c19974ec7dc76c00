# SPDX-License-Identifier: EUPL-1.2
"""Translations as the running product reads them: compiled by Babel, so that no machine needs GNU gettext."""

import tempfile
from collections.abc import Iterable
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def compile_catalogues(folders: Iterable[Path]) -> list[Path]:
    """Compile every catalogue under `folders` that is newer than its compiled form; return those.

    A compiled file appears at once and whole, so that two processes may do this at the same time.
    Raises babel.messages.pofile.PoFileError when a catalogue cannot be read.
    """
    stale = stale_catalogues(folders)
    for source in stale:
        _compile(source)
    return stale


def stale_catalogues(folders: Iterable[Path]) -> list[Path]:
    """Return every catalogue under `folders` that was not compiled since it changed."""
    return [source for folder in folders for source in sorted(folder.glob("*/LC_MESSAGES/*.po")) if _is_stale(source)]


def _is_stale(source: Path) -> bool:
    target = source.with_suffix(".mo")
    return not target.exists() or target.stat().st_mtime_ns < source.stat().st_mtime_ns


def _compile(source: Path) -> None:
    with source.open("rb") as file:
        catalogue = read_po(file, locale=source.parent.parent.name, abort_invalid=True)
    with tempfile.NamedTemporaryFile(dir=source.parent, suffix=".tmp", delete=False) as compiled:
        write_mo(compiled, catalogue)
    Path(compiled.name).chmod(0o644)
    Path(compiled.name).replace(source.with_suffix(".mo"))
