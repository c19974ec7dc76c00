# SPDX-License-Identifier: EUPL-1.2
"""A document that names the test which shows something names one that is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("docs/releases/*.md")]
# What was found and changed is told as it was called then.
CHECKED = [path.relative_to(ROOT) for path in PAGES if path.name not in ("CHANGELOG.md", "found.md")]


@pytest.mark.parametrize("page", CHECKED, ids=str)
def test_every_test_and_module_that_a_document_names_is_there(page: Path) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    named = re.findall(r"`((?:tests|config|assessment|docs|charts|\.ci)/[\w/.-]+?)`", text)
    commands = re.findall(r"python -m ((?:config|bench)\.[\w.]+)", text)

    assert [path for path in named if not (ROOT / path).exists()] == []
    assert [name for name in commands if not _is_program(ROOT / name.rstrip(".").replace(".", "/"))] == []
    assert [f"{path}::{test}" for path, test in _tests(text) if not _is_test(ROOT / path, test)] == []


def _is_program(path: Path) -> bool:
    return path.with_suffix(".py").exists() or (path / "__main__.py").exists()


def _tests(text: str) -> list[tuple[str, str]]:
    """Return every test that is named, with its file; `::test_x` alone stands for the file that was named before."""
    found, file = [], ""
    for path, test in re.findall(r"`(tests/[\w/.-]+\.py)?::(test_\w+)`", text):
        file = path or file
        found.append((file, test))
    return found


def _is_test(path: Path, name: str) -> bool:
    return path.exists() and f"def {name}(" in path.read_text(encoding="utf-8")
