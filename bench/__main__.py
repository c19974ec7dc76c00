# SPDX-License-Identifier: EUPL-1.2
"""Measure the product beside the bare server: `uv run python -m bench [--initiatives 20000] [--json FILE]`.

Requests per second depend on what else the machine does; processor time per request, of the server and PostgreSQL
together, hardly does. Both are told, as is the ratio to the bare server in the same run.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlencode

from bench.servers import ROOT, Stage, stage

HELD = '"nothing"'
# A visitor who brings any cookie gets every page made anew; one without gets it as kept until something changes.
ANEW = {"Cookie": "bench=anew"}


@dataclass(frozen=True)
class Target:
    """One thing measured: what the product is asked, with which headers, and what the bare server is asked."""

    name: str
    paths: list[str]
    bare: list[str]
    headers: dict[str, str]
    floor: int | None = None


def targets(places: dict[str, Any]) -> list[Target]:
    """Return everything that is measured; floors are requests/s on two idle cores, from the reliability page."""
    key = {"Authorization": f"Bearer {places['key']}"}
    rows = [f"/assessments?{urlencode(row)}" for row in places["assessments"]]
    row = [f"/assessment?{urlencode({'id': each['id']})}" for each in places["assessments"]]
    names = [f"/initiatives?id={name}" for name in places["initiatives"]]
    name = [f"/initiative?id={each}" for each in places["initiatives"]]
    words = ("tuin", "samen", "energie", "werkplaats", "muziek")
    search = [f"/search?q={word}" for word in words]
    api = "/api/v1"
    return [
        Target("API: page of 50 assessments", [f"{api}/assessments?cursor={c}" for c in places["cursors"]], rows, key, 40),
        Target("API: one assessment", [f"{api}/assessments/{r['id']}" for r in places["assessments"]], row, key, 150),
        Target("API: page of 50, 304", [f"{api}/assessments?cursor={places['cursors'][0]}"], rows, {**key, "If-None-Match": HELD}),
        Target("API: page of 50 initiatives", [f"{api}/initiatives?cursor={c}" for c in places["initiativeCursors"]], names, {}, 40),
        Target("Page: register", ["/register", "/register?fase=running"], names, ANEW, 40),
        Target("Page: search", [f"/register?q={word}" for word in words], search, ANEW, 40),
        Target("Page: initiative", [f"/initiatief/{each}" for each in places["initiatives"]], name, ANEW, 150),
        Target("Page: initiative, kept", [f"/initiatief/{each}" for each in places["initiatives"]], name, {}, 150),
        Target("Page: scoring", [f"/beoordelen/{places['assignment']}/principe/{code}" for code in places["principles"]], row, {"Cookie": places["cookie"]}),
    ]  # fmt: skip


def measure(on: Stage, target: Target, options: argparse.Namespace) -> dict[str, Any]:
    """Return the medians of a few turns, product and bare server in alternation."""
    headers = dict(target.headers)
    if "If-None-Match" in headers:
        headers["If-None-Match"] = _tag(on.product, target.paths[0], headers)
    ours, bare = [], []
    for _turn in range(options.turns):
        ours.append(_load(on, (on.product, on.product_process), target.paths, headers, options))
        bare.append(_load(on, (on.bare, on.bare_process), target.bare, {}, options))
    result = {"name": target.name, "floor": target.floor, "product": _middle(ours), "bare": _middle(bare)}
    result["ratio"] = round(result["product"]["perSecond"] / result["bare"]["perSecond"], 2)
    result["cpuRatio"] = round(result["bare"]["cpuMs"] / result["product"]["cpuMs"], 2)
    return result


def _load(
    on: Stage, server: tuple[int, int], paths: list[str], headers: dict[str, str], options: argparse.Namespace
) -> dict[str, Any]:
    port, process = server
    plan = {
        "name": "", "port": port, "paths": paths, "headers": headers, "connections": options.connections,
        "requests": options.requests, "seconds": options.seconds,
    }  # fmt: skip
    before = on.cpu_seconds(process)
    done = subprocess.run(
        [sys.executable, str(ROOT / "bench" / "load.py")],
        input=json.dumps(plan), capture_output=True, text=True, check=False, timeout=4 * options.seconds + 90,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"{paths[0]}: {done.stderr[-800:]}")
    measured: dict[str, Any] = json.loads(done.stdout)
    measured["cpuMs"] = round(1000 * (on.cpu_seconds(process) - before) / measured["sent"], 3)
    unexpected = set(measured["statuses"]) - {"200", "304"}
    if unexpected:
        raise SystemExit(f"{paths[0]} answers {unexpected}")
    return measured


def _middle(turns: list[dict[str, Any]]) -> dict[str, Any]:
    figures = ("perSecond", "p50", "p95", "cpuMs", "bytes")
    return {figure: median(turn[figure] for turn in turns) for figure in figures}


def _tag(port: int, path: str, headers: dict[str, str]) -> str:
    from urllib.request import Request, urlopen  # noqa: PLC0415 - only here

    sent = {name: value for name, value in headers.items() if name != "If-None-Match"}
    with urlopen(Request(f"http://127.0.0.1:{port}{path}", headers=sent), timeout=20) as response:
        return str(response.headers["ETag"])


HEAD = (
    f"{'':<30}{'req/s':>8}{'floor':>7}{'p50 ms':>9}{'p95 ms':>9}{'cpu ms':>8}  |"
    f"{'bare':>8}{'p95 ms':>9}{'cpu ms':>8}  |{'ratio':>7}{'cpu ratio':>11}"
)


def line(row: dict[str, Any]) -> str:
    """Return one result as a line of the table; `cpu ratio` is what the bare server needs, over what the product needs."""
    ours, bare = row["product"], row["bare"]
    return (
        f"{row['name']:<30}{ours['perSecond']:>8}{row['floor'] or '':>7}{ours['p50']:>9}{ours['p95']:>9}{ours['cpuMs']:>8.2f}  |"
        f"{bare['perSecond']:>8}{bare['p95']:>9}{bare['cpuMs']:>8.2f}  |{row['ratio']:>7.0%}{row['cpuRatio']:>11.0%}"
    )


def main() -> None:
    """Run everything and print the table; with --json also write the figures."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--initiatives", type=int, default=20_000, help="size of the city (20,000)")
    parser.add_argument("--turns", type=int, default=3, help="turns per target; medians are told (3)")
    parser.add_argument("--requests", type=int, default=600, help="requests per turn (600)")
    parser.add_argument("--seconds", type=float, default=6, help="most seconds per turn (6)")
    parser.add_argument("--connections", type=int, default=8, help="requests at once (8)")
    parser.add_argument("--data", type=Path, default=Path(tempfile.gettempdir()) / "meervoud-bench", help="kept city")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    parser.add_argument("--only", default="", help="only targets whose name holds this")
    options = parser.parse_args()
    results = []
    with stage(options.data, options.initiatives) as on:
        print(
            f"{options.initiatives:,} initiatives, {os.cpu_count()} cores, {options.connections} at once, load {os.getloadavg()[0]:.1f}"
        )
        print(HEAD, flush=True)
        for target in targets(on.places):
            if options.only.lower() in target.name.lower():
                results.append(measure(on, target, options))
                print(line(results[-1]), flush=True)
    if options.json:
        options.json.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
