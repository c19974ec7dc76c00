# SPDX-License-Identifier: EUPL-1.2
"""Run the continuity checks by hand, for any day."""

import json
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.management.options import day_or_today
from governance.continuity.checks.registry import Check, all_checks, check_named
from governance.continuity.runs.engine import Counts, run_checks


class Command(BaseCommand):
    """Repeating it changes nothing; with --dry-run nothing is written at all."""

    help = "Run the continuity checks for a day (today), and tell what each found, opened and closed."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take a day, codes of checks, and how to tell."""
        parser.add_argument("--on", metavar="YYYY-MM-DD", help="the day to look at (today)")
        parser.add_argument("--check", metavar="CODE", action="append", help="only this check; may be repeated")
        parser.add_argument("--dry-run", action="store_true", help="only count, write nothing")
        parser.add_argument("--json", action="store_true", help="answer in JSON")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Run and tell; a check that failed makes the command fail after all others ran."""
        day = day_or_today(options["on"])
        counts = run_checks(day, _checks(options["check"]), dry_run=options["dry_run"])
        self.stdout.write(_as_json(day, counts) if options["json"] else _as_table(day, counts))
        if failed := [row for row in counts if row.error]:
            raise CommandError("\n".join(f"{row.check} failed: {row.error}" for row in failed))


def _checks(codes: list[str] | None) -> list[Check]:
    if not codes:
        return all_checks()
    found = [check_named(code) for code in codes]
    if unknown := [code for code, check in zip(codes, found, strict=True) if check is None]:
        known = ", ".join(check.code for check in all_checks())
        raise CommandError(f"There is no check {', '.join(unknown)}. The checks are: {known}.")
    return [check for check in found if check is not None]


def _totals(counts: list[Counts]) -> dict[str, int]:
    return {name: sum(getattr(row, name) for row in counts) for name in ("found", "opened", "closed")}


def _as_json(day: date, counts: list[Counts]) -> str:
    rows = [
        {"check": row.check, "found": row.found, "opened": row.opened, "closed": row.closed}
        | ({"failed": row.error} if row.error else {})
        for row in counts
    ]
    return json.dumps({"day": day.isoformat(), "checks": rows, **_totals(counts)})


def _as_table(day: date, counts: list[Counts]) -> str:
    lines = [f"{day.isoformat()}", f"{'check':<22}{'found':>9}{'opened':>9}{'closed':>9}"]
    lines += [
        f"{row.check:<22}" + ("   failed" if row.error else f"{row.found:>9,}{row.opened:>9,}{row.closed:>9,}")
        for row in counts
    ]
    total = _totals(counts)
    return "\n".join([*lines, f"{'in all':<22}{total['found']:>9,}{total['opened']:>9,}{total['closed']:>9,}"])
