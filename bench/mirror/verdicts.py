# SPDX-License-Identifier: EUPL-1.2
"""Read every figure through the door of the page, and hold what it says against what was planted."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import sqrt

from bench.mirror.city import BEFORE, DAY, NOW, Planted
from governance.deeds.definitions import DEEDS
from governance.deeds.queries import DeedFigures, Figure, figures_of

RIGHT, WRONG, UNSURE = "right", "wrong", "cannot be told"
# A claim of a difference may be wrong in one of twenty; a band of 95 % may miss as often, and two points more at some
# shares, because a count moves in steps (Brown, Cai and DasGupta, 2001).
NOMINAL = 0.05
STEPS = 0.02
# Of so many cases each the bands must tell what was planted apart in four of five pairs.
MANY, TOLD = 100, 0.8


@dataclass
class Told:
    """Of one deed and one size: how bands and words held against the truth."""

    covered: Counter[bool] = field(default_factory=Counter)
    # Two departments beside each other, by their bands; and one beside itself of before, by the words of the page.
    pairs: Counter[str] = field(default_factory=Counter)
    equal_pairs: Counter[bool] = field(default_factory=Counter)
    years: Counter[str] = field(default_factory=Counter)
    equal_years: Counter[bool] = field(default_factory=Counter)
    too_few_told: int = 0

    def add(self, other: "Told") -> None:
        """Add what another one counted."""
        for name in ("covered", "pairs", "equal_pairs", "years", "equal_years"):
            getattr(self, name).update(getattr(other, name))
        self.too_few_told += other.too_few_told


Report = dict[tuple[str, int], Told]


def read(departments: Sequence[Planted], least: int) -> Report:
    """Return what the page says of these departments, by deed and size; under `least` cases it must say nothing."""
    report: Report = defaultdict(Told)
    known = [(one, {found.deed.code: found for found in figures_of(one.party, DAY)}) for one in departments]
    for deed in DEEDS:
        by_size: dict[int, list[tuple[Planted, DeedFigures]]] = defaultdict(list)
        for one, found in known:
            by_size[one.size].append((one, found[deed.code]))
        for size, some in by_size.items():
            _read(report[deed.code, size], some, deed.code, least)
    return report


def _read(told: Told, some: list[tuple[Planted, DeedFigures]], deed: str, least: int) -> None:
    for one, found in some:
        if one.size < least and deed != "longer-than-year":
            told.too_few_told += sum(figure is not None for figure in found.years.values())
            continue
        for year, truth in ((BEFORE, one.before), (NOW, one.now)):
            if figure := found.years[year]:
                told.covered[_holds(figure, truth.of(deed))] += 1
        if found.trend:
            _compare(told.years, told.equal_years, one.before.of(deed), one.now.of(deed), _said(found.trend))
    for (one, first), (other, second) in combinations(some, 2):
        a, b = first.years[NOW], second.years[NOW]
        if a and b:
            _compare(told.pairs, told.equal_pairs, one.now.of(deed), other.now.of(deed), _apart(a, b))


def _said(trend: str) -> int:
    return {"higher": 1, "lower": -1, "unsure": 0}[trend]


def _apart(one: Figure, other: Figure) -> int:
    """Return what two bars beside each other tell: 1 when the second is higher, -1 when it is lower, 0 when they touch."""
    a, b = one.unsure, other.unsure
    assert a is not None
    assert b is not None
    if a.high is not None and a.high < b.low:
        return 1
    return -1 if b.high is not None and b.high < a.low else 0


def _compare(different: Counter[str], equal: Counter[bool], one: float, other: float, said: int) -> None:
    if one == other:
        equal[said != 0] += 1
    elif not said:
        different[UNSURE] += 1
    else:
        different[RIGHT if (said > 0) is (other > one) else WRONG] += 1


def _holds(figure: Figure, truth: float) -> bool:
    band = figure.unsure
    return band is not None and band.low <= truth and (band.high is None or truth <= band.high)


def merge(reports: Iterable[Report]) -> Report:
    """Return several reports as one."""
    whole: Report = defaultdict(Told)
    for report in reports:
        for key, told in report.items():
            whole[key].add(told)
    return whole


def share(counted: Counter[bool]) -> float:
    """Return the share of what is so."""
    return counted[True] / (counted.total() or 1)


def over_sizes(report: Report) -> dict[str, Told]:
    """Return the report per deed, all sizes together."""
    merged: dict[str, Told] = defaultdict(Told)
    for (deed, _size), told in report.items():
        merged[deed].add(told)
    return merged


def faults(report: Report) -> list[str]:
    """Return where the mirror claims more than its nominal rate, misses the truth, says nothing of much, or tells of few."""
    found = [text for deed, told in over_sizes(report).items() for text in _claims(deed, told)]
    return found + [
        text for (deed, size), told in report.items() if size >= MANY for text in _silence(deed, size, told)
    ]


def _claims(deed: str, told: Told) -> Iterator[str]:
    for name, equal in (("years", told.equal_years), ("departments", told.equal_pairs)):
        if share(equal) > NOMINAL + _doubt(equal.total()):
            yield f"{deed}: {share(equal):.3f} of {equal.total()} equal {name} are told apart"
    if told.covered and share(told.covered) < 1 - NOMINAL - STEPS - _doubt(told.covered.total()):
        yield f"{deed}: {share(told.covered):.3f} of {told.covered.total()} bands hold the truth"
    for name, said in (("years", told.years), ("departments", told.pairs)):
        if said[WRONG] / (said.total() or 1) > NOMINAL / 2 + _doubt(said.total()):
            yield f"{deed}: {said[WRONG]} of {said.total()} different {name} are told the wrong way round"
    if told.too_few_told:
        yield f"{deed}: {told.too_few_told} figures of too few cases are told"


def _silence(deed: str, size: int, told: Told) -> Iterator[str]:
    for name, said in (("years", told.years), ("departments", told.pairs)):
        if said and said[RIGHT] / said.total() < TOLD:
            yield f"{deed}: of {size} cases {said[RIGHT]} of {said.total()} different {name} are told"


def _doubt(cases: int) -> float:
    """Three times the standard error of a share of one in twenty of so many: what chance alone may add."""
    return 3 * sqrt(NOMINAL * (1 - NOMINAL) / (cases or 1))
