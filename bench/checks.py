# SPDX-License-Identifier: EUPL-1.2
"""Measure the continuity checks: `uv run python -m bench.checks [--arrangements 10000 100000 300000] [--json FILE]`.

Per size an invented city of about five arrangements per initiative. Told are the seconds of all checks with everything
due, again with nothing new, and the next day; and how much longer each size takes than the one before. Seconds depend on
what else the machine does; the processor seconds of PostgreSQL beside them hardly do, and growth is told in those.
"""

import argparse
import json
import sys
import tempfile
import time
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import psutil

from bench.apart import ROOT, measure_apart, run

DAY = date(2026, 11, 24)
SIZES = (10_000, 100_000, 300_000)
PER_INITIATIVE = 5
# Chains of chance come on top, which makes about five.
AT_LEAST = 3
FLOORS = {"all due": 10.0, "nothing new": 2.0}


def measure_here() -> dict[str, Any]:
    """Run all checks three times on the city of DATABASE_URL; seconds per run and per check."""
    import django  # noqa: PLC0415 - the environment names the database first
    from django.db import connection  # noqa: PLC0415

    django.setup()
    from governance.continuity.checks.registry import all_checks  # noqa: PLC0415
    from governance.continuity.runs.engine import run_check  # noqa: PLC0415
    from governance.models import Arrangement, Signal  # noqa: PLC0415
    from governance.network.losses.computation import compute_losses  # noqa: PLC0415
    from initiatives.models import Initiative  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        server = psutil.Process(cursor.fetchone()[0])
    runs: dict[str, dict[str, float]] = {}
    processor: dict[str, float] = {}
    for name, day in (("all due", DAY), ("nothing new", DAY), ("next day", DAY + timedelta(days=1))):
        # Made at night before the checks run; bench.losses measures it.
        compute_losses(day)
        runs[name], before = {}, _cpu(server)
        for check in all_checks():
            began = time.perf_counter()
            counts = run_check(check, day)
            if counts.error:
                raise SystemExit(f"{check.code} failed: {counts.error}")
            runs[name][check.code] = round(time.perf_counter() - began, 3)
        processor[name] = round(_cpu(server) - before, 2)
    rows = {"initiatives": Initiative.objects.count(), "arrangements": Arrangement.objects.count()}
    return {**rows, "signals": Signal.objects.count(), "seconds": runs, "processor": processor}


def _cpu(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def measure(folder: Path, arrangements: int) -> dict[str, Any]:
    """Make the city of this size once, forget earlier signals, and measure in a process of its own."""
    initiatives = arrangements // PER_INITIATIVE
    return dict(
        measure_apart(
            "bench.checks", folder, f"checks{arrangements}", lambda environment: _prepare(environment, initiatives)
        )
    )


def _prepare(environment: dict[str, str], initiatives: int) -> None:
    manage = [sys.executable, str(ROOT / "manage.py")]
    run([*manage, "migrate"], environment)
    run([*manage, "configure", str(ROOT / "demo" / "cities" / "rotterdam.yaml")], environment)
    run([*manage, "load_lens", str(ROOT / "assessment" / "lenses" / "veerkracht-1.yaml")], environment)
    count = "from initiatives.models import Initiative; print(Initiative.objects.count())"
    if int(run([*manage, "shell", "--no-imports", "-c", count], environment).split()[-1]) < initiatives:
        city = ["make_city", "--initiatives", str(initiatives), "--arrangements-per-initiative", str(AT_LEAST)]
        run([*manage, *city, "--day", DAY.isoformat()], environment)
    forget = "from governance.models import Signal; Signal.objects.all().delete()"
    run([*manage, "shell", "--no-imports", "-c", forget], environment)


def _tell(rows: list[dict[str, Any]]) -> str:
    names = list(rows[0]["seconds"])
    lines = [f"{'arrangements':>12}{'initiatives':>13}{'signals':>10}" + "".join(f"{name:>22}" for name in names)]
    for row in rows:
        totals = [sum(row["seconds"][name].values()) for name in names]
        head = f"{row['arrangements']:>12,}{row['initiatives']:>13,}{row['signals']:>10,}"
        cells = zip(totals, row["processor"].values(), strict=True)
        lines.append(head + "".join(f"{f'{total:.2f} s, cpu {cpu:.2f} s':>22}" for total, cpu in cells))
    for smaller, larger in pairwise(rows):
        size = larger["arrangements"] / smaller["arrangements"]
        growth = [larger["processor"][name] / max(smaller["processor"][name], 0.01) for name in names]
        lines.append(f"{f'x {size:.1f} rows':>35}" + "".join(f"{f'cpu x {times:.1f}':>22}" for times in growth))
    slowest = sorted(rows[-1]["seconds"]["all due"].items(), key=lambda item: -item[1])
    lines += [f"  {seconds:>7.2f} s  {code}" for code, seconds in slowest]
    return "\n".join(lines)


def main() -> None:
    """Measure every size and tell; with --check, fail when a floor of the reliability page is missed at 100,000."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--arrangements", type=int, nargs="+", default=SIZES)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "meervoud-bench-checks")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.here:
        print(json.dumps(measure_here()))
        return
    rows = [measure(options.folder, size) for size in options.arrangements]
    print(_tell(rows))
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2), encoding="utf-8")
    late = [
        f"{name}: {sum(row['seconds'][name].values()):.1f} s at {row['arrangements']:,}"
        for row in rows
        for name, floor in FLOORS.items()
        if row["initiatives"] <= 21_000 and sum(row["seconds"][name].values()) > floor
    ]
    if options.check and late:
        raise SystemExit("\n".join(late))


if __name__ == "__main__":
    main()
