# SPDX-License-Identifier: EUPL-1.2
"""The tables of how well renewals were foreseeable; nothing is told of fewer than five terms."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from statistics import mean

from django.db import transaction

from assessment.statistics.disclosure import FEWEST
from bench.renewal.foretelling import (
    FORESEEABLE,
    WEIGHT,
    Ahead,
    Foretold,
    ahead,
    brier,
    calibration,
    reliability,
    score,
    walk,
)
from bench.renewal.register import read_register
from governance.temporariness.queries import tolerance
from governance.temporariness.renewals import MOST_RENEWALS, renewed_by_group


def tell(data: bytes, truth: Mapping[str, float] | None = None) -> None:
    """Bring the register in, walk through its years and print what was foreseeable; leave nothing behind."""
    with transaction.atomic():
        endings, until, counts = read_register(data)
        gap = tolerance()
        print(
            f"import: {', '.join(f'{name} {n}' for name, n in counts.items())}; known until {until}; gap of at most {gap} days"
        )
        print(
            f"foretold: share renewed of terms renewed as often before ({MOST_RENEWALS} is more), drawn to the share of all by {WEIGHT}"
        )
        print("\nrenewed before   ended   renewed")
        for group, one in renewed_by_group(endings, until, gap).items():
            told = (
                f"{one.ended:>7}{one.renewed / one.ended:>10.3f}"
                if one.ended >= FEWEST
                else f"{'under ' + str(FEWEST):>17}"
            )
            print(f"{group:>14}{told}")
        found = walk(endings, until, gap)
        if len(found) < FEWEST:
            print(f"\nFewer than {FEWEST} terms could be foretold: nothing to tell.")
        else:
            _foretold(found, truth)
            when = ahead(endings, until, gap)
            if when.renewed >= FEWEST:
                _ahead(when)
        transaction.set_rollback(True)


def _foretold(found: Sequence[Foretold], truth: Mapping[str, float] | None) -> None:
    print(f"\n{'1 January of':>13}{'terms':>8}{'renewed':>9}{'Brier':>8}{'base':>8}{'skill':>8}")
    by_year = sorted(found, key=lambda one: one.day)
    parts = [(str(day.year), list(some)) for day, some in groupby(by_year, key=lambda one: one.day)]
    for name, some in [*parts, ("all", by_year)]:
        if len(some) < FEWEST:
            print(f"{name:>13}{'under ' + str(FEWEST):>8}")
            continue
        told = score(some)
        print(f"{name:>13}{told.terms:>8}{told.renewed:>9.3f}{told.brier:>8.4f}{told.base:>8.4f}{told.skill:>8.3f}")
    if truth is not None:
        best = brier((truth[one.ending.arrangement.reference], one.renewed) for one in found)
        print(f"who knew the true chances: Brier {best:.4f}, skill {1 - best / score(found).base:.3f}")
    bands = calibration(found)
    print(f"\n{'foretold':>12}{'terms':>8}{'mean':>8}{'came':>8}")
    for band in bands:
        name = f"{band.low:.1f} - {band.low + 0.1:.1f}"
        told = (
            f"{band.terms:>8}{band.foretold:>8.3f}{band.renewed:>8.3f}"
            if band.terms >= FEWEST
            else f"{'under ' + str(FEWEST):>8}"
        )
        print(f"{name:>12}{told}")
    print(
        f"bad calibration: {reliability(bands):.4f} of the Brier score; mean foretold {mean(one.chance for one in found):.3f}"
    )


def _ahead(when: Ahead) -> None:
    months = "never" if when.months is None else f"{when.months:.0f} months before the end"
    print(
        f"\nof {when.renewed} renewed terms {when.foreseeable:.3f} were foreseeable (chance of {FORESEEABLE} or more); middle: {months}"
    )
    if when.dated >= FEWEST:
        print(
            f"decided (of {when.dated} with a day): middle {when.decided:.1f} months before the end; under 0 is after it"
        )
