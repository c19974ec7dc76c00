# SPDX-License-Identifier: EUPL-1.2
"""A map from borders: longitude and latitude to SVG paths. Good for a thematic map, not for measuring."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, radians
from operator import is_
from typing import Any, Final

from core.charts.data import Region, Tile, Water, shade_bounds, shade_of

# Coordinates are rounded to whole units of a drawing this wide: neighbours round alike, so no slivers appear.
WIDTH: Final = 1000
Ring = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class DrawnRegion:
    """An area as a path, with the place of its count (both in units of the drawing)."""

    tile: Tile
    path: str
    x: int
    y: int
    shade: str


@dataclass(frozen=True, slots=True)
class DrawnMap:
    """Everything the template needs; empty when no border could be read."""

    regions: tuple[DrawnRegion, ...]
    width: int
    height: int
    bounds: tuple[int, ...]
    waters: tuple[str, ...] = ()


def outer_rings(border: Mapping[str, Any]) -> list[list[tuple[float, float]]]:
    """Return the rings of a Polygon or MultiPolygon, holes included; anything else has none."""
    coordinates = border.get("coordinates") or []
    polygons = [coordinates] if border.get("type") == "Polygon" else coordinates
    if border.get("type") not in {"Polygon", "MultiPolygon"}:
        return []
    return [[(float(point[0]), float(point[1])) for point in ring] for polygon in polygons for ring in polygon]


class Projection:
    """Equirectangular around the middle latitude, north up, fitted to WIDTH."""

    def __init__(self, points: Iterable[tuple[float, float]]) -> None:
        longitudes, latitudes = zip(*points, strict=True)
        self.west, self.north = min(longitudes), max(latitudes)
        self.squeeze = cos(radians((min(latitudes) + max(latitudes)) / 2))
        self.scale = WIDTH / max((max(longitudes) - self.west) * self.squeeze, 1e-9)
        self.height = max(round((self.north - min(latitudes)) * self.scale), 1)

    def __call__(self, point: tuple[float, float]) -> tuple[int, int]:
        longitude, latitude = point
        return (
            round((longitude - self.west) * self.squeeze * self.scale),
            round((self.north - latitude) * self.scale),
        )


def path_of(rings: Iterable[Sequence[tuple[int, int]]]) -> str:
    """Return rings in units of the drawing as one SVG path."""
    parts = []
    for ring in rings:
        kept = [point for place, point in enumerate(ring) if place == 0 or point != ring[place - 1]]
        parts.append("M" + "L".join(f"{x} {y}" for x, y in kept) + "Z")
    return "".join(parts)


def _area(ring: Sequence[tuple[int, int]]) -> float:
    following = [*ring[1:], *ring[:1]]
    return sum(x * v - u * y for (x, y), (u, v) in zip(ring, following, strict=True)) / 2


def _middle(ring: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return the centre of gravity of a ring, or of its points when it has no area."""
    area = _area(ring)
    if not area:
        return ring[0]
    pairs = list(zip(ring, [*ring[1:], *ring[:1]], strict=True))
    x = sum((x + u) * (x * v - u * y) for (x, y), (u, v) in pairs) / (6 * area)
    y = sum((y + v) * (x * v - u * y) for (x, y), (u, v) in pairs) / (6 * area)
    return round(x), round(y)


@dataclass(frozen=True, slots=True)
class _Shape:
    path: str
    x: int
    y: int


class Borders(tuple[Mapping[str, Any], ...]):
    """Borders that are known by being the same objects: comparing thousands of points would cost what is saved."""

    __slots__ = ()

    def __hash__(self) -> int:
        return hash(tuple(map(id, self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Borders) and len(self) == len(other) and all(map(is_, self, other))


@lru_cache(maxsize=16)
def _shapes(borders: Borders, waters: Borders) -> tuple[tuple[_Shape | None, ...], tuple[str, ...], int]:
    """Return the shape of each border, None where it cannot be read, the paths of water, and the drawing's height."""
    read = [outer_rings(border) for border in borders]
    points = [point for rings in read for ring in rings for point in ring]
    if not points:
        return (None,) * len(read), (), 1
    project = Projection(points)
    shapes = []
    for rings in read:
        projected = [[project(point) for point in ring] for ring in rings]
        x, y = _middle(max(projected, key=lambda ring: abs(_area(ring)))) if projected else (0, 0)
        shapes.append(_Shape(path_of(projected), x, y) if projected else None)
    wet = [path_of([[project(point) for point in ring] for ring in outer_rings(water)]) for water in waters]
    return tuple(shapes), tuple(path for path in wet if path), project.height


def draw(regions: Sequence[Region], waters: Sequence[Water] = ()) -> DrawnMap:
    """Return the map of the regions whose border can be read; borders that are the same objects are projected once."""
    bounds = shade_bounds([region.tile.count for region in regions])
    borders = Borders(region.border for region in regions)
    shapes, wet, height = _shapes(borders, Borders(water.border for water in waters if water.border))
    drawn = []
    for region, shape in zip(regions, shapes, strict=True):
        if shape is not None:
            shade = shade_of(region.tile.count, bounds)
            told = "none" if shade is None else f"s{shade}"
            drawn.append(DrawnRegion(region.tile, shape.path, shape.x, shape.y, told))
    return DrawnMap(tuple(drawn), WIDTH, height, bounds, wet)
