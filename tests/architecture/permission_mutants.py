# SPDX-License-Identifier: EUPL-1.2
"""Rules of permission changed in one place each: the table of permissions must notice (docs/mutation.md).

Not one of the tests of every run: `uv run pytest tests/architecture/permission_mutants.py`.
"""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from rules.permissions import permissions
from rules.predicates import Predicate

from tests.architecture import test_permissions

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parents[2]
APPS = ("accounts", "assessment", "events", "governance", "initiatives", "mail")
# What is written, and what is written instead; each place is a mutant of its own.
CHANGES = [
    (r" \| ", " & "),
    (r" & ", " | "),
    (r"~(?=\w)", ""),
    (r"\band\b", "or"),
    (r"(?<=return ).*(?=$)", "True"),
    (r"(?<=return False)$", " or True"),
    (r"\bis None\b", "is not None"),
    (r"\bis not None\b", "is None"),
    (r" == ", " != "),
    (r"\bnot (?=\w+\.is_active)", ""),
    (r"\.active\(\)", ".all()"),
    (r"(?<=, )is_coordinator(?=\b.*\)$)", "is_administrator"),
    (r"(?<=, )is_administrator(?=\b.*\)$)", "is_coordinator"),
    (r"(?<=, )handles_it(?=\b.*\)$)", "is_coordinator"),
]
# One of so many is tried, by its place: all of them take an hour.
STEP = 4


def _mutants() -> Iterator[tuple[str, str, str]]:
    for app in APPS:
        for path in sorted((ROOT / app).rglob("rules.py")):
            text = path.read_text(encoding="utf-8")
            if "add_perm" not in text:
                continue
            name = str(path.relative_to(ROOT)).removesuffix(".py").replace("/", ".")
            start = text.index("\n\n", text.index("import rules"))
            for pattern, instead in CHANGES:
                for found in re.finditer(pattern, text[start:], re.MULTILINE):
                    at = start + found.start()
                    whole = text[text.rfind("\n", 0, at) + 1 : text.index("\n", at)].strip()
                    if whole.startswith(("def ", "#", '"""')):
                        continue
                    changed = text[:at] + instead + text[start + found.end() :]
                    line = text.count("\n", 0, at) + 1
                    yield name, changed, f"{name}:{line} {found.group()[:40]} -> {instead}"


def _notices(name: str, changed: str) -> bool:
    """Return whether the table, or the rule itself, says that something is wrong with the changed file."""
    before, place, module = dict(permissions), transaction.savepoint(), import_module(name)
    kept = {key: value.fn for key, value in vars(module).items() if isinstance(value, Predicate)}
    for act in re.findall(r'add_perm\(\s*"([\w.]+)"', changed):
        permissions.pop(act, None)
    try:
        made: dict[str, Any] = {"__name__": f"changed.{name}"}
        exec(compile(changed, name, "exec"), made)  # noqa: S102 - our own file
        for key in kept:
            # Rules of other files are made of the same predicates.
            vars(module)[key].fn = made[key].fn
        test_permissions.test_everybody_may_do_what_their_office_is_for_and_nothing_else()
        transaction.savepoint_rollback(place)
        place = transaction.savepoint()
        test_permissions.test_who_came_to_carry_what_they_assess_signs_and_scores_it_no_more()
    except Exception:  # noqa: BLE001 - a wrong answer and no answer are both noticed
        return True
    finally:
        transaction.savepoint_rollback(place)
        for key, function in kept.items():
            vars(module)[key].fn = function
        permissions.clear()
        permissions.update(before)
    return False


def _is_other(name: str, changed: str) -> bool:
    return changed != (ROOT / f"{name.replace('.', '/')}.py").read_text(encoding="utf-8")


SAMPLE: list[Any] = [
    pytest.param(name, changed, id=told)
    for name, changed, told in list(_mutants())[::STEP]
    # `return True` is what it would be changed into.
    if _is_other(name, changed)
]


@pytest.mark.parametrize(("name", "changed"), SAMPLE)
def test_a_changed_rule_is_noticed(name: str, changed: str) -> None:
    assert _notices(name, changed)
