# SPDX-License-Identifier: EUPL-1.2
"""Foretell from what was known on a day whether what runs will be renewed, and hold it against what came."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import mean, median

from governance.arrangements.terms import ONE_DAY, add_months
from governance.temporariness.renewals import Ending, Renewed, renewed_by_group

# So many terms the share over all groups weighs in that of one (ours): an m-estimate, Cestnik, "Estimating
# probabilities", ECAI 1990.
WEIGHT = 4
# From which chance on a renewal is called foreseeable (ours), and how far ahead is looked.
FORESEEABLE = 0.8
MOST_MONTHS = 12
BANDS = 10


@dataclass(frozen=True)
class Foretold:
    """What was foretold of a term on a day, from its group and from the share of all, and whether it was renewed."""

    ending: Ending
    day: date
    chance: float
    base: float
    renewed: bool


def chance_of(group: int, known: Mapping[int, Renewed]) -> float:
    """The share of like terms that was renewed, drawn to the share of all as if that were WEIGHT terms more."""
    own = known.get(group, Renewed(0, 0))
    return (own.renewed + WEIGHT * base_of(known)) / (own.ended + WEIGHT)


def base_of(known: Mapping[int, Renewed]) -> float:
    """The share of all terms that was renewed (Laplace's rule of succession: a half where nothing is known)."""
    renewed, ended = sum(one.renewed for one in known.values()), sum(one.ended for one in known.values())
    return (renewed + 1) / (ended + 2)


def knowing(endings: Sequence[Ending], tolerance: int) -> Callable[[date], Mapping[int, Renewed]]:
    """Return what tells how often was renewed as far as known on the first day of a month; each counted once."""
    kept: dict[date, Mapping[int, Renewed]] = {}

    def known(day: date) -> Mapping[int, Renewed]:
        month = day.replace(day=1)
        if month not in kept:
            kept[month] = renewed_by_group(endings, month, tolerance)
        return kept[month]

    return known


def walk(endings: Sequence[Ending], until: date, tolerance: int) -> list[Foretold]:
    """On every first of January, foretell each term that runs and ends within the year and of which it is not known yet."""
    known = knowing(endings, tolerance)
    found = []
    for one in endings:
        day = date(one.last_day.year, 1, 1)
        is_question = one.first_day <= day and not one.was_renewed(day)
        if is_question and one.is_settled(until, tolerance) and known(day):
            came = one.was_renewed(until)
            found.append(Foretold(one, day, chance_of(one.group, known(day)), base_of(known(day)), came))
    return found


@dataclass(frozen=True)
class Score:
    """The Brier score (1950) of what was foretold, of the share of all, and how much of the latter was gained."""

    terms: int
    renewed: float
    brier: float
    base: float

    @property
    def skill(self) -> float:
        """1 is foretold without a fault, 0 no better than the share of all."""
        return 1 - self.brier / self.base if self.base else 0.0


def score(found: Sequence[Foretold]) -> Score:
    """Return how near it came."""
    return Score(
        len(found),
        mean(one.renewed for one in found),
        brier((one.chance, one.renewed) for one in found),
        brier((one.base, one.renewed) for one in found),
    )


def brier(pairs: Iterable[tuple[float, bool]]) -> float:
    """The mean squared distance of chances and outcomes."""
    return mean((chance - came) ** 2 for chance, came in pairs)


@dataclass(frozen=True)
class Calibrated:
    """Of the terms whose foretold chance lay in one band: how many, what was foretold and what came."""

    low: float
    terms: int
    foretold: float
    renewed: float


def calibration(found: Iterable[Foretold]) -> list[Calibrated]:
    """Return what came beside what was foretold, per band of a tenth."""
    bands: dict[int, list[Foretold]] = {}
    for one in found:
        bands.setdefault(min(int(one.chance * BANDS), BANDS - 1), []).append(one)
    return [
        Calibrated(band / BANDS, len(some), mean(one.chance for one in some), mean(one.renewed for one in some))
        for band, some in sorted(bands.items())
    ]


def reliability(bands: Sequence[Calibrated]) -> float:
    """The part of the Brier score that is bad calibration (Murphy, 1973): 0 where what was foretold is what came."""
    whole = sum(band.terms for band in bands)
    return sum(band.terms * (band.foretold - band.renewed) ** 2 for band in bands) / (whole or 1)


@dataclass(frozen=True)
class Ahead:
    """Of the terms that were renewed: how many, which share was foreseeable, and the middle number of months before the end.

    `decided`: of how many the day of the decision is told, and the middle of the months between it and the end.
    """

    renewed: int
    foreseeable: float
    months: float | None
    dated: int
    decided: float | None


def ahead(endings: Sequence[Ending], until: date, tolerance: int) -> Ahead:
    """Return how long before its end a renewal was foreseeable, and how long before it it was decided."""
    known = knowing(endings, tolerance)
    settled = [one for one in endings if one.is_settled(until, tolerance) and known(one.first_day)]
    renewed = [one for one in settled if one.was_renewed(until)]
    months = [_foreseeable(one, known) for one in renewed]
    seen = [number for number in months if number is not None]
    # Known from its own first day is: no day was told.
    decided = [
        (one.last_day + ONE_DAY - one.followed_on).days / 30.4
        for one in renewed
        if one.followed_on and one.followed_on != one.last_day + ONE_DAY
    ]
    return Ahead(
        len(renewed),
        len(seen) / (len(renewed) or 1),
        median(seen) if seen else None,
        len(decided),
        median(decided) if decided else None,
    )


def _foreseeable(one: Ending, known: Callable[[date], Mapping[int, Renewed]]) -> int | None:
    """Return since how many months before its end the chance was FORESEEABLE, without a break; None where it was not."""
    found = None
    for number in range(MOST_MONTHS + 1):
        # A term of a year runs for twelve months, its first day included.
        day = add_months(one.last_day + ONE_DAY, -number)
        if day < one.first_day or chance_of(one.group, known(day)) < FORESEEABLE:
            break
        found = number
    return found
