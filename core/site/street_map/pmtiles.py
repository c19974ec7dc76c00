# SPDX-License-Identifier: EUPL-1.2
"""What a file of map tiles says of itself (PMTiles, version 3: https://docs.protomaps.com/pmtiles/).

Browsers read the tiles in it themselves; it is looked at here, so that no page promises streets that are not there.
"""

import html
import json
import struct
import zlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

_BYTES: Final = 127
# The magic word and the version, where the words about it begin and how long they are, whether tiles lie in order, how
# words and tiles are packed, of which kind tiles are, and the first and last zoom.
_LAYOUT: Final = "<7sB16x2Q56x6B25x"
_VECTOR: Final = 1
_NOT_PACKED, _GZIP = 1, 2
_VERSION: Final = 3
# Words of a map of the world are some 20 kB; ours.
_MOST_WORDS: Final = 1_000_000
_LONGEST_SOURCE: Final = 200


class MapFileError(Exception):
    """The file cannot be drawn from; its text says why, translated."""


@dataclass(frozen=True, slots=True)
class MapFile:
    """A file of vector tiles: from which zoom to which, and whose map it is, in words."""

    min_zoom: int
    max_zoom: int
    attribution: str


def read_map_file(path: Path) -> MapFile:
    """Return what a file says of itself; raises MapFileError. Read once for as long as the file stays the same."""
    try:
        found = path.stat()
    except OSError as error:
        raise MapFileError(_("There is no file %(file)s.") % {"file": path.name}) from error
    return _read(path, found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=4)
def _read(path: Path, _changed: int, _size: int) -> MapFile:
    fault = MapFileError(_("%(file)s is no map of vector tiles (PMTiles, version 3).") % {"file": path.name})
    try:
        with path.open("rb") as file:
            magic, version, start, length, _ordered, packed, tiles_packed, kind, least, most = struct.unpack(
                _LAYOUT, file.read(_BYTES)
            )
            is_map = (magic, version, kind) == (b"PMTiles", _VERSION, _VECTOR) and least <= most
            # What no browser unpacks is no map either.
            if not is_map or length > _MOST_WORDS or not {packed, tiles_packed} <= {_NOT_PACKED, _GZIP}:
                raise fault
            file.seek(start)
            said = json.loads(_unpacked(file.read(length), packed))
    except (OSError, struct.error, ValueError, zlib.error) as error:
        raise fault from error
    source = said.get("attribution", "") if isinstance(said, dict) else ""
    words = html.unescape(strip_tags(source)) if isinstance(source, str) else ""
    return MapFile(least, most, " ".join(words.split())[:_LONGEST_SOURCE])


def _unpacked(words: bytes, packed: int) -> bytes:
    if packed == _NOT_PACKED:
        return words
    # No more than fits: a small file may unpack to anything.
    return zlib.decompressobj(wbits=zlib.MAX_WBITS | 16).decompress(words, _MOST_WORDS)
