# SPDX-License-Identifier: EUPL-1.2
"""Reading a file of borders whole, or not at all: GeoJSON or GeoPackage, CBS's own or another. No database."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import orjson
import shapely
from django.utils.translation import gettext as _

from initiatives.areas.borders import geojson, geopackage
from initiatives.areas.borders.geometry import Shape, as_geojson, point_in, shape_of, thinned
from initiatives.areas.borders.query import (
    WATER,
    BordersError,
    BordersQuery,
    Columns,
    Level,
    columns_of,
    is_kept,
    nothing_kept,
)
from initiatives.areas.borders.rows import BorderRow

CODE_LENGTH: Final = 20
NAME_LENGTH: Final = 100
# What CBS puts before many a name, and nobody says: "Wijk 01 West".
_NUMBERED: Final = re.compile(r"^Wijk \d\d (?=\S)")
MOST_AREAS: Final = 1_000
# Nobody reads more; the file must be mended anyway.
MOST_FAULTS: Final = 20


@dataclass(frozen=True, slots=True)
class AreaBorder:
    """One area of the file. `parent` is the code of the area it lies in, or nothing."""

    code: str
    name: str
    border: Mapping[str, Any]
    longitude: float
    latitude: float
    parent: str = ""


@dataclass(frozen=True, slots=True)
class WaterBorder:
    """The large water of one municipality; the code of that is empty for a file that does not tell."""

    municipality: str
    border: Mapping[str, Any]

    @property
    def code(self) -> str:
        """The code it is kept under, which stays the same."""
        return f"water-{self.municipality}".rstrip("-")


@dataclass(frozen=True, slots=True)
class Borders:
    """What a file holds of what was asked."""

    areas: tuple[AreaBorder, ...]
    waters: tuple[WaterBorder, ...] = ()


@dataclass(frozen=True, slots=True)
class _Read:
    code: str
    name: str
    parent: str
    municipality: str
    level: Level | None
    is_water: bool
    shape: Shape
    label: tuple[float, float] | None


def read_borders(path: Path, wanted: BordersQuery) -> Borders:
    """Return the areas of a file, GeoJSON or GeoPackage, in WGS 84 or RD New.

    Raises BordersError with every fault found (the first MOST_FAULTS); then nothing of the file may be used.
    """
    with path.open("rb") as file:
        is_database = file.read(len(geopackage.MAGIC)) == geopackage.MAGIC
    rows = geopackage.read_rows(path, wanted) if is_database else geojson.read_rows(path.read_bytes())
    return _borders(rows, wanted)


def read_areas(data: bytes, wanted: BordersQuery) -> Borders:
    """Return the areas of a GeoJSON text; see read_borders."""
    return _borders(geojson.read_rows(data), wanted)


def _borders(rows: Iterable[BorderRow], wanted: BordersQuery) -> Borders:
    faults: list[str] = []
    read: list[_Read] = []
    places: dict[str, str] = {}
    levels: set[Level | None] = set()
    municipalities: set[str] = set()
    for row in rows:
        columns = columns_of(row.properties, wanted)
        levels.add(columns.level)
        municipalities.add(str(row.properties.get(columns.municipality, "")))
        if not row.faults and not is_kept(row.properties, columns, wanted):
            continue
        try:
            one = _read(row, columns)
        except BordersError as error:
            faults += [f"{row.place}: {fault}" for fault in error.faults]
            continue
        if one.code in places and not one.is_water:
            text = _("%(place)s: code %(code)s stands in %(first)s already")
            faults.append(text % {"place": row.place, "code": one.code, "first": places[one.code]})
        elif not one.is_water:
            places[one.code] = row.place
        if not one.is_water or one.level in {None, wanted.division.levels[0]}:
            read.append(one)
    if not places and not faults:
        faults.append(nothing_kept(levels, municipalities - {""}, wanted))
    faults += _too_much(read, wanted)
    if faults:
        more = [_("and %d more") % (len(faults) - MOST_FAULTS)] if len(faults) > MOST_FAULTS else []
        raise BordersError([*faults[:MOST_FAULTS], *more])
    return Borders(tuple(_areas(read)), tuple(_waters(read)))


def _too_much(read: Sequence[_Read], wanted: BordersQuery) -> Iterator[str]:
    counted = Counter(one.municipality for one in read if one.level is not None)
    if len(counted) > 1 and not wanted.municipalities:
        names = ", ".join(code for code, _count in sorted(counted.items())[:10])
        text = _("The file has %(count)s municipalities (%(codes)s). Say by code which of them you mean.")
        yield text % {"count": len(counted), "codes": names + ("…" if len(counted) > 10 else "")}  # noqa: PLR2004
    elif len(read) > MOST_AREAS:
        text = _("The file has %(count)s areas; at most %(most)s are taken. Choose fewer municipalities, or wijken.")
        yield text % {"count": len(read), "most": MOST_AREAS}


def _read(row: BorderRow, columns: Columns) -> _Read:
    if row.faults:
        raise BordersError(row.faults)
    properties = row.properties
    code = _text(properties, columns.code, CODE_LENGTH)
    parent = _text(properties, columns.parent, CODE_LENGTH) if properties.get(columns.parent) else ""
    if parent == code:
        raise BordersError([_('property "%s": an area cannot lie in itself') % columns.parent])
    try:
        shape = shape_of(row)
    except BordersError as error:
        raise BordersError([f"{code}, {fault}" for fault in error.faults]) from error
    is_water = properties.get(columns.water) == WATER
    label = None if row.is_metric else _label(properties.get("label"))
    level, municipality = columns.level, str(properties.get(columns.municipality, ""))
    name = _text(properties, columns.name, NAME_LENGTH)
    if level is Level.DISTRICT:
        name = _NUMBERED.sub("", name)
    return _Read(code, name, parent, municipality, level, is_water, shape, label)


def _text(properties: Mapping[str, Any], key: str, most: int) -> str:
    value = properties.get(key)
    if not isinstance(value, (str, int)) or isinstance(value, bool) or not str(value).strip():
        known = ", ".join(sorted(str(name) for name in properties)[:10])
        text = _('property "%(name)s" is missing or no text (there are: %(known)s)')
        raise BordersError([text % {"name": key, "known": known}])
    text = str(value).strip()
    if len(text) > most or not text.isprintable():
        fault = _('property "%(name)s" has more than %(most)s characters or an unprintable sign')
        raise BordersError([fault % {"name": key, "most": most}])
    return text


def _label(label: Any) -> tuple[float, float] | None:
    """Return the point that a file gives for the name of an area."""
    if not isinstance(label, list) or len(label) != 2:  # noqa: PLR2004 - longitude and latitude
        return None
    if not all(isinstance(each, (int, float)) and not isinstance(each, bool) for each in label):
        return None
    longitude, latitude = label
    inside = abs(longitude) <= geojson.EAST and abs(latitude) <= geojson.NORTH
    return (float(longitude), float(latitude)) if inside else None


def _areas(read: Sequence[_Read]) -> Iterator[AreaBorder]:
    # Parts lie over what they are part of, and only what lies side by side is thinned together: a file that is not of
    # CBS, as `as_collection` writes it, tells parts by their parent alone.
    beside: dict[tuple[Level | None, bool], list[_Read]] = defaultdict(list)
    for one in read:
        if not one.is_water:
            beside[one.level, bool(one.parent)].append(one)
    for each in beside.values():
        for one, shape in zip(each, thinned([one.shape for one in each]), strict=True):
            longitude, latitude = one.label or point_in(shape)
            yield AreaBorder(one.code, one.name, as_geojson(shape), longitude, latitude, one.parent)


def _waters(read: Sequence[_Read]) -> Iterator[WaterBorder]:
    by_municipality: dict[str, list[Shape]] = defaultdict(list)
    for one in read:
        if one.is_water:
            by_municipality[one.municipality].append(one.shape)
    codes = sorted(by_municipality)
    whole = [shapely.union_all(by_municipality[code]) for code in codes]
    for code, shape in zip(codes, thinned(whole), strict=True):
        yield WaterBorder(code, as_geojson(shape))


# What a page sends back when somebody agrees: what was read, as a file of this kind again.
KEPT: Final = BordersQuery(code="code", name="naam", parent="parent")


def as_collection(borders: Borders) -> str:
    """Return what was read as GeoJSON that `read_kept` reads back, thinned as it is."""
    features = [
        {
            "type": "Feature",
            "properties": {
                "code": area.code,
                "naam": area.name,
                "parent": area.parent,
                "label": [area.longitude, area.latitude],
            },
            "geometry": area.border,
        }
        for area in borders.areas
    ]
    features += [
        {
            "type": "Feature",
            "properties": {"code": each.code, "naam": each.code, "gemeentecode": each.municipality, "water": WATER},
            "geometry": each.border,
        }
        for each in borders.waters
    ]
    return orjson.dumps({"type": "FeatureCollection", "features": features}).decode()


def read_kept(text: str) -> Borders:
    """Return what `as_collection` wrote. Raises BordersError for anything that is no such text."""
    return read_areas(text.encode(), KEPT)
