# SPDX-License-Identifier: EUPL-1.2
"""What the API itself costs, of this checkout beside another one: requests per second of processor time, and the ratio.

`uv run python -m bench.in_process --before ../other-checkout [--rounds 9]`, with the settings of a database that has a
city (make_city). Both answer in a process of their own, by turns, through the door of the API and without a web server,
so that whatever else the machine does hits both alike.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
CALLS = 60


def main() -> None:
    """Measure both by turns and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--before", type=Path, required=True, help="the other checkout")
    parser.add_argument("--rounds", type=int, default=9)
    asked = parser.parse_args()
    places = subprocess.run(
        [sys.executable, "-m", "bench.places"], cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout
    sides = [_start(folder, places) for folder in (asked.before.resolve(), ROOT)]
    names: list[str] = [json.loads(_line(side)) for side in sides].pop()
    told: dict[str, list[tuple[float, float]]] = {name: [] for name in names}
    for _round in range(asked.rounds):
        for name in names:
            before, after = (float(_ask(side, name)) for side in sides)
            told[name].append((before, after))
    for side in sides:
        side.stdin.close()
    print(f"{'requests per second of processor time':40} {'before':>8} {'after':>8} {'ratio':>7}")
    for name, rounds in told.items():
        ratio = median(after / before for before, after in rounds)
        before, after = (median(row[at] for row in rounds) for at in (0, 1))
        print(f"{name:40} {before:8.0f} {after:8.0f} {ratio:7.2f}")


def _start(folder: Path, places: str) -> Any:
    side = subprocess.Popen(
        [sys.executable, str(Path(__file__).resolve()), "worker"],
        cwd=folder, env={**os.environ, "PYTHONPATH": str(folder)},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert side.stdin is not None
    side.stdin.write(places.replace("\n", "") + "\n")
    side.stdin.flush()
    return side


def _ask(side: Any, name: str) -> str:
    side.stdin.write(name + "\n")
    side.stdin.flush()
    return _line(side)


def _line(side: Any) -> str:
    found = side.stdout.readline()
    if not found:
        raise SystemExit("one of both stopped; see what it said")
    return str(found)


def _worker() -> None:
    """Answer rounds of calls: a name in, requests per second of processor time out."""
    sys.path.pop(0)
    import django  # noqa: PLC0415 - only the worker has settings

    django.setup()
    from django.test import RequestFactory  # noqa: PLC0415

    from core.api.middleware import ApiMiddleware  # noqa: PLC0415

    def beyond(_request: Any) -> Any:
        raise LookupError

    door, factory = ApiMiddleware(beyond), RequestFactory(HTTP_HOST="localhost")
    calls = _calls(json.loads(sys.stdin.readline()))
    for name, (address, headers, status) in calls.items():
        answer = door(factory.get(address, headers=headers))
        if answer.status_code == 200 and status == 304:  # noqa: PLR2004 - statuses of HTTP
            headers["If-None-Match"] = answer.headers["ETag"]
            answer = door(factory.get(address, headers=headers))
        if answer.status_code != status:
            raise SystemExit(f"{name}: {answer.status_code} {getattr(answer, 'content', b'')!r}")
    print(json.dumps(list(calls)), flush=True)
    for line in sys.stdin:
        address, headers, _status = calls[line.strip()]
        began = time.process_time()
        for _call in range(CALLS):
            door(factory.get(address, headers=headers))
        print(CALLS / (time.process_time() - began), flush=True)


def _calls(places: dict[str, Any]) -> dict[str, tuple[str, dict[str, str], int]]:
    key, api = {"Authorization": f"Bearer {places['key']}"}, "/api/v1"
    return {
        "page of 50 assessments": (f"{api}/assessments", {**key}, 200),
        "page of 50 assessments, filtered": (f"{api}/assessments?kind=consensus&pageSize=50", {**key}, 200),
        "page of 50 initiatives": (f"{api}/initiatives", {}, 200),
        "page of 50 parties": (f"{api}/parties", {**key}, 200),
        "one assessment": (f"{api}/assessments/{places['assessments'][0]['id']}", {**key}, 200),
        "one initiative": (f"{api}/initiatives/{places['initiatives'][0]}", {}, 200),
        "assessments, 304": (f"{api}/assessments", {**key}, 304),
        "areas, 304": (f"{api}/areas", {}, 304),
    }


if __name__ == "__main__":
    _worker() if sys.argv[1:] == ["worker"] else main()
