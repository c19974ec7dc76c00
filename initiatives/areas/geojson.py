# SPDX-License-Identifier: EUPL-1.2
"""Reading borders of areas from GeoJSON (RFC 7946), with every fault named by feature and place."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any, Final

MAX_BYTES: Final = 50_000_000
MAX_POINTS: Final = 500_000
CODE_LENGTH: Final = 20
NAME_LENGTH: Final = 100
SHORTEST_RING: Final = 4
EAST, NORTH = 180.0, 90.0
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


class GeoJsonError(ValueError):
    """The file cannot be used; `faults` says per feature what is wrong and where."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def read_areas(data: bytes, *, code: str, name: str, parent: str = "") -> list[AreaBorder]:
    """Return the areas of a FeatureCollection in WGS 84; `code`, `name` and `parent` are names of properties.

    Raises GeoJsonError with every fault found (the first MOST_FAULTS); then nothing of the file may be used.
    """
    if len(data) > MAX_BYTES:
        raise GeoJsonError([f"the file is larger than {MAX_BYTES // 1_000_000} MB; simplify the borders"])
    areas: list[AreaBorder] = []
    faults: list[str] = []
    seen: dict[str, int] = {}
    for number, feature in enumerate(_features(data), start=1):
        try:
            area = _area(feature, code=code, name=name, parent=parent)
        except GeoJsonError as error:
            faults += [f"feature {number}: {fault}" for fault in error.faults]
            continue
        if area.code in seen:
            faults.append(f"feature {number}: code {area.code} stands in feature {seen[area.code]} already")
        seen.setdefault(area.code, number)
        areas.append(area)
    if not areas and not faults:
        faults.append("there is no feature in the file")
    if faults:
        more = [f"and {len(faults) - MOST_FAULTS} more"] if len(faults) > MOST_FAULTS else []
        raise GeoJsonError([*faults[:MOST_FAULTS], *more])
    return areas


def _features(data: bytes) -> list[Any]:
    try:
        document = json.loads(data.decode("utf-8-sig"), parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        raise GeoJsonError([f"byte {error.start}: the file is no UTF-8 text"]) from error
    except json.JSONDecodeError as error:
        raise GeoJsonError([f"line {error.lineno}, column {error.colno}: the file is no JSON ({error.msg})"]) from error
    except (ValueError, RecursionError) as error:
        raise GeoJsonError([f"the file is no JSON ({error})"]) from error
    if not isinstance(document, dict) or document.get("type") != "FeatureCollection":
        raise GeoJsonError(["the file is no FeatureCollection; export it as GeoJSON"])
    system = document.get("crs")
    if system is not None and not any(word in json.dumps(system) for word in ("CRS84", "4326")):
        raise GeoJsonError(["the file is not in WGS 84 (EPSG:4326); convert it first"])
    features = document.get("features")
    if not isinstance(features, list):
        raise GeoJsonError(['"features" is no list'])
    return features


def _no_constant(word: str) -> float:
    raise ValueError(f"{word} is no number")


def _area(feature: Any, *, code: str, name: str, parent: str) -> AreaBorder:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(feature, dict) or feature.get("type") != "Feature" or not isinstance(properties, dict):
        raise GeoJsonError(["no Feature with properties"])
    found = {
        "code": _text(properties, code, CODE_LENGTH),
        "name": _text(properties, name, NAME_LENGTH),
        "parent": _text(properties, parent, CODE_LENGTH) if parent and properties.get(parent) else "",
    }
    if found["parent"] == found["code"]:
        raise GeoJsonError([f'property "{parent}": an area cannot lie in itself'])
    border = _border(feature.get("geometry"), found["code"])
    longitude, latitude = _point(properties.get("label"), border)
    return AreaBorder(**found, border=border, longitude=longitude, latitude=latitude)


def _text(properties: Mapping[str, Any], key: str, most: int) -> str:
    value = properties.get(key)
    if not isinstance(value, (str, int)) or isinstance(value, bool) or not str(value).strip():
        known = ", ".join(sorted(str(name) for name in properties)[:10])
        raise GeoJsonError([f'property "{key}" is missing or no text (there are: {known})'])
    text = str(value).strip()
    if len(text) > most or not text.isprintable():
        raise GeoJsonError([f'property "{key}" has more than {most} characters or an unprintable sign'])
    return text


def _border(geometry: Any, code: str) -> dict[str, Any]:
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in {"Polygon", "MultiPolygon"}:
        raise GeoJsonError([f"{code}: the geometry is {kind or 'missing'}, not a Polygon or MultiPolygon"])
    given = geometry.get("coordinates")
    polygons = [given] if kind == "Polygon" else given
    if not isinstance(polygons, list) or not polygons:
        raise GeoJsonError([f"{code}: the geometry has no coordinates"])
    read: list[list[list[list[float]]]] = []
    points = 0
    for place, polygon in enumerate(polygons, start=1):
        if not isinstance(polygon, list) or not polygon:
            raise GeoJsonError([f"{code}, polygon {place}: no ring"])
        rings = [_ring(ring, f"{code}, polygon {place}, ring {number}") for number, ring in enumerate(polygon, start=1)]
        points += sum(len(ring) for ring in rings)
        read.append(rings)
    if points > MAX_POINTS:
        raise GeoJsonError([f"{code}: {points} points are more than a map can draw; simplify the borders"])
    return {"type": kind, "coordinates": read[0] if kind == "Polygon" else read}


def _ring(ring: Any, place: str) -> list[list[float]]:
    if not isinstance(ring, list) or len(ring) < SHORTEST_RING:
        raise GeoJsonError([f"{place}: a ring needs at least {SHORTEST_RING} points"])
    points = [_position(point, f"{place}, point {number}") for number, point in enumerate(ring, start=1)]
    if points[0] != points[-1]:
        raise GeoJsonError([f"{place}: the ring is not closed; its last point must be its first"])
    return points


def _position(point: Any, place: str) -> list[float]:
    if (
        not isinstance(point, list)
        or len(point) not in {2, 3}
        or not all(isinstance(each, (int, float)) and not isinstance(each, bool) for each in point)
    ):
        raise GeoJsonError([f"{place}: no pair of longitude and latitude"])
    longitude, latitude = point[0], point[1]
    if not (abs(longitude) <= EAST and abs(latitude) <= NORTH and isfinite(longitude) and isfinite(latitude)):
        raise GeoJsonError([f"{place}: ({longitude}, {latitude}) is no longitude and latitude in WGS 84"])
    return [float(longitude), float(latitude)]


def _point(label: Any, border: Mapping[str, Any]) -> tuple[float, float]:
    """Return the point the file gives, else the middle of the largest ring's box."""
    if isinstance(label, list):
        try:
            longitude, latitude = _position(label, "label")
        except GeoJsonError:
            pass
        else:
            return longitude, latitude
    ring = max(_outer(border), key=len)
    longitudes, latitudes = [point[0] for point in ring], [point[1] for point in ring]
    return (min(longitudes) + max(longitudes)) / 2, (min(latitudes) + max(latitudes)) / 2


def _outer(border: Mapping[str, Any]) -> Iterator[Sequence[Sequence[float]]]:
    polygons = [border["coordinates"]] if border["type"] == "Polygon" else border["coordinates"]
    for polygon in polygons:
        yield polygon[0]
