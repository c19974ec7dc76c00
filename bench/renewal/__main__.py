# SPDX-License-Identifier: EUPL-1.2
"""How well a renewal was foreseeable: `uv run python -m bench.renewal [FILE] [--seed 1] [--applicants 2000] [--flat] [--no-days]`.

FILE is a register in Amsterdam's columns; without one a made register of which the true chances are known. It is
brought in as the product does. On every first of January each term that runs and ends that year is foretold from what
was known then: the share of like terms that was renewed, by how often that had happened before. Told are the Brier
score beside that of the share of all, the calibration, and how long before its end a renewal was foreseeable. With
--flat the made register has nothing to foretell by; with --no-days it has no days of requests and decisions.
"""

import argparse
import os
from pathlib import Path


def main() -> None:
    """Read or make the register, foretell and tell."""
    parser = argparse.ArgumentParser(prog="python -m bench.renewal", description=__doc__)
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--applicants", type=int, default=2000)
    parser.add_argument("--flat", action="store_true")
    parser.add_argument("--no-days", action="store_true")
    given = parser.parse_args()
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"

    import django  # noqa: PLC0415 - the settings start their own database first

    django.setup()
    from django.db import connection  # noqa: PLC0415

    from bench.renewal.made import FLAT, GROWING, made_register  # noqa: PLC0415
    from bench.renewal.telling import tell  # noqa: PLC0415

    connection.creation.create_test_db(verbosity=0)
    try:
        if given.file:
            tell(given.file.read_bytes())
        else:
            chances = FLAT if given.flat else GROWING
            print(f"made register: seed {given.seed}, {given.applicants} applicants, true chances {dict(chances)}")
            tell(*made_register(given.seed, given.applicants, chances, with_days=not given.no_days))
    finally:
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


if __name__ == "__main__":
    main()
