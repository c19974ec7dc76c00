# SPDX-License-Identifier: EUPL-1.2
"""Measure the network of a whole city: `uv run python -m bench.network [--initiatives 20000] [--json FILE]`.

Told are processor seconds of Python and of PostgreSQL together, one thread, the fastest of a few turns.
"""

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil

from bench.apart import measure_apart
from bench.servers import _prepare

TURNS = 2
OK = 200
Work = tuple[str, Callable[[], object]]


def measure_here() -> list[dict[str, Any]]:
    """Open the pages as a coordinator, read the graph and compute its measures."""
    import django  # noqa: PLC0415 - the environment names the database first
    from django.db import connection  # noqa: PLC0415

    django.setup()
    from accounts.models import Role, User  # noqa: PLC0415

    coordinator = User.objects.create_user(email="bench@example.org", name="Bench", is_demo=True)
    coordinator.role_grants.create(role=Role.COORDINATOR)
    with connection.cursor() as cursor:
        cursor.execute("SET max_parallel_workers_per_gather = 0")
        cursor.execute("SELECT pg_backend_pid()")
        server = psutil.Process(cursor.fetchone()[0])
        found = [
            {"what": name, "seconds": round(min(_once(server, work) for _turn in range(TURNS)), 3)}
            for name, work in [*_readings(coordinator), *_pages(coordinator)]
        ]
    coordinator.delete()
    return found


def _readings(coordinator: Any) -> Iterator[Work]:
    """Reading the graph of the whole city, and its measures."""
    from django.utils import timezone  # noqa: PLC0415 - settings are ready only now

    from governance.network.graph import cached_measures  # noqa: PLC0415
    from governance.network.graph.queries import GraphQuery, in_view, read_graph  # noqa: PLC0415

    asked = GraphQuery(coordinator, timezone.localdate(), in_view(coordinator), cached_measures.MEASURED)
    graph = read_graph(asked)

    def measured() -> object:
        cached_measures._measured.cache_clear()  # noqa: SLF001 - measured is what is computed once
        return cached_measures.shape_of(graph)

    yield f"reading {len(graph.nodes):,} nodes, {len(graph.ties):,} ties", lambda: read_graph(asked)
    yield "its measures, computed once", measured


def _pages(coordinator: Any) -> Iterator[Work]:
    """The pages and files of the network, as a browser asks them."""
    from django.conf import settings  # noqa: PLC0415 - settings are ready only now
    from django.test import Client  # noqa: PLC0415

    from initiatives.models import Area, Initiative  # noqa: PLC0415

    settings.ALLOWED_HOSTS = ["*"]
    browser = Client()
    browser.force_login(coordinator, backend="accounts.backends.Backend")
    area = Area.objects.filter(initiatives__isnull=False).first()
    one = Initiative.objects.published().filter(area=area).first()
    assert area is not None
    assert one is not None

    def read(path: str) -> object:
        answer = browser.get(path)
        if answer.status_code != OK:
            raise SystemExit(f"{path} answers {answer.status_code}")
        return len(b"".join(answer.streaming_content) if answer.streaming else answer.content)

    yield "page of the city", lambda: read("/netwerk")
    yield "what its drawing asks", lambda: read("/netwerk.json")
    yield "its nodes as CSV", lambda: read("/netwerk.csv")
    yield "page of an area", lambda: read(f"/netwerk/gebied/{area.code}")
    yield "page of an initiative", lambda: read(f"/dossier/{one.pk}/netwerk")


def _once(server: psutil.Process, work: Callable[[], object]) -> float:
    before = sum(server.cpu_times()[:2]) + time.process_time()
    work()
    return float(sum(server.cpu_times()[:2]) + time.process_time() - before)


def measure(folder: Path, initiatives: int) -> list[dict[str, Any]]:
    """Make the city once and measure in a process of its own."""
    return list(
        measure_apart(
            "bench.network", folder, f"network{initiatives}", lambda environment: _prepare(environment, initiatives)
        )
    )


def main() -> None:
    """Measure and print a table; optionally keep it as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--initiatives", type=int, default=20_000)
    parser.add_argument("--folder", type=Path, help="where the city is kept for a next time")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.here:
        print(json.dumps(measure_here()))
        return
    with tempfile.TemporaryDirectory() as temporary:
        found = measure(options.folder or Path(temporary), options.initiatives)
    print(f"{options.initiatives} initiatives, {'':31}{'seconds':>9}")
    for row in found:
        print(f"{row['what']:52}{row['seconds']:>9}")
    if options.json:
        options.json.write_text(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
