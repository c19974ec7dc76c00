# SPDX-License-Identifier: EUPL-1.2
"""What pages and the API cost, of this checkout beside another one: milliseconds of processor time per answer.

`uv run python -m bench.in_process --before ../other-checkout [--rounds 9] [--only register]`, with the settings of a
database that has a city (make_city). Both answer in a process of their own, by turns, through all middleware and without
a web server, so that whatever else the machine does hits both alike. Time in Python and in PostgreSQL is told apart.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
CALLS = 20


def main() -> None:
    """Measure both by turns and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--before", type=Path, help="the other checkout; without it only this one is measured")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--only", default="", help="only what has this in its name")
    asked = parser.parse_args()
    places = subprocess.run(
        [sys.executable, "-m", "bench.places"], cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout
    folders = [asked.before.resolve(), ROOT] if asked.before else [ROOT]
    sides = [_start(folder, places) for folder in folders]
    names: list[str] = [name for name in [json.loads(_line(side)) for side in sides].pop() if asked.only in name]
    told: dict[str, list[list[Cost]]] = {name: [] for name in names}
    for _round in range(asked.rounds):
        for name in names:
            told[name].append([_ask(side, name) for side in sides])
    for side in sides:
        side.stdin.close()
    heads = ("before", "after") if asked.before else ("now",)
    print(
        f"{'processor ms per answer':36}" + "".join(f"{head:>8} {'Python':>7} {'PG':>6} {'KB':>6} |" for head in heads)
    )
    for name, rounds in told.items():
        _print(name, rounds)


# Milliseconds of Python and of PostgreSQL, kilobytes, and the milliseconds of a bare server; nothing is a bare page.
Cost = tuple[float, float, float, float]


def _print(name: str, rounds: list[list["Cost"]]) -> None:
    line = f"{name:36}"
    for side in range(len(rounds[0])):
        python, postgres, size = (median(each[side][at] for each in rounds) for at in range(3))
        total = median(each[side][0] + each[side][1] for each in rounds)
        line += f"{total:8.2f} {python:7.2f} {postgres:6.2f} {size:6.1f} |"
    if len(rounds[0]) > 1:
        line += f"{median(sum(each[0][:2]) / sum(each[1][:2]) for each in rounds):6.2f} x"
    if rounds[0][-1][3]:
        line += f" {median(each[-1][3] for each in rounds):6.2f} bare "
        line += f"{median(each[-1][3] / sum(each[-1][:2]) for each in rounds):4.0%}"
    print(line)


def _start(folder: Path, places: str) -> Any:
    side = subprocess.Popen(
        [sys.executable, str(Path(__file__).resolve()), "worker"],
        cwd=folder, env={**os.environ, "PYTHONPATH": str(folder), "API_REQUESTS_PER_MINUTE": "100000000",
                         "API_REQUESTS_PER_MINUTE_WITHOUT_KEY": "100000000"},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert side.stdin is not None
    side.stdin.write(places.replace("\n", "") + "\n")
    side.stdin.flush()
    return side


def _ask(side: Any, name: str) -> "Cost":
    side.stdin.write(name + "\n")
    side.stdin.flush()
    python, postgres, size, bare = json.loads(_line(side))
    return python, postgres, size, bare


def _line(side: Any) -> str:
    found = side.stdout.readline()
    if not found:
        raise SystemExit("one of both stopped; see what it said")
    return str(found)


def _worker() -> None:
    """Answer rounds of calls: a name in, the milliseconds of Python and of PostgreSQL per answer and its size out."""
    sys.path.pop(0)
    import django  # noqa: PLC0415 - only the worker has settings

    django.setup()
    from django.core.handlers.wsgi import WSGIHandler  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415
    from django.test import RequestFactory  # noqa: PLC0415

    handler, factory = WSGIHandler(), RequestFactory(HTTP_HOST="localhost")
    calls = _calls(json.loads(sys.stdin.readline()))

    def answer(address: str, headers: dict[str, str]) -> Any:
        response = handler.get_response(factory.get(address, headers=headers))
        connection.health_check_done = False
        return response

    for name, (addresses, headers, status) in calls.items():
        response = answer(addresses[0], headers)
        if response.status_code == 200 and status == 304:
            headers["If-None-Match"] = response.headers["ETag"]
            response = answer(addresses[0], headers)
        if response.status_code != status:
            raise SystemExit(f"{name}: {response.status_code} {getattr(response, 'content', b'')[:3000]!r}")
    print(json.dumps(list(calls)), flush=True)
    for line in sys.stdin:
        addresses, headers, _status = calls[line.strip()]
        connection.ensure_connection()
        before, began, size = _backend(connection), time.process_time(), 0
        for call in range(CALLS):
            size += len(answer(addresses[call % len(addresses)], headers).content)
        python, postgres = time.process_time() - began, _backend(connection) - before
        ask = partial(answer, addresses[0], headers)
        bare = _bare(connection, ask) if line.startswith("page of 50") else 0.0
        told = [1000 * python / CALLS, 1000 * postgres / CALLS, size / CALLS / 1024, bare]
        print(json.dumps(told), flush=True)


def _bare(connection: Any, ask: Any) -> float:
    """Return the milliseconds PostgreSQL and psycopg take to make JSON of the rows of a list, and nothing else.

    The statement is the last one that the list itself sent, with its conditions; prepared, on the same connection.
    """
    sent: list[tuple[Any, Any]] = []

    def note(execute: Any, sql: Any, params: Any, many: Any, context: Any) -> Any:
        sent.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        ask()
    from psycopg import Cursor  # noqa: PLC0415

    sql, params = sent[-1]
    whole = f"SELECT json_build_object('results', coalesce(json_agg(page), '[]'))::text FROM ({sql}) page"
    before, began = _backend(connection), time.process_time()
    for _call in range(CALLS):
        with Cursor(connection.connection) as cursor:
            cursor.execute(whole, params, prepare=True).fetchone()
    return 1000 * (time.process_time() - began + _backend(connection) - before) / CALLS


def _backend(connection: Any) -> float:
    """Return the processor time of the process of PostgreSQL that serves this connection, in seconds."""
    text = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat").read_text(encoding="ascii")
    return int(text.split()[0]) / 1e9


def _calls(places: dict[str, Any]) -> dict[str, tuple[list[str], dict[str, str], int]]:
    """Return addresses, headers and status by name; a cookie makes every page anew, as for who is signed in."""
    key, api = {"Authorization": f"Bearer {places['key']}"}, "/api/v1"
    anew, assessor, official = ({"Cookie": text} for text in ("bench=anew", places["cookie"], places["officialCookie"]))
    words = ("tuin", "samen", "energie", "werkplaats", "muziek")
    steps = [f"/beoordelen/{places['assignment']}/principe/{code}" for code in places["principles"]]
    return {
        "page: register": (["/register", "/register?fase=running"], anew, 200),
        "page: search": ([f"/register?q={word}" for word in words], anew, 200),
        "search for everything: official": ([f"/zoeken/voorstellen?q={word}" for word in words], official, 200),
        "search for everything: a slip": (["/zoeken/voorstellen?q=moestn"], official, 200),
        "search for everything: visitor": ([f"/zoeken/voorstellen?q={word}" for word in words], anew, 200),
        "page: initiative": ([f"/initiatief/{each}" for each in places["initiatives"]], anew, 200),
        "page: scoring": (steps, assessor, 200),
        "page: work queue": (["/werkvoorraad"], official, 200),
        "page of 50 assessments": ([f"{api}/assessments"], {**key}, 200),
        "page of 50 assessments, filtered": ([f"{api}/assessments?kind=consensus&pageSize=50"], {**key}, 200),
        "page of 50 initiatives": ([f"{api}/initiatives?cursor={c}" for c in places["initiativeCursors"]], {}, 200),
        **{f"page of 50 {name}": ([f"{api}/{name}"], {**key}, 200) for name in places["lists"]},
        "one assessment": ([f"{api}/assessments/{places['assessments'][0]['id']}"], {**key}, 200),
        "one initiative": ([f"{api}/initiatives/{places['initiatives'][0]}"], {}, 200),
        "assessments, 304": ([f"{api}/assessments"], {**key}, 304),
        "areas, 304": ([f"{api}/areas"], {}, 304),
    }


if __name__ == "__main__":
    _worker() if sys.argv[1:] == ["worker"] else main()
