# SPDX-License-Identifier: EUPL-1.2
"""Reading rows from a GeoPackage (OGC 12-128), which is a SQLite database. No database of ours.

The file comes from somebody else, so only plain tables are read, read only, without extensions, views or triggers, and
no query may work without end.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from django.utils.translation import gettext as _

from initiatives.areas.borders.query import BordersError, BordersQuery, Columns, columns_of
from initiatives.areas.borders.rows import BorderRow

MAGIC: Final = b"SQLite format 3\x00"
# Of the header of a geometry: letters, version, flags, system; then an envelope of so many bytes.
_HEADER: Final = 8
_ENVELOPES: Final = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
_EMPTY: Final = 0b10000
RD_NEW, WGS_84 = 28992, 4326
# Virtual machine steps of SQLite between two looks, and how many looks: some minutes of work.
_STEPS, _MOST_LOOKS = 1_000_000, 20_000


@dataclass(frozen=True, slots=True)
class _Layer:
    table: str
    geometry: str
    system: int
    columns: Columns


def read_rows(path: Path, wanted: BordersQuery) -> Iterator[BorderRow]:
    """Yield the rows of the layers that are of a level asked for, of the municipalities asked for.

    Raises BordersError for a file that cannot be read, or has no such layer.
    """
    try:
        with closing(_opened(path)) as database:
            layers = list(_layers(database, wanted))
            levels = wanted.division.levels
            asked = [layer for layer in layers if layer.columns.level is None or layer.columns.level in levels]
            if not asked:
                names = ", ".join(layer.table for layer in layers) or "-"
                text = _("The file has no layer with %(asked)s. Its layers are: %(found)s.")
                raise BordersError([text % {"asked": wanted.division.label, "found": names}])
            for layer in asked:
                yield from _rows(database, layer, wanted)
    except sqlite3.Error as error:
        raise BordersError([_("The file is no GeoPackage that can be read (%s).") % error]) from error


def _opened(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    database.execute("PRAGMA trusted_schema = OFF")
    database.execute("PRAGMA cell_size_check = ON")
    looks = iter(range(_MOST_LOOKS))
    database.set_progress_handler(lambda: next(looks, None) is None, _STEPS)
    return database


def _layers(database: sqlite3.Connection, wanted: BordersQuery) -> Iterator[_Layer]:
    found = database.execute(
        "SELECT g.table_name, g.column_name, r.organization_coordsys_id"
        "  FROM gpkg_geometry_columns g"
        "  JOIN gpkg_spatial_ref_sys r USING (srs_id)"
        "  JOIN sqlite_master m ON m.name = g.table_name AND m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%'"
        " ORDER BY g.table_name"
    ).fetchall()
    for table, geometry, system in found:
        if not isinstance(table, str) or not isinstance(geometry, str):
            continue
        names = [column[1] for column in database.execute(f"PRAGMA table_info({_quoted(table)})")]
        yield _Layer(table, geometry, system, columns_of(names, wanted))


def _rows(database: sqlite3.Connection, layer: _Layer, wanted: BordersQuery) -> Iterator[BorderRow]:
    if layer.system not in {RD_NEW, WGS_84}:
        text = _("Layer %(layer)s is not in RD New (EPSG:28992) and not in WGS 84 (EPSG:4326). Convert it first.")
        raise BordersError([text % {"layer": layer.table}])
    columns = layer.columns
    names = [name for name in (columns.code, columns.name, columns.parent, columns.municipality, columns.water) if name]
    kept = ", ".join(map(_quoted, dict.fromkeys([*names, layer.geometry])))
    codes = sorted(wanted.municipalities) if columns.municipality else []
    narrowed = f" WHERE {_quoted(columns.municipality)} IN ({', '.join('?' * len(codes))})" if codes else ""
    found = database.execute(f"SELECT {kept} FROM {_quoted(layer.table)}{narrowed} ORDER BY rowid", codes)  # noqa: S608 - names are quoted, values are bound
    heads = [column[0] for column in found.description]
    for number, values in enumerate(found, start=1):
        row: Mapping[str, Any] = dict(zip(heads, values, strict=True))
        place = _("layer %(layer)s, row %(row)s") % {"layer": layer.table, "row": number}
        properties = {name: value for name, value in row.items() if name != layer.geometry}
        yield BorderRow(place, properties, _wkb(row[layer.geometry]), layer.system == RD_NEW)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _wkb(blob: Any) -> bytes | None:
    """Return the well-known binary inside the geometry of a GeoPackage; None for an empty or unreadable one."""
    if not isinstance(blob, bytes) or len(blob) <= _HEADER or blob[:2] != b"GP":
        return None
    flags = blob[3]
    envelope = _ENVELOPES.get(flags >> 1 & 0b111)
    return None if envelope is None or flags & _EMPTY else blob[_HEADER + envelope :]
