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
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil

from bench.apart import measure_apart
from bench.checks import DAY, _cpu, _prepare

TRIES = 5


def measure_here() -> dict[str, Any]:
    """Measure on the city of DATABASE_URL."""
    import django  # noqa: PLC0415 - the environment names the database first
    from django.db import connection  # noqa: PLC0415

    django.setup()
    from accounts.models import Role, User  # noqa: PLC0415
    from governance.network.arithmetic.singles import single_losses  # noqa: PLC0415
    from governance.network.asking import Asked  # noqa: PLC0415
    from governance.network.calculation import calculate  # noqa: PLC0415
    from governance.network.losses import compute_losses  # noqa: PLC0415
    from governance.network.supports import read_city  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        server = psutil.Process(cursor.fetchone()[0])
    told: dict[str, Any] = {"load": os.getloadavg()[0]}

    def timed(name: str, work: Callable[[], Any]) -> Any:
        began, cpu = time.perf_counter(), time.process_time() + _cpu(server)
        found = work()
        told[name] = {
            "seconds": round(time.perf_counter() - began, 3),
            "processor": round(time.process_time() + _cpu(server) - cpu, 3),
        }
        return found

    mapped = timed("read the city", lambda: read_city(DAY))
    singles = timed("every single loss", lambda: list(single_losses(mapped.city)))
    timed("read, compute and write the ranking", lambda: compute_losses(DAY))
    told["rows"] = {
        "initiatives": len(mapped.initiatives),
        "elements": len(mapped.numbers.elements),
        "supports": len(mapped.city.supports),
        "harmful": len(singles),
    }
    kinds: dict[str, int] = {}
    for kind, _key in mapped.numbers.elements:
        kinds[kind] = kinds.get(kind, 0) + 1
    told["kinds"] = kinds
    by = User.objects.filter(role_grants__role=Role.COORDINATOR).first()
    if by is None:
        raise SystemExit("the city has no coordinator")
    # Of each kind the worst loss: it touches the most.
    worst: dict[str, Any] = {}
    for one in sorted(singles, key=lambda single: -(single.stops + single.weakens)):
        worst.setdefault(mapped.numbers.elements[one.element][0], one)
    for kind, one in worst.items():
        asked = Asked(lost=(mapped.numbers.elements[one.element],), day=DAY)
        runs = []
        for _try in range(TRIES):
            timed("scenario", lambda asked=asked: calculate(by, asked))
            runs.append(told.pop("scenario"))
        touched = one.stops + one.weakens
        told[f"one scenario, from nothing: the worst {kind} ({touched} initiatives)"] = {
            name: round(statistics.median(run[name] for run in runs), 3) for name in ("seconds", "processor")
        }
    return told


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
