# SPDX-License-Identifier: EUPL-1.2
"""One row of a file of borders, before anything is made of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class BorderRow:
    """A feature of GeoJSON or a row of a GeoPackage: `place` says where it stands, for whoever must mend the file.

    `geometry` is a GeoJSON geometry or the WKB of one; `is_metric` says that its points are in RD New.
    """

    place: str
    properties: Mapping[str, Any]
    geometry: Any
    is_metric: bool = False
    faults: tuple[str, ...] = ()
