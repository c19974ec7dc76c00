# SPDX-License-Identifier: EUPL-1.2
"""Views changed in one place each: the tests of the facts must notice (docs/mutation.md).

Not one of the tests of every run: `uv run pytest tests/facts/mutants.py`.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction

from tests.facts import test_carrying, test_handling, test_in_register, test_latest_result, test_shares

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parents[2]
# What is written, and what is written instead; each place is a mutant of its own.
CHANGES = [
    (r">=", ">"),
    (r"<=", "<"),
    (r"<>", "="),
    (r"(?<![<>])=(?! ANY)", "<>"),
    (r"(?<=[^<\w])> 0", ">= 0"),
    (r" < ", " <= "),
    (r"\bAND\b", "OR"),
    (r"\bOR\b", "AND"),
    (r"\bNOT ", ""),
    (r"\bIS NULL", "IS NOT NULL"),
    (r"\bIS NOT NULL", "IS NULL"),
    (r" \+ ", " - "),
    (r" - ", " + "),
    (r" \* ", " / "),
    (r"\b365\b", "366"),
    (r"\b100\b", "101"),
    (r"\b100\.0\b", "101.0"),
    (r"(?<![\d'-])[016]\b(?!\d)", "2"),
    (r"\bgreatest\(", "least("),
    (r"\bmin\(", "max("),
    (r"\bmax\(", "min("),
    (r"\blead\(", "lag("),
    (r"\blag\(", "lead("),
    (r"\bbool_or\(", "bool_and("),
    (r"\bsum\((?!sum|count)", "min("),
    (r"'(own|contribution|published|stopped|official|coordinator)'", "'other'"),
    (r"'(taken_over|partly|stops|consensus|told|granted)'", "'other'"),
    (r"Europe/Amsterdam", "UTC"),
    (r"\bLEFT JOIN\b", "JOIN"),
]


def _of_handling(seed: int) -> None:
    test_handling.test_the_views_say_what_plain_python_says(seed)


def _of_carrying(seed: int) -> None:
    test_carrying.test_the_view_says_on_every_day_what_plain_python_says(seed)
    test_carrying.test_an_initiative_has_one_period_on_every_day(seed)


def _of_shares(seed: int) -> None:
    test_shares.test_the_view_says_on_every_day_what_plain_python_says(seed)
    test_shares.test_what_has_no_payer_and_what_was_not_told_are_kept_apart(seed)
    test_shares.test_every_part_of_the_money_is_there_with_where_it_comes_from(seed)
    test_shares.test_no_two_periods_of_one_party_overlap(seed)


def _of_register(_seed: int) -> None:
    test_in_register.test_the_view_knows_what_is_in_the_register_and_what_of_it_is_alive()


def _of_days_of_publication(_seed: int) -> None:
    test_in_register.test_the_day_of_publication_is_the_day_in_the_city()


TESTS: dict[str, tuple[str, tuple[Callable[[int], None], ...]]] = {
    "initiatives_registered": ("initiatives", (_of_register, _of_days_of_publication)),
    "initiatives_areaworker": ("initiatives", (_of_handling,)),
    "initiatives_handler": ("initiatives", (_of_handling,)),
    "initiatives_carrierterm": ("initiatives", (test_carrying.test_terms_are_of_people_whose_account_is_open,)),
    "initiatives_carrying": ("initiatives", (_of_carrying,)),
    "assessment_result": ("assessment", (test_latest_result.test_the_view_says_on_every_day_what_plain_python_says,)),
    "governance_money": ("governance", (_of_shares,)),
    "governance_share": ("governance", (_of_shares,)),
}


def _mutants() -> Iterator[Any]:
    for view, (app, _tests) in TESTS.items():
        [source] = (ROOT / app / "migrations" / "views").glob(f"*_{view.partition('_')[2]}.sql")
        text = re.sub(r"(?m)^--.*\n", "", source.read_text(encoding="utf-8"))
        for pattern, instead in CHANGES:
            for found in re.finditer(pattern, text):
                changed = text[: found.start()] + instead + text[found.end() :]
                line = text.count("\n", 0, found.start()) + 1
                yield pytest.param(view, changed, id=f"{view}:{line}:{found.start()} {found.group()} -> {instead}")


def _notices(test: Callable[[int], None], seed: int) -> bool:
    place = transaction.savepoint()
    try:
        test(seed)
    except Exception:  # noqa: BLE001 - a wrong answer and no answer are both noticed
        return True
    finally:
        transaction.savepoint_rollback(place)
    return False


@pytest.mark.parametrize(("view", "changed"), list(_mutants()))
def test_a_changed_view_is_noticed(view: str, changed: str) -> None:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"CREATE OR REPLACE VIEW {view} AS {changed}", None)
    except ProgrammingError:
        pytest.xfail("PostgreSQL itself refuses it")
    assert any(_notices(test, seed) for seed in range(6) for test in TESTS[view][1])
