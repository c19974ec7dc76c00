# SPDX-License-Identifier: EUPL-1.2
"""Measure every address that answers GET, per role, in a made city: `uv run python -m bench.pages [--initiatives 20000]`.

Which addresses there are, for whom and what they are filled with stands in tests/architecture/addresses, so a new
page is in it by itself. Every page is made in this process, anew: nothing is kept for visitors. Told are milliseconds
by the clock, and of the processor (Python and PostgreSQL together: on a machine with other work only that says
something), statements, rows all plans handled, buffers of 8 kB, bytes, and what is over its budget.

`--grow` measures 2,000 and 20,000 and tells with which power of the city a page grows: 0 is not at all, 1 as fast as
the city. `--only TEXT,TEXT` and `--role ROLE` take a part, `--jit` asks PostgreSQL to translate statements to machine code.
With DATABASE_URL in the environment and `--here` the city is the one that is there.
"""

import argparse
import json
import math
import tempfile
from pathlib import Path
from typing import Any

from bench.apart import measure_apart
from bench.servers import _prepare

# Milliseconds of the processor one request may take: the one place that says so. Files and streams have no budget.
BUDGETS = {"page": 150, "list": 100, "step": 150}
SIZES = (2_000, 20_000)
HEAD = f"{'ms':>8}{'cpu':>8}{'python':>8}{'budget':>8}{'stmts':>7}{'rows':>10}{'buffers':>9}{'bytes':>10}"


def is_over(row: dict[str, Any]) -> bool:
    """Return whether a page took more of the processor than it may."""
    return bool(row["cpu"] > BUDGETS.get(row["kind"], math.inf))


def line(row: dict[str, Any]) -> str:
    """Return one address as a line of the table."""
    budget = BUDGETS.get(row["kind"], "")
    mark = " OVER" if is_over(row) else ""
    return (
        f"{row['ms']:>8.0f}{row['cpu']:>8.0f}{row['python']:>8.0f}{budget:>8}{row['statements']:>7}{row['rows']:>10}{row['buffers']:>9}{row['bytes']:>10}"
        f"  {row['role']:<15}{row['path']}{mark}"
    )


def exponent(before: float, after: float, times: float) -> float:
    """Return with which power of the city something grows, when the city became `times` as large."""
    return math.log(max(after, 1) / max(before, 1)) / math.log(times)


def growth(small: list[dict[str, Any]], large: list[dict[str, Any]], times: float) -> list[dict[str, Any]]:
    """Return per address and role how processor time, rows and bytes grow."""
    before = {(row["name"], row["role"]): row for row in small}
    return [
        {
            "name": row["name"],
            "role": row["role"],
            **{what: round(exponent(old[what], row[what], times), 2) for what in ("cpu", "rows", "buffers", "bytes")},
        }
        for row in large
        if (old := before.get((row["name"], row["role"]))) is not None
    ]


def measure(folder: Path, initiatives: int, options: argparse.Namespace) -> dict[str, Any]:
    """Make the city once, and measure in a process of its own."""
    asked = [*(("--only", options.only) if options.only else ()), *(("--role", options.role) if options.role else ())]
    return dict(
        measure_apart(
            "bench.pages",
            folder,
            f"city{initiatives}",
            lambda environment: _prepare(environment, initiatives),
            "--raw",
            *asked,
            *(["--jit"] if options.jit else []),
        )
    )


def tell(found: list[dict[str, Any]]) -> None:
    """Print the table, the slowest last, and how many are over their budget."""
    print(HEAD)
    for row in sorted(found, key=lambda row: row["cpu"]):
        print(line(row))
    over = {row["name"] for row in found if is_over(row)}
    print(f"{len(found)} pages and readers; over budget: {len(over)} addresses")


def tell_growth(grown: list[dict[str, Any]]) -> None:
    """Print the powers, the fastest growing last."""
    print(f"{'cpu':>6}{'rows':>7}{'buffers':>9}{'bytes':>7}")
    for row in sorted(grown, key=lambda row: row["rows"]):
        print(f"{row['cpu']:>6}{row['rows']:>7}{row['buffers']:>9}{row['bytes']:>7}  {row['role']:<15}{row['name']}")


def main() -> None:
    """Measure, and print the table; optionally keep it as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--initiatives", type=int, default=SIZES[-1])
    parser.add_argument("--only", default="", help="only addresses whose name or path holds one of these, with commas")
    parser.add_argument("--role", default="", help="only this reader")
    parser.add_argument("--jit", action="store_true", help="with translation to machine code")
    parser.add_argument("--grow", action="store_true", help="compare cities of 2,000 and 20,000")
    parser.add_argument("--before", type=Path, help="figures of a smaller city, kept with --json, to grow from")
    parser.add_argument("--folder", type=Path, help="where cities are kept for a next time")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--here", action="store_true", help="the city DATABASE_URL names")
    parser.add_argument("--raw", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.here:
        from bench.walk import measure_here  # noqa: PLC0415 - the environment names the database first

        city = measure_here(options.only, options.role, with_jit=options.jit, told=not options.raw)
        cities = [city]
        if options.raw:
            print(json.dumps(city))
            return
    else:
        with tempfile.TemporaryDirectory() as temporary:
            sizes = SIZES if options.grow else (options.initiatives,)
            cities = [measure(options.folder or Path(temporary), size, options) for size in sizes]
    if options.before:
        cities.insert(0, json.loads(options.before.read_text()))
    for city in cities:
        print(f"{city['initiatives']:,} initiatives, {city['jit']}")
        tell(city["rows"])
    if len(cities) > 1:
        small, large = cities
        tell_growth(growth(small["rows"], large["rows"], large["initiatives"] / small["initiatives"]))
    if options.json:
        options.json.write_text(json.dumps(cities[-1], indent=1))


if __name__ == "__main__":
    main()
