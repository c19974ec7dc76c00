# SPDX-License-Identifier: EUPL-1.2
"""Both cities of every seed, and the tables of what the mirror said of them."""

from collections.abc import Mapping, Sequence

from django.db import transaction

from assessment.statistics.disclosure import FEWEST
from bench.mirror.city import City
from bench.mirror.truths import NULL, PLANTED, Truth
from bench.mirror.verdicts import RIGHT, UNSURE, WRONG, Report, Told, faults, merge, over_sizes, read, share

DEED = 20
CITIES: Mapping[str, Mapping[str, tuple[Truth, Truth]]] = {"planted": PLANTED, "null": NULL}


def look(name: str, seeds: Sequence[int], sizes: tuple[int, ...], bunch: int = 1) -> Report:
    """Plant the city of this name for every seed, read it, and leave nothing behind."""
    reports = []
    for seed in seeds:
        with transaction.atomic():
            reports.append(read(City(f"{name} {seed}", bunch).plant(CITIES[name], sizes), FEWEST))
            transaction.set_rollback(True)
    return merge(reports)


def tell(seeds: Sequence[int], sizes: tuple[int, ...], bunch: int) -> list[str]:
    """Print what the mirror says of the planted and the null city; return what is wrong with it."""
    print(f"seeds {' '.join(map(str, seeds))}; cases of a deed in a year {sizes}; cases with one fate: {bunch}")
    wrong = []
    for name, truths in CITIES.items():
        report = look(name, seeds, sizes, bunch)
        print(f"\n{name} city: {len(truths)} departments in every size, {len(seeds)} times")
        _table(report, sizes)
        found = [f"{name} city, {text}" for text in faults(report)]
        print("\n".join(found) or "no fault")
        wrong += found
    return wrong


def _table(report: Report, sizes: tuple[int, ...]) -> None:
    print(
        f"{'':{DEED}}{'':>6}{'band':>8} | {'other departments, by their bands':^37} | {'another year, by the words':^37}"
    )
    head = f"{RIGHT:>8}{WRONG:>7}{UNSURE:>9.6}{'equal told':>13}"
    print(f"{'deed':{DEED}}{'cases':>6}{'holds':>8} | {head} | {head}")
    for deed, whole in over_sizes(report).items():
        for size in sizes:
            if size >= FEWEST:
                _row(deed, str(size), report[deed, size])
        _row(deed, "all", whole)


def _row(deed: str, size: str, told: Told) -> None:
    sides = []
    for said, equal in ((told.pairs, told.equal_pairs), (told.years, told.equal_years)):
        shares = [f"{said[word] / said.total():.3f}" if said else "-" for word in (RIGHT, WRONG, UNSURE)]
        sides.append(f"{shares[0]:>8}{shares[1]:>7}{shares[2]:>9}{f'{share(equal):.3f}' if equal else '-':>13}")
    print(f"{deed:{DEED}}{size:>6}{share(told.covered):>8.3f} | {sides[0]} | {sides[1]}")
