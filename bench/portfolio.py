# SPDX-License-Identifier: EUPL-1.2
"""Measure the portfolio on a whole city: `uv run python -m bench.portfolio [--initiatives 20000] [--json FILE]`.

Told are processor seconds of the page and of PostgreSQL together, and that as a multiple of one plain pass in the same
database: counting the scores of all results by principle and level. Seconds depend on the machine, the multiple hardly
does. The floor of a page is what somebody waits for without noticing.
"""

import argparse
import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil

from bench.apart import measure_apart
from bench.servers import _prepare

PAGES = (
    "/portfolio",
    "/portfolio?kwadrant=alone",
    "/portfolio/principes",
    "/portfolio/principes?per=thema",
    "/portfolio/verloop",
    "/portfolio/rangorde",
    "/portfolio/overeenstemming",
    "/portfolio.csv",
)
PLAIN = """
    SELECT s.principle_id, s.level, count(*) FROM assessment_score s JOIN assessment_assessment a ON a.id = s.assessment_id
    WHERE a.kind = 'consensus' AND a.published_at IS NOT NULL GROUP BY 1, 2
"""
TURNS = 3
OK = 200


def measure_here() -> list[dict[str, Any]]:
    """Open every page as a coordinator, and compute a ranking; the fastest of a few turns each."""
    import django  # noqa: PLC0415 - the environment names the database first
    from django.db import connection  # noqa: PLC0415

    django.setup()
    from django.conf import settings  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    from accounts.models import Role, User  # noqa: PLC0415
    from assessment.portfolio import ranking  # noqa: PLC0415
    from assessment.portfolio.queries import select_portfolio  # noqa: PLC0415

    settings.ALLOWED_HOSTS = ["*"]
    coordinator = User.objects.create_user(email="bench@example.org", name="Bench", is_demo=True)
    coordinator.role_grants.create(role=Role.COORDINATOR)
    browser = Client()
    browser.force_login(coordinator, backend="accounts.backends.Backend")
    with connection.cursor() as cursor:
        # Workers would do part of it where nobody counts.
        cursor.execute("SET max_parallel_workers_per_gather = 0")
        cursor.execute("SELECT pg_backend_pid()")
        server = psutil.Process(cursor.fetchone()[0])

        def seconds(work: Callable[[], object]) -> float:
            return min(_once(server, work) for _turn in range(TURNS))

        def read(path: str) -> int:
            answer = browser.get(path)
            if answer.status_code != OK:
                raise SystemExit(f"{path} answers {answer.status_code}")
            return len(b"".join(answer.streaming_content) if answer.streaming else answer.content)

        def rank() -> object:
            view = select_portfolio(coordinator, {})
            return ranking.compute(ranking.ranking_request(view, ""), ranking.ids_of(view))

        plain = seconds(lambda: cursor.execute(PLAIN))
        works = [(path, lambda path=path: read(path)) for path in PAGES]
        # The first turn computes; the others find it, so it is measured once.
        ranked = _once(server, rank)
        found = [(name, seconds(work)) for name, work in works] + [("computing a ranking", ranked)]
    coordinator.delete()
    rows = [{"what": "plain pass", "seconds": round(plain, 3), "multiple": 1.0}]
    return rows + [
        {"what": name, "seconds": round(took, 3), "multiple": round(took / plain, 2)} for name, took in found
    ]


def _once(server: psutil.Process, work: Callable[[], object]) -> float:
    before = sum(server.cpu_times()[:2]) + time.process_time()
    work()
    return float(sum(server.cpu_times()[:2]) + time.process_time() - before)


def measure(folder: Path, initiatives: int) -> list[dict[str, Any]]:
    """Make the city once and measure in a process of its own."""
    return list(
        measure_apart(
            "bench.portfolio", folder, f"portfolio{initiatives}", lambda environment: _prepare(environment, initiatives)
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
    print(f"{options.initiatives} initiatives, {'':21}{'seconds':>9}{'x plain':>9}")
    for row in found:
        print(f"{row['what']:42}{row['seconds']:>9}{row['multiple']:>9}")
    if options.json:
        options.json.write_text(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
