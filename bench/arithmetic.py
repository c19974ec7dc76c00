# SPDX-License-Identifier: EUPL-1.2
"""Measure the arithmetic on a whole city: `uv run python -m bench.arithmetic [--subjects 20000] [--json FILE]`.

Each thing is told in processor seconds and as a multiple of a plain numpy pass in the same run: the least that any way of doing it
has to do (one addition per draw and principle; one sort per draw). Seconds depend on the machine, the multiple hardly does.
"""

import argparse
import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from time import process_time

import numpy as np

from assessment.statistics.agreement import jackknife_interval
from assessment.statistics.ranking import places, robustness
from assessment.statistics.uncertainty import BLOCK, DRAWS, Votes, simulate_many

SIDES = ["initiative"] * 7 + ["governance"] * 4
ASSESSORS = 4
NO_LEVEL = 0.1


def seconds(work: Callable[[], object], turns: int) -> float:
    """Return the processor time of the fastest of a few turns; one thread does it all."""
    times = []
    for _ in range(turns):
        begin = process_time()
        work()
        times.append(process_time() - begin)
    return min(times)


def megabytes(work: Callable[[], object]) -> float:
    """Return the most memory that numpy and Python asked for at one time."""
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 2**20


def one_addition_per_draw(subjects: int) -> None:
    """Add once for every subject, principle and draw, in blocks as the simulation does."""
    chances = np.random.default_rng(1).random((len(SIDES), DRAWS))
    for _ in range(-(-subjects // BLOCK)):
        total = np.zeros((BLOCK, DRAWS))
        for principle in range(len(SIDES)):
            total += chances[principle]


def one_sort_per_draw(subjects: int) -> None:
    """Sort as many numbers as there are subjects, once per draw."""
    numbers = np.random.default_rng(1).random(subjects)
    for _ in range(DRAWS):
        np.argsort(numbers)


def city(subjects: int) -> Votes:
    """Return random votes of four assessors, some without a level."""
    random = np.random.default_rng(2026)
    shape = (subjects, len(SIDES), ASSESSORS)
    levels = np.where(random.random(shape) < NO_LEVEL, -1, random.integers(0, 5, shape))
    return Votes(levels, random.integers(0, 3, shape), [1] * len(SIDES), SIDES)


def rows(subjects: int, turns: int) -> list[dict[str, object]]:
    """Return what is measured: name, seconds, multiple of its plain pass, and peak memory in MB."""
    votes = city(subjects)
    medians = np.sort(np.asarray(votes.levels), axis=2)[:, :, 1]
    adding, sorting = (
        seconds(lambda: one_addition_per_draw(subjects), turns),
        seconds(lambda: one_sort_per_draw(subjects), turns),
    )
    ranked = robustness(medians[:, :7], seed=1).ranks
    works: list[tuple[str, Callable[[], object], float]] = [
        ("bands of A and I, both sides", lambda: simulate_many(votes, seed=1), adding),
        ("ranks of the initiative side", lambda: robustness(medians[:, :7], seed=1), sorting),
        ("ranks of the governance side", lambda: robustness(medians[:, 7:], seed=1), sorting),
        ("shared places", lambda: places(ranked), sorting),
        (
            "alpha and interval, 11 principles",
            lambda: [
                jackknife_interval(np.where(each < 0, np.nan, each).T)
                for each in np.moveaxis(np.asarray(votes.levels), 1, 0)
            ],
            adding,
        ),
    ]
    return [
        {
            "what": name,
            "seconds": round(took := seconds(work, turns), 3),
            "multiple": round(took / plain, 2),
            "megabytes": round(megabytes(work)),
        }
        for name, work, plain in works
    ]


def main() -> None:
    """Measure and print a table; optionally keep it as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--subjects", type=int, default=20_000)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    found = rows(options.subjects, options.turns)
    print(f"{options.subjects} subjects x {len(SIDES)} principles x {ASSESSORS} assessors, {DRAWS} draws")
    print(f"{'':36}{'seconds':>9}{'x plain':>9}{'MB':>7}")
    for row in found:
        print(f"{row['what']:36}{row['seconds']:>9}{row['multiple']:>9}{row['megabytes']:>7}")
    if options.json:
        options.json.write_text(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
