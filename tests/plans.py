# SPDX-License-Identifier: EUPL-1.2
"""How much work PostgreSQL has with the statements of a page: rows, not seconds, so that no machine is too slow."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection


class Watched:
    """The statements that ran, with their values."""

    def __init__(self) -> None:
        self.statements: list[tuple[str, Any]] = []

    def most_rows(self) -> int:
        """Return the largest number of rows that any step of any plan made."""
        most = 0
        with connection.cursor() as cursor:
            for statement, values in self.statements:
                cursor.execute("EXPLAIN (ANALYZE, FORMAT JSON) " + statement, values)
                (plan,) = cursor.fetchone() or ("[]",)
                most = max(most, *_rows((plan if isinstance(plan, list) else json.loads(plan))[0]["Plan"]))
        return most


def _rows(plan: dict[str, Any]) -> Iterator[int]:
    yield int(plan["Actual Rows"] * plan["Actual Loops"])
    for part in plan.get("Plans", ()):
        yield from _rows(part)


@contextmanager
def watched() -> Iterator[Watched]:
    """Keep every SELECT of the block."""
    seen = Watched()

    def keep(execute: Any, statement: str, values: Any, many: bool, context: Any) -> Any:
        if statement.startswith("SELECT"):
            seen.statements.append((statement, values))
        return execute(statement, values, many, context)

    with connection.execute_wrapper(keep):
        yield seen
