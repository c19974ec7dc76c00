# SPDX-License-Identifier: EUPL-1.2
"""Statements the ORM writes once and PostgreSQL plans once, for the few reads asked hundreds of times a second.

The queryset stays the only place that says what is read: its SQL is made with marked values, kept by shape, and sent
again with the real values as a prepared statement with binary results. Behind a pooler that lends a connection per
transaction (DATABASE_POOLED) it is sent unprepared: what was prepared on one connection is not there on the next.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID
from weakref import WeakSet

import psycopg
from django.db import InterfaceError, OperationalError, connection
from django.db.models import QuerySet
from psycopg import ClientCursor

_MARK_DAY = datetime(1901, 1, 1, tzinfo=UTC)
_MARK_ID = 0x5EED_0000_0000_4000_8000_0000_0000_0000


def is_pooled() -> bool:
    """Return whether the connection of the next transaction may be another one (config.database)."""
    return bool(connection.settings_dict["IS_POOLED"])


class _Cursor(psycopg.Cursor[Any]):
    """A cursor that prepares what it sends and reads binary rows."""

    def execute(self, query: Any, params: Any = None, **_options: Any) -> "_Cursor":
        """Send a statement, prepared on this connection after its first use."""
        super().execute(query, params, prepare=not is_pooled(), binary=True)
        return self


@dataclass(frozen=True, slots=True)
class Statement:
    """The SQL of one shape, and which value goes where."""

    sql: str
    places: tuple[str | None, ...]
    constants: tuple[Any, ...]

    def rows(self, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """Return the rows for these values; counted and logged by Django like any other query."""
        params = [
            constant if name is None else values[name]
            for name, constant in zip(self.places, self.constants, strict=True)
        ]
        try:
            return _send(self.sql, params)
        except (OperationalError, InterfaceError):
            # PostgreSQL was restarted under a kept connection: a read may simply be asked again, once.
            if connection.in_atomic_block or connection.is_usable():
                raise
            connection.close()
        return _send(self.sql, params)


def _send(sql: str, params: list[Any]) -> list[tuple[Any, ...]]:
    connection.ensure_connection()
    raw: Any = _Cursor(connection.connection)
    if connection.connection not in _planned and not is_pooled():
        # Left to itself PostgreSQL plans a keyset page anew each time, which takes longer than reading it. Only
        # statements sent from here are prepared, so nothing else is touched.
        with connection.wrap_database_errors:
            ClientCursor(connection.connection).execute("SET plan_cache_mode = force_generic_plan")
        _planned.add(connection.connection)
    with connection.make_debug_cursor(raw) if connection.queries_logged else connection.make_cursor(raw) as cursor:
        cursor.execute(sql, params)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found


_planned: WeakSet[Any] = WeakSet()
Maker = Callable[[Mapping[str, Any], Any], QuerySet[Any, Any]]


@lru_cache(maxsize=512)
def statement(make: Maker, kinds: tuple[tuple[str, type], ...], shape: Any = None) -> Statement:
    """Return the statement of `make(values, shape)` for values of these names and kinds (UUID, datetime, date or str).

    `make` must build the same queryset for every value of a name, None excepted, and depend on nothing but its
    arguments. What changes the text of the SQL, such as a limit, belongs in `shape`.
    """
    marks = {name: _mark(kind, number) for number, (name, kind) in enumerate(kinds, start=1)}
    sql, params = make(marks, shape).query.sql_with_params()
    by_mark = {mark: name for name, mark in marks.items()}
    places = tuple(by_mark.get(param) if isinstance(param, UUID | date | str) else None for param in params)
    if missing := set(marks) - set(places):
        raise LookupError(f"these values do not reach the statement: {sorted(missing)}")
    return Statement(sql, places, tuple(params))


def read(make: Maker, values: Mapping[str, Any], shape: Any = None) -> list[tuple[Any, ...]]:
    """Return the rows of `make(values, shape)`; see `statement`."""
    given = {name: value for name, value in values.items() if value is not None}
    kinds = tuple((name, _kind(value)) for name, value in given.items())
    return statement(make, kinds, shape).rows(given)


def _kind(value: Any) -> type:
    # Choices are strings with a class of their own.
    return str if isinstance(value, str) else type(value)


def _mark(kind: type, number: int) -> Any:
    if kind is UUID:
        return UUID(int=_MARK_ID + number)
    if kind is datetime:
        return _MARK_DAY + timedelta(days=number)
    if kind is date:
        return _MARK_DAY.date() + timedelta(days=number)
    if kind is str:
        return f"\u2042{number}\u2042"
    raise TypeError(f"a statement has no mark for {kind}")
