# SPDX-License-Identifier: EUPL-1.2
"""Statements the ORM writes once and PostgreSQL plans once: writing one anew costs more than reading its rows.

The queryset stays the only place that says what is read: its SQL is made with marked values, kept by shape, and sent
again with the real values as a prepared statement. What is the same every time stands in its text, so that PostgreSQL
plans with it. Behind a pooler that lends a connection per transaction (DATABASE_POOLED) it is sent unprepared: what was
prepared on one connection is not there on the next.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

import psycopg
from django.core.exceptions import EmptyResultSet
from django.db import InterfaceError, NotSupportedError, OperationalError, connection
from django.db.models import QuerySet
from django.utils import timezone
from psycopg.sql import Literal

from core.database.replica import reading

_MARK_DAY = datetime(1901, 1, 2, tzinfo=UTC)
# So far apart that a day reckoned from one mark is not another mark.
_APART = timedelta(days=37)
_YEAR: Final = 365
_MARK_ID = 0x5EED_0000_0000_4000_8000_0000_0000_0000
_PLACE: Final = re.compile("%%|%s")
MOST_KEPT: Final = 1_024
# Of those a connection has planned so many at most, each some 100 kB in PostgreSQL; what was used longest ago goes.
MOST_PREPARED: Final = 300
# How often a statement is sent before psycopg prepares it unasked.
_NEVER: Final = 2**31
# Who reads; a statement for somebody who may see everything has no place for them.
READER: Final = "reader"


def is_pooled() -> bool:
    """Return whether the connection of the next transaction may be another one (config.database)."""
    return bool(reading().settings_dict["IS_POOLED"])


class _Cursor(psycopg.Cursor[Any]):
    """A cursor that prepares what it sends."""

    def execute(self, query: Any, params: Any = None, **_options: Any) -> "_Cursor":
        """Send a statement, prepared on this connection after its first use."""
        super().execute(query, params, prepare=not is_pooled())
        return self

    def _send_query_prepared(self, name: bytes, pgq: Any, *, binary: bool | None = None) -> None:
        # psycopg notes what it sends only where it prepares nothing; Django's log of statements reads that note.
        self._query = pgq
        super()._send_query_prepared(name, pgq, binary=binary)


class _BinaryCursor(_Cursor):
    """A cursor that prepares what it sends and reads binary rows."""

    def execute(self, query: Any, params: Any = None, **_options: Any) -> "_BinaryCursor":
        """Send a statement, prepared on this connection after its first use."""
        psycopg.Cursor.execute(self, query, params, prepare=not is_pooled(), binary=True)
        return self


@dataclass(frozen=True, slots=True)
class Place:
    """Where the value of a name goes, with what LIKE has around it for "contains" and "starts with"."""

    name: str
    before: str = ""
    after: str = ""

    def param(self, values: Mapping[str, Any]) -> Any:
        """Return what is sent."""
        value = values[self.name]
        if not self.after:
            return value
        return f"{self.before}{connection.ops.prep_for_like_query(value)}{self.after}"


_AROUND: Final = (("", ""), ("", "%"), ("%", "%"))


@dataclass(frozen=True, slots=True)
class Statement:
    """The SQL of one shape, which value goes where, and the queryset with how Django reads its rows.

    `compiler` is None where nothing can be found, whatever the values.
    """

    sql: str
    places: tuple["Place", ...]
    queryset: QuerySet[Any, Any]
    compiler: Any

    def rows(self, values: Mapping[str, Any], cursor: type[_Cursor] | None = _BinaryCursor) -> list[tuple[Any, ...]]:
        """Return the rows for these values; counted and logged by Django like any other query."""
        if self.compiler is None:
            return []
        params = [place.param(values) for place in self.places]
        try:
            return _send(self.sql, params, cursor)
        except (OperationalError, InterfaceError):
            # PostgreSQL was restarted under a kept connection: a read may simply be asked again, once.
            if reading().in_atomic_block or reading().is_usable():
                raise
        except NotSupportedError:
            # A migration changed a column under a plan that was kept: what comes after plans anew.
            reading().close_at = 0
            if reading().in_atomic_block:
                raise
        reading().close()
        return _send(self.sql, params, cursor)

    def found(self, values: Mapping[str, Any], *, is_planned_anew: bool) -> list[Any]:
        """Return what the queryset yields for these values, made by Django, with what it prefetches."""
        rows = self.rows(values, None if is_planned_anew else _Cursor)
        if not rows:
            return []
        queryset: Any = self.queryset.all()
        compiler = copy(self.compiler)
        compiler.connection = reading()
        compiler.execute_sql = lambda *_args, **_options: [rows]
        queryset.query.get_compiler = lambda *_args, **_options: compiler
        return list(queryset)


def send(sql: str, params: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Return the rows of SQL of our own, prepared; counted and logged by Django like any other query."""
    return _send(sql, params, _Cursor)


def _send(sql: str, params: Sequence[Any], kind: type[_Cursor] | None) -> list[tuple[Any, ...]]:
    if kind is None:
        with reading().cursor() as plain:
            plain.execute(sql, params)
            return list(plain.fetchall())
    its = reading()
    its.ensure_connection()
    raw: Any = kind(its.connection)
    # Django turns preparing off for the whole connection, also for who asks for it; no other statement reaches this.
    its.connection.prepare_threshold, its.connection.prepared_max = _NEVER, MOST_PREPARED
    with its.make_debug_cursor(raw) if its.queries_logged else its.make_cursor(raw) as cursor:
        cursor.execute(sql, params)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found


