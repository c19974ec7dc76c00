# SPDX-License-Identifier: EUPL-1.2
"""How much a city of 20,000 initiatives grows a year: `uv run python -m bench.growth` on a database with a made-up city.

    rows a year  = acts a year x rows an act
    bytes a year = rows a year x bytes a row, measured: table and indexes over its rows (of history: of what it follows)
    kept         = bytes a year x the years it is kept, from the rule in the code; without a rule it is kept for good

The acts are our estimate of a busy city, stated in `kinds`, not a measurement.
"""

import django

django.setup()

from dataclasses import dataclass  # noqa: E402
from datetime import timedelta  # noqa: E402

from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402

from core.jobs.queue import KEPT  # noqa: E402
from events.idempotency import KEEP as ANSWERS  # noqa: E402
from events.models.event import KEEP as EVENTS  # noqa: E402
from mail.outbox.forgetting import KEEP as MAILS  # noqa: E402

YEARS = 5


@dataclass(frozen=True)
class Kind:
    """What grows: its name, acts a year and rows an act, the table that tells how large a row is, and how long it is kept."""

    name: str
    acts: float
    rows: float
    table: str
    keep: timedelta | None = None


def kinds(initiatives: int, carriers: int, arrangements: int, scores: int) -> list[Kind]:
    """Return what grows, from how much there is."""
    officials, programs = 300, 10
    # A carrier or official saves something of an initiative ten times a year, of an arrangement twice.
    saves, changes = 10 * initiatives, 2 * arrangements
    # Half of the initiatives are assessed every year, each score saved three times on its way, three in one request.
    scored = scores / 2
    sign_ins = 4 * carriers + 230 * officials
    acts = saves + changes
    return [
        Kind("history of initiatives and what hangs on them", saves, 1.5, "initiatives_initiative"),
        Kind("history of arrangements", changes, 1, "governance_arrangement"),
        Kind("history of scores", 3 * scored, 1, "assessment_score"),
        Kind("who saved, of all history", acts + scored, 1, "assessment_assignment"),
        Kind("scores", scored, 1, "assessment_score"),
        Kind("events", acts, 1, "assessment_assignment", EVENTS),
        Kind("deliveries to webhooks", acts, 5, "assessment_assignment", EVENTS),
        Kind("mails", 12 * carriers + 250 * officials, 1, "initiatives_need", MAILS),
        Kind("sessions", sign_ins, 1, "initiatives_post", timedelta(seconds=settings.SESSION_COOKIE_AGE)),
        Kind("answers of programs", 2000 * programs, 1, "initiatives_need", ANSWERS),
        Kind("background work", 200 * 365, 1, "initiatives_need", KEPT),
    ]


def main() -> None:
    """Print the table."""

    def one(statement: str) -> float:
        with connection.cursor() as cursor:
            cursor.execute(statement)
            return float(cursor.fetchone()[0])

    counts = [
        int(one(f"SELECT count(*) FROM {table}"))
        for table in ("initiatives_initiative", "initiatives_carrier", "governance_arrangement", "assessment_score")
    ]
    print("| what | rows a year | bytes a row | MB a year | kept | rows after five years | MB after five years |")
    print("|---|---:|---:|---:|---|---:|---:|")
    total = 0.0
    for kind in kinds(*counts):
        size = one(f"SELECT pg_total_relation_size('{kind.table}') / count(*) FROM {kind.table}")
        rows = kind.acts * kind.rows
        years = YEARS if kind.keep is None else min(YEARS, kind.keep / timedelta(days=365))
        kept = "for good" if kind.keep is None else f"{kind.keep.days} days"
        total += rows * years * size
        print(
            f"| {kind.name} | {rows:,.0f} | {size:,.0f} | {rows * size / 1e6:,.0f} | {kept} | {rows * years:,.0f} | {rows * years * size / 1e6:,.0f} |"
        )
    print(f"\nTogether after five years: {total / 1e9:,.1f} GB.")


if __name__ == "__main__":
    main()
