# SPDX-License-Identifier: EUPL-1.2
"""What the register starts with in Rotterdam: the 14 gebieden and the themes. Data; written by actions.reference.

Codes are CBS wijk codes of GM0599 (2025). The points lie inside each gebied, for drawing only.
"""

from typing import Final, NamedTuple


class AreaFact(NamedTuple):
    """A gebied: code, the name the city uses, a point inside it (WGS 84), and where its tile stands."""

    code: str
    name: str
    longitude: float
    latitude: float
    tile_column: int
    tile_row: int


class WaterFact(NamedTuple):
    """Water behind the tiles: code, name, its path in hundredths, and where its name stands."""

    code: str
    name: str
    tile_path: str
    tile_column: int
    tile_row: int


class ThemeFact(NamedTuple):
    """A theme with its name in both languages."""

    code: str
    name_nl: str
    name_en: str


AREAS: Final = (
    AreaFact("WK059901", "Centrum", 4.47639, 51.91316, 7, 3),
    AreaFact("WK059903", "Delfshaven", 4.44871, 51.91146, 5, 3),
    AreaFact("WK059904", "Overschie", 4.42278, 51.95152, 5, 1),
    AreaFact("WK059905", "Noord", 4.46481, 51.93195, 6, 2),
    AreaFact("WK059906", "Hillegersberg-Schiebroek", 4.49354, 51.9596, 7, 1),
    AreaFact("WK059908", "Kralingen-Crooswijk", 4.51376, 51.92423, 8, 2),
    AreaFact("WK059910", "Feijenoord", 4.50596, 51.89792, 8, 5),
    AreaFact("WK059912", "IJsselmonde", 4.54863, 51.88728, 10, 5),
    AreaFact("WK059913", "Pernis", 4.38855, 51.88761, 3, 5),
    AreaFact("WK059914", "Prins Alexander", 4.54727, 51.949, 9, 1),
    AreaFact("WK059915", "Charlois", 4.4779, 51.88029, 6, 5),
    AreaFact("WK059916", "Hoogvliet", 4.36148, 51.86052, 2, 6),
    AreaFact("WK059917", "Hoek van Holland", 4.1602, 51.96819, 1, 1),
    AreaFact("WK059927", "Rozenburg", 4.22712, 51.91903, 1, 3),
)

WATERS: Final = (
    WaterFact(
        "nieuwe-maas",
        "Nieuwe Maas",
        "M101 51C94 50 93 59 86 59L45 59C33 59 30 47 25 37S13 29 7 28S2 26 -1 22",
        3,
        2,
    ),
)

THEMES: Final = (
    ThemeFact("care", "Zorg", "Care"),
    ThemeFact("climate", "Klimaat en water", "Climate and water"),
    ThemeFact("culture", "Kunst en cultuur", "Arts and culture"),
    ThemeFact("education", "Onderwijs en jeugd", "Education and youth"),
    ThemeFact("energy", "Energie", "Energy"),
    ThemeFact("food", "Voedsel", "Food"),
    ThemeFact("health", "Gezondheid", "Health"),
    ThemeFact("housing", "Wonen", "Housing"),
    ThemeFact("knowledge", "Kennis", "Knowledge"),
    ThemeFact("local-economy", "Buurteconomie", "Local economy"),
    ThemeFact("participation", "Meedoen", "Taking part"),
    ThemeFact("public-space", "Buitenruimte", "Public space"),
    ThemeFact("social-cohesion", "Sociale samenhang", "Social cohesion"),
    ThemeFact("urban-development", "Stedelijke ontwikkeling", "Urban development"),
    ThemeFact("work", "Werk", "Work"),
)
