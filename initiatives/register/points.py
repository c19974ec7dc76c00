# SPDX-License-Identifier: EUPL-1.2
"""What everybody sees of where an initiative is: the place, a circle it lies in, or only its area."""

from typing import Final, NamedTuple

from initiatives.models.initiative import PointShown

# Places that are told roughly are told by the square they lie in, of about 280 metres (degrees, ours): the circle
# around its middle holds the whole square, and asking again tells nothing more.
ROUGH_LONGITUDE: Final = 0.004
ROUGH_LATITUDE: Final = 0.0025
AROUND_METRES: Final = 200


class PublicPoint(NamedTuple):
    """A point for everybody; `around` says how far from it the place may be, in metres."""

    longitude: float
    latitude: float
    around: int = 0


def public_point(longitude: float | None, latitude: float | None, shown: str) -> PublicPoint | None:
    """Return what everybody sees of a point; nothing when only the area is told."""
    if longitude is None or latitude is None or shown not in {PointShown.EXACT, PointShown.ABOUT}:
        return None
    if shown == PointShown.EXACT:
        return PublicPoint(longitude, latitude)
    return PublicPoint(_middle(longitude, ROUGH_LONGITUDE), _middle(latitude, ROUGH_LATITUDE), AROUND_METRES)


def _middle(degrees: float, size: float) -> float:
    return round((degrees // size + 0.5) * size, 5)
