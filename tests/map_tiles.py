# SPDX-License-Identifier: EUPL-1.2
"""A tiny map of vector tiles (PMTiles, version 3): a street, a park and water, alike in every tile and made up."""

import gzip
import json
import struct
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import asinh, pi, radians, tan
from pathlib import Path
from typing import Final

ZOOM: Final = 11
_EXTENT: Final = 4096
_POINT_TO, _LINE_TO, _CLOSE = 1, 2, 7
_LINE, _POLYGON = 2, 3
Points = Sequence[tuple[int, int]]


def make_map_file(path: Path, *, around: tuple[float, float], attribution: str = "Gemeente Oeverstad") -> Path:
    """Write a map of the tiles around a point (longitude, latitude)."""
    x, y = _tile_at(*around)
    ids = sorted(_tile_id(x + across, y + down) for across in range(-2, 3) for down in range(-2, 3))
    packed = gzip.compress(tile())
    root = gzip.compress(_directory(ids, len(packed)))
    words = gzip.compress(json.dumps({"attribution": attribution, "vector_layers": []}).encode())
    start = 127
    header = struct.pack(
        "<7sB11Q6BiiiiBii", b"PMTiles", 3,
        start, len(root), start + len(root), len(words), 0, 0, start + len(root) + len(words), len(packed),
        len(ids), len(ids), 1,
        1, 2, 2, 1, ZOOM, ZOOM,
        -1_800_000_000, -850_000_000, 1_800_000_000, 850_000_000, ZOOM, 0, 0,
    )  # fmt: skip
    path.write_bytes(header + root + words + packed)
    return path


def tile() -> bytes:
    """Return the tile, as the layers of Protomaps are called."""
    return (
        _layer("water", _POLYGON, [(0, 0), (1200, 0), (1200, 4096), (0, 4096)], kind="water")
        + _layer("landuse", _POLYGON, [(2200, 300), (3600, 300), (3600, 1700), (2200, 1700)], kind="park")
        + _layer("roads", _LINE, [(0, 2000), (4096, 2300)], kind="major_road", name="Oeverstraat")
    )


def _tile_at(longitude: float, latitude: float) -> tuple[int, int]:
    many = 2**ZOOM
    return int((longitude + 180) / 360 * many), int((1 - asinh(tan(radians(latitude))) / pi) / 2 * many)


def _tile_id(x: int, y: int) -> int:
    """Return the place of a tile along the Hilbert curve, after all tiles of the zooms before."""
    found = (4**ZOOM - 1) // 3
    size = 2 ** (ZOOM - 1)
    while size:
        right, low = int(bool(x & size)), int(bool(y & size))
        found += size * size * ((3 * right) ^ low)
        if not low:
            if right:
                x, y = size - 1 - x, size - 1 - y
            x, y = y, x
        size //= 2
    return found


def _directory(ids: Sequence[int], length: int) -> bytes:
    steps = [one - before for before, one in zip([0, *ids[:-1]], ids, strict=True)]
    many = len(ids)
    # Every tile is the same bytes: from the first on.
    return _numbers([many, *steps, *[1] * many, *[length] * many, *[1] * many])


def _layer(name: str, kind: int, points: Points, /, **said: str) -> bytes:
    commands = [_POINT_TO | 1 << 3, *_steps([(0, 0), points[0]]), _LINE_TO | (len(points) - 1) << 3, *_steps(points)]
    if kind == _POLYGON:
        commands.append(_CLOSE | 1 << 3)
    tags = [number for place in range(len(said)) for number in (place, place)]
    feature = _field(2, _numbers(tags)) + _numbers([3 << 3, kind]) + _field(4, _numbers(commands))
    keys = b"".join(_field(3, key.encode()) for key in said)
    values = b"".join(_field(4, _field(1, value.encode())) for value in said.values())
    layer = _field(1, name.encode()) + _field(2, feature) + keys + values + _numbers([5 << 3, _EXTENT, 15 << 3, 2])
    return _field(3, layer)


def _steps(points: Points) -> list[int]:
    return [_zigzag(to - at) for before, after in pairwise(points) for at, to in zip(before, after, strict=True)]


def _zigzag(number: int) -> int:
    return number * 2 if number >= 0 else -number * 2 - 1


def _field(number: int, value: bytes) -> bytes:
    return _numbers([number << 3 | 2, len(value)]) + value


def _numbers(values: Iterable[int]) -> bytes:
    """Return whole numbers as Protocol Buffers write them: seven bits a byte."""
    out = bytearray()
    for given in values:
        value = given
        while value > 127:
            out.append(value & 127 | 128)
            value >>= 7
        out.append(value)
    return bytes(out)
