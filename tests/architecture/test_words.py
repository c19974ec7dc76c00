# SPDX-License-Identifier: EUPL-1.2
"""Names are the words of Django, REST, PostgreSQL and the glossary; the dialect we once spoke does not come back."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from django.conf import settings

ROOT: Final = Path(settings.BASE_DIR)
APPS: Final = ("config", "core", "mail", "accounts", "events", "initiatives", "assessment", "governance", "demo")
MODULES: Final = {
    *("answers", "bell", "calls", "cuts", "flat", "ground", "happenings", "held", "kept_pages", "own_data", "paper"),
    *("reading", "receivers", "repeating", "saying", "shapes", "story", "telling", "together", "typed"),
}
CLASSES: Final = {"Asked", "Cut", "Ground", "Happening", "Line", "Moment", "Row", "Telling", "Together", "Wanted"}
FUNCTIONS: Final = {"add_wholes", "is_whole", "ring", "tell", "tell_all", "telling", "together", "whole"}
# Tables keep their names, because history and triggers hang on them.
PUBLISHED: Final = {"core/models/moments.py:Moment", "governance/models/continuity.py:Telling"}


def sources() -> Iterator[Path]:
    for app in APPS:
        for path in (ROOT / app).rglob("*.py"):
            if "migrations" not in path.parts:
                yield path


def test_no_module_is_named_in_dialect() -> None:
    modules = [path for path in sources() if path.stem in MODULES or path.parent.name in MODULES]
    assert modules == []


def test_no_class_or_function_is_named_in_dialect() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{node.name}"
        for path in sources()
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if (isinstance(node, ast.ClassDef) and node.name in CLASSES)
        or (isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name in FUNCTIONS)
    ]
    assert sorted(set(found) - PUBLISHED) == []
