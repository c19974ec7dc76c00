# SPDX-License-Identifier: EUPL-1.2
"""How much work PostgreSQL has with the statements of a page: rows, not seconds, so that no machine is too slow."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connection

# What the plan of a step says it looked at and threw away.
_REMOVED = ("Rows Removed by Filter", "Rows Removed by Join Filter", "Rows Removed by Index Recheck")


@dataclass(frozen=True)
class Work:
    """What statements cost: rows that all steps of their plans made or threw away, and buffers of 8 kB touched."""

    statements: int
    rows: int
    buffers: int
    # The statement that made most rows, and how many.
    heaviest: str = ""
    most: int = 0


class Watched:
    """The statements that ran, with their values."""

    def __init__(self) -> None:
        self.statements: list[tuple[str, Any]] = []

    def most_rows(self) -> int:
        """Return the largest number of rows that any step of any plan made."""
        return max((int(rows) for plan, _statement in self._plans() for rows in _made(plan)), default=0)

    def most_joined(self) -> int:
        """Return the largest number of rows that a join made, however the planner reads what it joins."""
        return max(
            (int(rows) for plan, _statement in self._plans() for rows in _made(plan, joins_only=True)), default=0
        )

    def work(self) -> Work:
        """Return what these statements cost together, by doing each once more."""
        rows = buffers = most = 0
        heaviest = ""
        for plan, statement in self._plans():
            handled = sum(_handled(plan))
            rows += handled
            buffers += _buffers(plan)
            if handled > most:
                most, heaviest = handled, statement
        return Work(len(self.statements), rows, buffers, heaviest, most)

    def _plans(self) -> Iterator[tuple[dict[str, Any], str]]:
        with connection.cursor() as cursor:
            for statement, values in self.statements:
                cursor.execute("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) " + statement, values)
                (plan,) = cursor.fetchone() or ("[]",)
                yield (plan if isinstance(plan, list) else json.loads(plan))[0]["Plan"], statement


def _made(plan: dict[str, Any], *, joins_only: bool = False) -> Iterator[float]:
    if not joins_only or "Join Type" in plan:
        yield plan["Actual Rows"] * plan["Actual Loops"]
    for part in plan.get("Plans", ()):
        yield from _made(part, joins_only=joins_only)


def _handled(plan: dict[str, Any]) -> Iterator[int]:
    removed = sum(plan.get(name, 0) for name in _REMOVED)
    yield round((plan["Actual Rows"] + removed) * plan["Actual Loops"])
    for part in plan.get("Plans", ()):
        yield from _handled(part)


def _buffers(plan: dict[str, Any]) -> int:
    # A step counts what the steps below it touched.
    return int(
        plan["Shared Hit Blocks"] + plan["Shared Read Blocks"] + plan["Temp Read Blocks"] + plan["Temp Written Blocks"]
    )


@contextmanager
def watched() -> Iterator[Watched]:
    """Keep every reading statement of the block."""
    seen = Watched()

    def keep(execute: Any, statement: str, values: Any, many: bool, context: Any) -> Any:
        if statement.lstrip(" \n(").startswith(("SELECT", "WITH")):
            seen.statements.append((statement, values))
        return execute(statement, values, many, context)

    with connection.execute_wrapper(keep):
        yield seen
