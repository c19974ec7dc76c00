# SPDX-License-Identifier: EUPL-1.2
"""Where an administrator gets the borders of one municipality: addresses of PDOK, followed by their own browser."""

from typing import Final
from urllib.parse import urlencode

from initiatives.areas.borders.query import BordersQuery

# The edition of the wijk- en buurtkaart (CBS) that is offered; a newer one has the same columns.
YEAR: Final = 2025
_SERVICE: Final = f"https://service.pdok.nl/cbs/wijkenbuurten/{YEAR}/wfs/v1_0"
WHOLE_COUNTRY: Final = f"https://service.pdok.nl/cbs/wijkenbuurten/{YEAR}/atom/downloads/wijkenbuurten_{YEAR}.gpkg"


def downloads(wanted: BordersQuery) -> list[tuple[str, str]]:
    """Return the name of each level with the address of its borders, as GeoJSON; none without municipalities."""
    codes = sorted(wanted.municipalities)
    equal = [
        f"<PropertyIsEqualTo><PropertyName>gemeentecode</PropertyName><Literal>{code}</Literal></PropertyIsEqualTo>"
        for code in codes
    ]
    condition = "".join(equal) if len(equal) == 1 else f"<Or>{''.join(equal)}</Or>"
    return [
        (
            level.value,
            f"{_SERVICE}?"
            + urlencode(
                {
                    "service": "WFS",
                    "version": "2.0.0",
                    "request": "GetFeature",
                    "typeNames": f"wijkenbuurten:{level.value}",
                    "outputFormat": "application/json",
                    "filter": f"<Filter>{condition}</Filter>",
                }
            ),
        )
        for level in wanted.division.levels
        if codes
    ]
