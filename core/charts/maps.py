# SPDX-License-Identifier: EUPL-1.2
"""A map from borders: longitude and latitude to SVG paths. Good for a thematic map, not for measuring."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import Any, Final

from core.charts.data import Region, Tile, shade_bounds, shade_of

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

    regions: list[DrawnRegion]
    width: int
    height: int
    bounds: tuple[int, ...]


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


def draw(regions: Sequence[Region]) -> DrawnMap:
    """Return the map of the regions whose border can be read."""
    bounds = shade_bounds([region.tile.count for region in regions])
    read = [(region.tile, rings) for region in regions if (rings := outer_rings(region.border))]
    if not read:
        return DrawnMap([], WIDTH, 1, bounds)
    project = Projection(point for _tile, rings in read for ring in rings for point in ring)
    drawn = []
    for tile, rings in read:
        projected = [[project(point) for point in ring] for ring in rings]
        x, y = _middle(max(projected, key=lambda ring: abs(_area(ring))))
        shade = shade_of(tile.count, bounds)
        drawn.append(DrawnRegion(tile, path_of(projected), x, y, "none" if shade is None else f"s{shade}"))
    return DrawnMap(drawn, WIDTH, project.height, bounds)
