# SPDX-License-Identifier: EUPL-1.2
"""What is done with the shapes of areas: mended, brought to degrees, thinned alike, and who lies beside whom.

Pure geometry on shapely; distances are metres in a flat picture around the middle of what is given, which is exact
enough for a city.
"""

from collections.abc import Sequence
from math import cos, radians
from typing import Any, Final

import numpy as np
import shapely
from django.utils.translation import gettext as _
from shapely.geometry import MultiPolygon, Polygon, shape
from shapely.geometry.base import BaseGeometry

from core.charts.map_squares import METRES_A_DEGREE
from initiatives.areas.borders import rd_new
from initiatives.areas.borders.geojson import ensure_place, polygons_of
from initiatives.areas.borders.query import BordersError
from initiatives.areas.borders.rows import BorderRow

Shape = Polygon | MultiPolygon

# A map of a city must stay a light page, so borders are thinned until all together have at most so many points (ours).
MOST_POINTS: Final = 8_000
TOLERANCES: Final = (5, 10, 20, 40, 80, 160)
# About a metre; further digits only make pages heavier.
DECIMALS: Final = 5
# Areas with less than this between them are neighbours: a canal or a river does not part them (metres, ours).
BESIDE: Final = 400.0


def shape_of(row: BorderRow) -> Shape:
    """Return the shape of a row in degrees. Raises BordersError when there is none."""
    # NumPy warns of what is no number; such a point is refused below.
    with np.errstate(invalid="ignore"):
        given = shapely.from_wkb(row.geometry, on_invalid="ignore") if isinstance(row.geometry, bytes) else _drawn(row)
    if given is None:
        raise BordersError([_("the geometry is missing or cannot be read")])
    # What GeoJSON holds was looked at point by point, WKB was not; a corner with what is no number is none either.
    points = shapely.get_coordinates(given)
    for x, y in (points.min(axis=0), points.max(axis=0)) if len(points) else ():
        ensure_place(float(x), float(y), is_metric=row.is_metric)
    flat = shapely.force_2d(given)
    whole = _polygons(flat if flat.is_valid else shapely.make_valid(flat))
    if whole.is_empty:
        raise BordersError([_("the border encloses nothing; it must be a Polygon or MultiPolygon")])
    return shapely.transform(whole, rd_new.to_degrees) if row.is_metric else whole


def _drawn(row: BorderRow) -> Shape:
    polygons = polygons_of(row.geometry, row.is_metric)
    return MultiPolygon([Polygon(rings[0], rings[1:]) for rings in polygons])


def _polygons(given: Any) -> Shape:
    parts = [part for part in shapely.get_parts(shapely.get_parts(given)) if part.geom_type == "Polygon"]
    return parts[0] if len(parts) == 1 else MultiPolygon(parts)


class _Flat:
    """Degrees as metres from the middle of what is drawn, and back."""

    def __init__(self, shapes: Sequence[Any]) -> None:
        west, south, east, north = shapely.total_bounds(np.array(shapes, dtype=object))
        self.middle = np.array([(west + east) / 2, (south + north) / 2])
        self.metres = np.array([METRES_A_DEGREE * cos(radians(self.middle[1])), METRES_A_DEGREE])

    def metric(self, shapes: Sequence[Any]) -> Any:
        return shapely.transform(np.array(shapes, dtype=object), lambda points: (points - self.middle) * self.metres)

    def degrees(self, shapes: Any) -> Any:
        return shapely.transform(shapes, lambda points: points / self.metres + self.middle)


def thinned(shapes: Sequence[BaseGeometry]) -> list[Shape]:
    """Return the shapes with at most MOST_POINTS points together; what two of them share stays the same line."""
    if not shapes or shapely.get_num_coordinates(shapes).sum() <= MOST_POINTS:
        return [_polygons(each) for each in shapes]
    flat = _Flat(shapes)
    metric = flat.metric(shapes)
    thin = metric
    for tolerance in TOLERANCES:
        thin = shapely.coverage_simplify(metric, tolerance)
        if shapely.get_num_coordinates(thin).sum() <= MOST_POINTS:
            break
    return [_polygons(each) for each in flat.degrees(thin)]


def as_geojson(given: Shape) -> dict[str, Any]:
    """Return a shape as a GeoJSON geometry with rounded degrees."""
    rounded = shapely.transform(given, lambda points: np.round(points, DECIMALS))
    polygons = [[_ring(ring) for ring in (part.exterior, *part.interiors)] for part in shapely.get_parts(rounded)]
    if len(polygons) == 1:
        return {"type": "Polygon", "coordinates": polygons[0]}
    return {"type": "MultiPolygon", "coordinates": polygons}


def _ring(ring: Any) -> list[list[float]]:
    return [[float(x), float(y)] for x, y in ring.coords]


def point_in(given: Shape) -> tuple[float, float]:
    """Return a point inside the largest part of a shape, as longitude and latitude."""
    largest = max(shapely.get_parts(given), key=lambda part: part.area)
    point = largest.centroid if largest.contains(largest.centroid) else largest.point_on_surface()
    return round(point.x, DECIMALS), round(point.y, DECIMALS)


def neighbours(borders: Sequence[Any]) -> list[tuple[int, int]]:
    """Return which of these GeoJSON borders lie beside each other: pairs of their numbers, each pair once."""
    shapes = [_polygons(shapely.make_valid(shape(border))) for border in borders]
    if not shapes:
        return []
    metric = _Flat(shapes).metric(shapes)
    found = shapely.STRtree(metric).query(metric, predicate="dwithin", distance=BESIDE)
    return sorted((int(one), int(other)) for one, other in found.T if one < other)
