# SPDX-License-Identifier: EUPL-1.2
"""Where the streets of this site come from, as a page needs to know it."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse

from core.models.site import MapSource
from core.site.queries import site
from core.site.street_map.pmtiles import MapFileError, read_map_file

# The vector tiles of the BRT Achtergrondkaart have these zooms, and are given away under CC BY 4.0.
PDOK_ZOOMS: Final = (0, 17)
PDOK_ATTRIBUTION: Final = "Kadaster, PDOK (CC BY 4.0)"


@dataclass(frozen=True, slots=True)
class StreetMap:
    """Vector tiles: `address` is that of a file of them, or of one tile with {z}, {x} and {y} in it."""

    source: MapSource
    address: str
    attribution: str
    min_zoom: int
    max_zoom: int


def street_map() -> StreetMap | None:
    """Return where streets come from; None while an administrator chose nothing, or the file is not there."""
    if site().map_source == MapSource.PDOK:
        return StreetMap(MapSource.PDOK, settings.MAP_TILES_URL, PDOK_ATTRIBUTION, *PDOK_ZOOMS)
    if site().map_source == MapSource.FILE:
        try:
            found = read_map_file(settings.MAP_FILE)
        except MapFileError:
            return None
        return StreetMap(MapSource.FILE, reverse("site-map-file"), found.attribution, found.min_zoom, found.max_zoom)
    return None


def tiles_origin() -> str:
    """Return the origin that browsers fetch tiles from, when that is somebody else's and an administrator chose it."""
    if site().map_source != MapSource.PDOK:
        return ""
    address = urlsplit(settings.MAP_TILES_URL)
    return f"{address.scheme}://{address.netloc}"
