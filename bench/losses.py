# SPDX-License-Identifier: EUPL-1.2
"""Measure the what-if: `uv run python -m bench.losses [--initiatives 20000] [--json FILE]`.

On an invented city: how long it takes to read it whole, to compute every single loss, to write the ranking, and to compute one
scenario from nothing (a party, a scheme, a building, a person). Told are seconds and the processor seconds of Python and
PostgreSQL together; the latter hardly depend on what else the machine does.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import psutil

from bench.apart import measure_apart
from bench.checks import DAY, _cpu, _prepare

TRIES = 5


class Watch:
    """What each piece of work took: seconds, and processor seconds of Python and PostgreSQL together."""

    def __init__(self) -> None:
        from django.db import connection  # noqa: PLC0415 - the environment names the database first

        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            self._server = psutil.Process(cursor.fetchone()[0])
        self.told: dict[str, Any] = {"load": os.getloadavg()[0]}

    def timed(self, name: str, work: Callable[[], Any]) -> Any:
        """Do the work, note under this name what it took, and return what it returns."""
        found, self.told[name] = self.measured(work)
        return found

    def measured(self, work: Callable[[], Any]) -> tuple[Any, dict[str, float]]:
        """Do the work and return what it returns and what it took."""
        began, cpu = time.perf_counter(), time.process_time() + _cpu(self._server)
        found = work()
        return found, {
            "seconds": round(time.perf_counter() - began, 3),
            "processor": round(time.process_time() + _cpu(self._server) - cpu, 3),
        }


def measure_here() -> dict[str, Any]:
    """Measure on the city of DATABASE_URL."""
    import django  # noqa: PLC0415 - the environment names the database first

    django.setup()
    from governance.network.arithmetic.singles import single_losses  # noqa: PLC0415
    from governance.network.losses.computation import compute_losses  # noqa: PLC0415
    from governance.network.what_if.supports import read_city  # noqa: PLC0415

    watch = Watch()
    mapped = watch.timed("read the city", lambda: read_city(DAY))
    singles = watch.timed("every single loss", lambda: list(single_losses(mapped.city)))
    watch.timed("read, compute and write the ranking", lambda: compute_losses(DAY))
    watch.told["rows"] = {
        "initiatives": len(mapped.initiatives),
        "elements": len(mapped.numbers.elements),
        "supports": len(mapped.city.supports),
        "harmful": len(singles),
    }
    watch.told["kinds"] = dict(Counter(kind for kind, _key in mapped.numbers.elements))
    _scenarios(watch, mapped, singles)
    return watch.told


def _scenarios(watch: Watch, mapped: Any, singles: Sequence[Any]) -> None:
    """Of each kind the worst loss, the one that touches the most, as a scenario from nothing; the median of TRIES."""
    from accounts.models import Role, User  # noqa: PLC0415
    from governance.network.what_if.calculation import calculate  # noqa: PLC0415
    from governance.network.what_if.query import WhatIfQuery  # noqa: PLC0415

    by = User.objects.filter(role_grants__role=Role.COORDINATOR).first()
    if by is None:
        raise SystemExit("the city has no coordinator")
    worst: dict[str, Any] = {}
    for one in sorted(singles, key=lambda single: -(single.stops + single.weakens)):
        worst.setdefault(mapped.numbers.elements[one.element][0], one)
    for kind, one in worst.items():
        asked = WhatIfQuery(lost=(mapped.numbers.elements[one.element],), day=DAY)
        runs = [watch.measured(partial(calculate, by, asked))[1] for _try in range(TRIES)]
        touched = one.stops + one.weakens
        watch.told[f"one scenario, from nothing: the worst {kind} ({touched} initiatives)"] = {
            name: round(statistics.median(run[name] for run in runs), 3) for name in ("seconds", "processor")
        }


def measure(folder: Path, initiatives: int) -> dict[str, Any]:
    """Make the city once and measure in a process of its own."""
    return dict(
        measure_apart(
            "bench.losses", folder, f"losses{initiatives}", lambda environment: _prepare(environment, initiatives)
        )
    )


def main() -> None:
    """Read the arguments, measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--initiatives", type=int, default=20_000)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "meervoud-bench-losses")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.here:
        sys.stdout.write(json.dumps(measure_here()))
        return
    told = measure(options.folder, options.initiatives)
    if options.json:
        options.json.write_text(json.dumps(told, indent=2), encoding="utf-8")
    for name, value in told.items():
        print(f"{name}: {value}")


if __name__ == "__main__":
    main()
