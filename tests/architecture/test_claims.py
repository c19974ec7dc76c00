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
    commands = re.findall(r"python -m (config\.[\w.]+)", text)

    assert [path for path in named if not (ROOT / path).exists()] == []
    assert [name for name in commands if not (ROOT / f"{name.replace('.', '/')}.py").exists()] == []
