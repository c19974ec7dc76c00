# SPDX-License-Identifier: EUPL-1.2
from core.files.import_command import ImportCommand, Plan
from governance.parties.imports.actions import write_parties
from governance.parties.imports.parser import read_parties


class Command(ImportCommand):
    help = (
        "Brings in parties from a CSV file with the columns name, sphere, register_number, website and other_names "
        "(Dutch names work too), all or nothing. Known parties are recognised by number, name or other name; running "
        "it again changes nothing."
    )
    things = "parties"

    def write(self, data: bytes, *, dry_run: bool) -> Plan:
        """Import the file, or only say what that would do."""
        return write_parties(read_parties(data), dry_run=dry_run)
