# SPDX-License-Identifier: EUPL-1.2
import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from assessment.portfolio.rating_files import RatingFile, RatingFileError, read_ratings
from assessment.statistics.agreement import (
    exact_agreement,
    jackknife_interval,
    krippendorff_alpha,
    r_wg,
    reliability_of,
    spreads,
    units_of,
    within_one_agreement,
)
from assessment.statistics.ratings import LEVELS, Level

NO_NUMBER = "undefined"


class Command(BaseCommand):
    help = (
        "Says how far coders agree, from a CSV file with a column per coder and a row per unit: Krippendorff's alpha "
        "with its jackknife interval, exact and within-one agreement, and r_wg per unit. Empty cells, '.' and NA are "
        "missing. Needs no database."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the file, the level of measurement and the form of the answer."""
        parser.add_argument("file", type=Path, metavar="FILE.csv")
        parser.add_argument(
            "--level", choices=LEVELS, default="ordinal", help='level of measurement (default "ordinal")'
        )
        parser.add_argument(
            "--categories", type=int, default=5, help="how many levels the scale has, for r_wg (default 5)"
        )
        parser.add_argument(
            "--header",
            choices=["auto", "yes", "no"],
            default="auto",
            help='whether the first line is a heading ("auto")',
        )
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Read, compute and print; a file that is wrong is told line by line."""
        try:
            file = read_ratings(
                options["file"].read_bytes(),
                names=options["level"] == "nominal",
                header={"yes": True, "no": False}.get(options["header"]),
            )
            found = statistics(file, level=options["level"], categories=options["categories"])
        except OSError as error:
            raise CommandError(f"{options['file']}: {error.strerror}") from error
        except RatingFileError as error:
            lines = "\n".join(f"  {fault}" for fault in error.faults)
            raise CommandError(f"{options['file']} is no table of ratings:\n{lines}") from error
        except ValueError as error:
            raise CommandError(f"{options['file']}: {error}") from error
        self.stdout.write(json.dumps(found, ensure_ascii=False) if options["json"] else _sentences(found))


def statistics(file: RatingFile, *, level: Level, categories: int = 5) -> dict[str, Any]:
    """Return everything the command says, as it is printed with --json; None where something is undefined."""
    ratings = file.ratings
    alpha, interval = krippendorff_alpha(ratings, level), jackknife_interval(ratings, level)
    # Names have no distance: of them only equality is told.
    names = any(isinstance(value, str) for row in ratings for value in row)
    numbers = [[None] * len(row) for row in ratings] if names else ratings
    given = [[value for value in unit if value is not None] for unit in zip(*ratings, strict=True)]
    return {
        "alpha": alpha,
        "level": level,
        "reading": str(reliability_of(interval)),
        "interval": None if interval is None else {"low": interval.low, "high": interval.high},
        "coders": len(file.coders),
        "units": len(file.units),
        "pairable": sum(len(unit) for unit in given if len(unit) > 1),
        "pairableUnits": sum(len(unit) > 1 for unit in given),
        "exact": exact_agreement(ratings),
        "withinOne": within_one_agreement(numbers),
        "coderNames": file.coders,
        "categories": categories,
        "rwg": [
            {"unit": name, "values": len(values), "spread": spread, "rwg": r_wg(own, categories)}
            for name, values, spread, own in zip(file.units, given, spreads(numbers), units_of(numbers), strict=True)
        ],
    }


def _sentences(found: dict[str, Any]) -> str:
    interval = found["interval"]
    lines = [
        f"{found['coders']} coders, {found['units']} units",
        f"{found['pairable']} values in {found['pairableUnits']} units with two or more",
        f"Krippendorff's alpha, {found['level']}: {_number(found['alpha'], 6)} ({found['reading']})",
        "95 % interval (jackknife over units): "
        + (NO_NUMBER if interval is None else f"{_number(interval['low'], 3)} to {_number(interval['high'], 3)}"),
        f"exact agreement: {_number(found['exact'], 3)}",
        f"agreement within one: {_number(found['withinOne'], 3)}",
        f"r_wg per unit ({found['categories']} categories):",
    ]
    return "\n".join([*lines, *(_unit(row) for row in found["rwg"])])


def _unit(row: dict[str, Any]) -> str:
    spread = "" if row["spread"] is None else f", spread {row['spread']:g}"
    return f"  {row['unit']}: {_number(row['rwg'], 3)} ({row['values']} values{spread})"


def _number(value: float | None, digits: int) -> str:
    return NO_NUMBER if value is None else f"{value:.{digits}f}"
