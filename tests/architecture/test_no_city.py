# SPDX-License-Identifier: EUPL-1.2
"""No city stands in the code: Rotterdam is the demo's choice, and what a database of before was shown as."""

import re
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
OURS: Final = (
    "config",
    "core",
    "mail",
    "accounts",
    "events",
    "initiatives",
    "assessment",
    "governance",
    "templates",
    "static",
)
KINDS: Final = {".py", ".html", ".txt", ".typ", ".css", ".js", ".svg"}
# The demo's choice.
DEMO: Final = ROOT / "config" / "settings" / "demo.py"


def test_no_code_or_page_names_a_city_or_holds_its_codes() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for folder in OURS
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in KINDS and path != DEMO and not {"migrations", "vendor"} & set(path.parts)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if re.search(r"rotterdam|nieuwe maas|the maas\b|(WK|GM)0599", line, re.IGNORECASE)
    ]
    assert found == []
