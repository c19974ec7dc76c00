# SPDX-License-Identifier: EUPL-1.2
"""Style sheets hold nothing that no page uses."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = ("core", "mail", "accounts", "events", "initiatives", "assessment", "governance", "config")


def _sources() -> str:
    pages = [*(ROOT / "templates").rglob("*.html"), *(ROOT / "static" / "js").glob("*.js")]
    return "\n".join(path.read_text(encoding="utf-8") for path in [*pages, *_python()])


def _python() -> list[Path]:
    return [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]


def test_every_class_of_the_style_sheets_is_used_by_a_page() -> None:
    sources = _sources()
    used = set(re.findall(r"mv-[\w-]+", sources))
    # A class that a template or a program completes itself, as in class="mv-tile--{{ code }}".
    begun = tuple(re.findall(r"mv-[\w-]+(?=\{[^%])|mv-[\w-]*[-_](?=\{)", sources))
    sheets = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "static" / "css").glob("*.css"))
    classes = set(re.findall(r"\.(mv-[\w-]+)", sheets))

    assert sorted(one for one in classes - used if not one.startswith(begun)) == []
