# SPDX-License-Identifier: EUPL-1.2
from core.files.import_command import ImportCommand, Plan
from initiatives.areas.population.actions import write_population
from initiatives.areas.population.csv_import import read_population


class Command(ImportCommand):
    help = (
        "Brings in how many people live in each area from a CSV file with the columns area, residents, date and source "
        "(Dutch names work too), all or nothing. A number is known by area and date; running it again changes nothing."
    )
    things = "numbers"

    def write(self, data: bytes, *, dry_run: bool) -> Plan:
        """Import the file, or only say what that would do."""
        return write_population(read_population(data), dry_run=dry_run)
