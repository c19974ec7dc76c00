# SPDX-License-Identifier: EUPL-1.2
"""Reading features from GeoJSON (RFC 7946), with every fault named by feature and place. No database."""

import json
from collections.abc import Iterator
from typing import Any, Final

from django.utils.translation import gettext as _

from initiatives.areas.borders import rd_new
from initiatives.areas.borders.query import BordersError
from initiatives.areas.borders.rows import BorderRow

MAX_BYTES: Final = 100_000_000
MAX_POINTS: Final = 500_000
SHORTEST_RING: Final = 4
EAST, NORTH = 180.0, 90.0


def read_rows(data: bytes) -> Iterator[BorderRow]:
    """Yield the features of a FeatureCollection in WGS 84 or RD New; a faulty one carries its faults.

    Raises BordersError for a file that is no such thing.
    """
    if len(data) > MAX_BYTES:
        raise BordersError(
            [_("The file is larger than %d MB. Take one municipality, or simpler borders.") % (MAX_BYTES // 1_000_000)]
        )
    features, is_metric = _features(data)
    for number, feature in enumerate(features, start=1):
        place = _("feature %d") % number
        properties = feature.get("properties") if isinstance(feature, dict) else None
        if not isinstance(feature, dict) or feature.get("type") != "Feature" or not isinstance(properties, dict):
            yield BorderRow(place, {}, None, is_metric, (_("no Feature with properties"),))
            continue
        yield BorderRow(place, properties, feature.get("geometry"), is_metric)


def _features(data: bytes) -> tuple[list[Any], bool]:
    document = _document(data)
    if not isinstance(document, dict) or document.get("type") != "FeatureCollection":
        raise BordersError([_("The file is no FeatureCollection. Export it as GeoJSON.")])
    system = json.dumps(document.get("crs"))
    is_metric = "28992" in system
    if document.get("crs") is not None and not is_metric and "CRS84" not in system and "4326" not in system:
        raise BordersError(
            [_("The file is not in WGS 84 (EPSG:4326) and not in RD New (EPSG:28992). Convert it first.")]
        )
    features = document.get("features")
    if not isinstance(features, list):
        raise BordersError([_('In the file "features" is no list. Export it as GeoJSON.')])
    return features, is_metric


def _document(data: bytes) -> Any:
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        raise BordersError([_("Byte %d: the file is no UTF-8 text.") % error.start]) from error
    except json.JSONDecodeError as error:
        place = {"line": error.lineno, "column": error.colno, "message": error.msg}
        raise BordersError(
            [_("line %(line)s, column %(column)s: the file is no JSON (%(message)s).") % place]
        ) from error
    except (ValueError, RecursionError) as error:
        raise BordersError([_("The file is no JSON (%s).") % error]) from error


def _no_constant(word: str) -> float:
    raise ValueError(_("%s is no number") % word)


def polygons_of(geometry: Any, is_metric: bool) -> list[list[list[list[float]]]]:
    """Return the polygons of a GeoJSON geometry, each a list of rings in the degrees or metres of the file.

    Raises BordersError with the place of the first thing that is wrong.
    """
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in {"Polygon", "MultiPolygon"}:
        raise BordersError([_("the geometry is %s, not a Polygon or MultiPolygon") % (kind or _("missing"))])
    given = geometry.get("coordinates")
    polygons = [given] if kind == "Polygon" else given
    if not isinstance(polygons, list) or not polygons:
        raise BordersError([_("the geometry has no coordinates")])
    read = []
    for place, polygon in enumerate(polygons, start=1):
        if not isinstance(polygon, list) or not polygon:
            raise BordersError([_("polygon %d: no ring") % place])
        at = _("polygon %(polygon)s, ring %(ring)s")
        read.append(
            [_ring(ring, at % {"polygon": place, "ring": each}, is_metric) for each, ring in enumerate(polygon, 1)]
        )
    points = sum(len(ring) for polygon in read for ring in polygon)
    if points > MAX_POINTS:
        raise BordersError([_("%d points are more than a map can draw. Simplify the borders.") % points])
    return read


def _ring(ring: Any, place: str, is_metric: bool) -> list[list[float]]:
    if not isinstance(ring, list) or len(ring) < SHORTEST_RING:
        raise BordersError([f"{place}: " + _("a ring needs at least %d points") % SHORTEST_RING])
    points = []
    for number, point in enumerate(ring, start=1):
        try:
            points.append(_position(point, is_metric))
        except BordersError as error:
            raise BordersError([f"{place}, " + _("point %d") % number + f": {error}"]) from error
    if points[0] != points[-1]:
        raise BordersError([f"{place}: " + _("the ring is not closed; its last point must be its first")])
    return points


def _position(point: Any, is_metric: bool) -> list[float]:
    if (
        not isinstance(point, list)
        or len(point) not in {2, 3}
        or not all(isinstance(each, (int, float)) and not isinstance(each, bool) for each in point)
    ):
        raise BordersError([_("no pair of longitude and latitude")])
    ensure_place(point[0], point[1], is_metric=is_metric)
    return [float(point[0]), float(point[1])]


def ensure_place(x: float, y: float, *, is_metric: bool) -> None:
    """Raise BordersError for metres outside RD New, degrees that are none, and what is no number."""
    if is_metric:
        if not (rd_new.WEST <= x <= rd_new.EAST and rd_new.SOUTH <= y <= rd_new.NORTH):
            raise BordersError([_("(%(x)s, %(y)s) is no place in RD New") % {"x": x, "y": y}])
    elif not (abs(x) <= EAST and abs(y) <= NORTH):
        text = _(
            "(%(x)s, %(y)s) is no longitude and latitude in WGS 84. Is it RD New? Then the file must say so, in crs."
        )
        raise BordersError([text % {"x": x, "y": y}])