Maker = Callable[[Mapping[str, Any], Any], QuerySet[Any, Any]]


@lru_cache(maxsize=MOST_KEPT)
def statement(
    make: Maker, kinds: tuple[tuple[str, type], ...], shape: Any = None, kind_of_reader: Any = None
) -> Statement:
    """Return the statement of `make(values, shape)` for values of these names and kinds (UUID, datetime, date or str).

    `make` must build the same queryset for every value of a name, None excepted, and depend on nothing but its
    arguments. What changes the text of the SQL, such as a limit or a language, belongs in `shape`. Where somebody
    reads, `values[READER]` stands in for them: only their id and their kind are known.
    """
    connection.ensure_connection()
    marks = {name: _mark(kind, number) for number, (name, kind) in enumerate(kinds, start=1)}
    known = dict(marks)
    if kind_of_reader:
        of, kind, _today = kind_of_reader
        known[READER] = of.stand_in(marks[READER], kind) if READER in marks else of()
    with connection.execute_wrapper(_refuse):
        queryset = make(known, shape)
        compiler = queryset.query.get_compiler(connection=connection)
        try:
            sql, params = compiler.as_sql()
        except EmptyResultSet:
            return Statement("", (), queryset, None)
    sql, places = _with_constants(sql, params, _by_mark(marks))
    if missing := set(marks) - {place.name for place in places} - {READER}:
        raise LookupError(f"these values do not reach the statement: {sorted(missing)}")
    return Statement(sql, places, queryset, compiler)


def _refuse(*_call: Any) -> Any:
    raise LookupError("a statement that is written once asks nothing while it is written: its values are only marks")


def _by_mark(marks: Mapping[str, Any]) -> dict[Any, Place]:
    found: dict[Any, Place] = {}
    for name, mark in marks.items():
        if isinstance(mark, str):
            found |= {f"{before}{mark}{after}": Place(name, before, after) for before, after in _AROUND}
        else:
            found[mark] = Place(name)
    return found


def _with_constants(sql: str, params: Sequence[Any], by_mark: Mapping[Any, Place]) -> tuple[str, tuple[Place, ...]]:
    """Return the SQL with a place for each value that differs, and every other one in its text."""
    left, places = iter(params), []

    def put(match: re.Match[str]) -> str:
        if match[0] == "%%":
            return match[0]
        param = next(left)
        place = by_mark.get(param) if isinstance(param, UUID | date | str) else None
        if place is None:
            _require_constant(param, by_mark)
            return Literal(param).as_string(connection.connection).replace("%", "%%")
        places.append(place)
        return match[0]

    return _PLACE.sub(put, sql), tuple(places)


def _require_constant(param: Any, by_mark: Mapping[Any, Place]) -> None:
    """Refuse a value that was made of a mark: it would stay in the statement, whoever or whatever is asked about."""
    if any(_is_made_of(mark, param) for mark in by_mark):
        raise LookupError(f"a value was changed before it reached the statement: {param}")


def _is_made_of(mark: Any, param: Any) -> bool:
    """Return whether a value is another text, a list or another day than the mark it came from."""
    if isinstance(mark, date) and isinstance(param, date):
        return abs(param.toordinal() - mark.toordinal()) <= _YEAR
    text = str(param)
    return str(mark) in text or (isinstance(mark, UUID) and mark.hex in text)


def read(make: Maker, values: Mapping[str, Any], shape: Any = None, *, reader: Any = None) -> list[tuple[Any, ...]]:
    """Return the rows of `make(values, shape)` as PostgreSQL gives them; see `statement`.

    `reader` is who reads: a user, a visitor or a client of the API.
    """
    known, given = _kept(make, values, shape, reader)
    return known.rows(given)


def fetch(
    make: Maker, values: Mapping[str, Any], shape: Any = None, *, reader: Any = None, is_planned_anew: bool = False
) -> list[Any]:
    """Return what `make(values, shape)` yields, objects of its model as well; see `read`.

    With `is_planned_anew` PostgreSQL plans it with these values: words that are searched for are else read per row.
    """
    known, given = _kept(make, values, shape, reader)
    return known.found(given, is_planned_anew=is_planned_anew)


def numbered(values: Iterable[Any], name: str = "") -> dict[str, Any]:
    """Return values of which a statement takes as many as a page has rows, each under its number."""
    return {f"{name}{number}": value for number, value in enumerate(values)}


def _kept(make: Maker, values: Mapping[str, Any], shape: Any, reader: Any) -> tuple[Statement, Mapping[str, Any]]:
    given = {name: value for name, value in values.items() if value is not None}
    kind = None
    if reader is not None:
        # Of a lazy object this is the class of what it stands for.
        # Rules may ask what day it is.
        kind = (reader.__class__, getattr(reader, "kind_of_reader", None), timezone.localdate())
        if kind[1] is not None:
            given[READER] = reader.reader_id
    return statement(make, tuple((name, _kind(value)) for name, value in given.items()), shape, kind), given


def _kind(value: Any) -> type:
    # Choices are strings with a class of their own.
    return str if isinstance(value, str) else type(value)


def _mark(kind: type, number: int) -> Any:
    if kind is UUID:
        return UUID(int=_MARK_ID + number)
    if kind is datetime:
        return _MARK_DAY + (number - 1) * _APART
    if kind is date:
        return _MARK_DAY.date() + (number - 1) * _APART
    if kind is str:
        return f"\u2042{number}\u2042"
    raise TypeError(f"a statement has no mark for {kind}")
