# SPDX-License-Identifier: EUPL-1.2
"""From RD New (EPSG:28992), the metres of Dutch maps, to longitude and latitude (WGS 84).

Source: F.H. Schreutelkamp and G.L. Strang van Hees, "Benaderingsformules voor de transformatie tussen RD- en
WGS84-kaartcoördinaten", Geodesia 2001-2. Within half a metre in the Netherlands (compared with PROJ 9.5: 0.3 m at
most): enough for a map of borders, not for measuring.
"""

from typing import Final

import numpy as np
import numpy.typing as npt

Degrees = npt.NDArray[np.float64]

# Amersfoort, where both formulas start: metres, degrees.
_X0, _Y0 = 155_000.0, 463_000.0
_LATITUDE, _LONGITUDE = 52.15517440, 5.38720621
# (power of dx, power of dy, seconds of arc)
_NORTH: Final = (
    (0, 1, 3235.65389), (2, 0, -32.58297), (0, 2, -0.24750), (2, 1, -0.84978), (0, 3, -0.06550), (2, 2, -0.01709),
    (1, 0, -0.00738), (4, 0, 0.00530), (2, 3, -0.00039), (4, 1, 0.00033), (1, 1, -0.00012),
)  # fmt: skip
_EAST: Final = (
    (1, 0, 5260.52916), (1, 1, 105.94684), (1, 2, 2.45656), (3, 0, -0.81885), (1, 3, 0.05594), (3, 1, -0.05607),
    (0, 1, 0.01199), (3, 2, -0.00256), (1, 4, 0.00128), (0, 2, 0.00022), (2, 0, -0.00022), (5, 0, 0.00026),
)  # fmt: skip
# Where RD New is meant to be used (metres), with the part of the North Sea that municipalities have.
WEST, EAST, SOUTH, NORTH = -7_000.0, 300_000.0, 289_000.0, 629_000.0


def to_degrees(metres: Degrees) -> Degrees:
    """Return rows of (longitude, latitude) for rows of (x, y)."""
    dx, dy = (metres[:, 0] - _X0) * 1e-5, (metres[:, 1] - _Y0) * 1e-5
    latitude = _LATITUDE + sum(seconds * dx**p * dy**q for p, q, seconds in _NORTH) / 3600
    longitude = _LONGITUDE + sum(seconds * dx**p * dy**q for p, q, seconds in _EAST) / 3600
    return np.column_stack([longitude, latitude])
