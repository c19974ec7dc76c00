# SPDX-License-Identifier: EUPL-1.2
"""A lower app names no address of a higher one: higher apps register their links, sections and menu entries."""

import re
from pathlib import Path
from typing import Final

import pytest

from accounts.models import Scope

ROOT: Final = Path(__file__).parents[2]
# From low to high: the folder of an app and the namespace of its addresses, which is its label.
NAMESPACES: Final = {
    "core": "core",
    "mail": "mail",
    "accounts": "accounts",
    "events": "exchange",
    "initiatives": "initiatives",
    "assessment": "assessment",
    "governance": "governance",
}
# Templates that belong to no app by name: those of signing in are of accounts, everything else is of core. What is
# in no layer knows every app.
OF_ACCOUNTS: Final = {"account", "mfa", "socialaccount"}
IN_NO_LAYER: Final = {"config"}


def _app_of(template: Path) -> str:
    folder = template.relative_to(ROOT / "templates").parts[0]
    if folder in NAMESPACES or folder in IN_NO_LAYER:
        return folder
    return "accounts" if folder in OF_ACCOUNTS else "core"


def _files(app: str) -> list[Path]:
    python = [path for path in (ROOT / app).rglob("*.py") if "migrations" not in path.parts]
    return [*python, *(path for path in (ROOT / "templates").rglob("*.html") if _app_of(path) == app)]


def _higher(app: str) -> list[str]:
    apps = list(NAMESPACES)
    return [NAMESPACES[each] for each in apps[apps.index(app) + 1 :]]


@pytest.mark.parametrize("app", list(NAMESPACES)[:-1])
def test_an_app_names_no_address_of_a_higher_app(app: str) -> None:
    named = re.compile(rf"[\"']((?:{'|'.join(_higher(app))}):[a-z][\w-]*)")

    found = {
        (str(path.relative_to(ROOT)), name)
        for path in _files(app)
        for name in named.findall(path.read_text(encoding="utf-8"))
        if name not in Scope.values
    }

    assert sorted(found) == []
