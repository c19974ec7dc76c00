# SPDX-License-Identifier: EUPL-1.2
"""What was found, as a radio button carries it and as it fills in a form.

The page is not asked twice: a button holds the place itself. Whoever writes another place in it fills in no more than
they could type, and the form looks at it in the same way.
"""

import re
from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import Final

from core.charts.map_squares import MapView
from initiatives.models import Area
from initiatives.register.filters import Vocabulary

# The names of the fields that are no answer: what is looked for, what was picked, and whether its words go along.
WORDS, PICKED, WITH_WORDS = "find", "found", "found_words"
# The button that looks up, and the unseen first button of a form, which is pressed by Enter.
LOOK_UP, ENTER = "find", "enter"
_VALUE: Final = re.compile(r"(?:(-?\d{1,3}\.\d{5}),(-?\d{1,2}\.\d{5}))?\|([^|]{0,20})\|(.{1,150})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Found:
    """An address or a street, with its point; or an area, without."""

    label: str
    area: Area | None = None
    longitude: float | None = None
    latitude: float | None = None

    @property
    def is_area(self) -> bool:
        """Whether it is a part of the city as a whole."""
        return self.longitude is None

    @property
    def value(self) -> str:
        """What its radio button sends."""
        at = "" if self.is_area else f"{self.longitude:.5f},{self.latitude:.5f}"
        return f"{at}|{self.area.code if self.area else ''}|{self.label}"

    @classmethod
    def read(cls, value: str) -> "Found | None":
        """Return what a radio button sent; None for anything else."""
        told = _VALUE.fullmatch(value)
        if told is None:
            return None
        area = next((each for each in Vocabulary.load().areas if each.code == told[3]), None) if told[3] else None
        if told[1] is None:
            return cls(told[4], area) if area is not None else None
        return cls(told[4], area, float(told[1]), float(told[2]))


def fill_in(posted: MutableMapping[str, str], *, words_in: str, area_by: str) -> None:
    """Fill in what was picked, in `posted` itself: its point, its area and, when that is asked, its words.

    `words_in` is the field of the words, `area_by` the attribute of an area that the form chooses it by. An area is
    kept where somebody chose one; picked itself it takes the point away, for it stands instead of one.
    """
    found = Found.read(posted.get(PICKED, ""))
    if found is None:
        return
    posted[PICKED] = ""
    if posted.get("act") != LOOK_UP:
        posted[WORDS] = ""
    if found.is_area:
        posted["longitude"] = posted["latitude"] = ""
        _show(posted, found.area)
    else:
        posted["longitude"], posted["latitude"] = f"{found.longitude:.5f}", f"{found.latitude:.5f}"
    if found.area is not None and (found.is_area or not posted.get("area")):
        posted["area"] = str(getattr(found.area, area_by))
    if posted.get(WITH_WORDS) and not found.is_area:
        posted[words_in] = found.label


def _show(posted: MutableMapping[str, str], area: Area | None) -> None:
    if area is not None and area.longitude is not None and area.latitude is not None and "map_at" in posted:
        posted["map_at"] = str(MapView(area.longitude, area.latitude, 1))
