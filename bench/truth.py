# SPDX-License-Identifier: EUPL-1.2
"""Hold the checks against an independent oracle: `uv run python -m bench.truth [--initiatives 300] [--seeds 1 2] [--days 40]`.

Per seed a register of planted histories (chains of a year less a day, a year and a leap year, with gaps and overlaps; people who left;
money told and granted) is looked at on many days. Told are, per check, how many of what it found the oracle finds too (precision)
and how many of what the oracle finds it found (recall). The oracle (tests/governance/oracle) was written from the text of the rules.
"""

import argparse
import os
from datetime import timedelta


def main() -> None:
    """Print precision and recall per check, and the seeds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--initiatives", type=int, default=300)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--days", type=int, default=40)
    given = parser.parse_args()
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"

    import django  # noqa: PLC0415 - the settings start their own database first

    django.setup()
    from django.db import connection  # noqa: PLC0415

    connection.creation.create_test_db(verbosity=0)
    try:
        compare(given.initiatives, given.seeds, given.days)
    finally:
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


def compare(initiatives: int, seeds: list[int], days: int) -> None:
    """Look at each planted register on each day with every check and with the oracle."""
    from django.db import transaction  # noqa: PLC0415

    from tests.governance.continuity.oracle.comparing import ORACLE, tell_apart  # noqa: PLC0415
    from tests.governance.continuity.oracle.planting import DAY, Planter  # noqa: PLC0415

    totals = {code: [0, 0, 0] for code in ORACLE}
    for seed in seeds:
        with transaction.atomic():
            Planter(seed).plant(initiatives)
            for code in ORACLE:
                for number in range(days):
                    both, engine_only, oracle_only = tell_apart(code, DAY + timedelta(days=number * 9))
                    for place, some in enumerate((both, engine_only, oracle_only)):
                        totals[code][place] += len(some)
            transaction.set_rollback(True)
    print(f"{initiatives} initiatives, seeds {seeds}, {days} days, every ninth")
    print(f"{'check':22} {'planted':>8} {'found':>8} {'precision':>10} {'recall':>8}")
    for code, (both, extra, missed) in totals.items():
        precision, recall = both / ((both + extra) or 1), both / ((both + missed) or 1)
        print(f"{code:22} {both + missed:8} {both + extra:8} {precision:10.4f} {recall:8.4f}")


if __name__ == "__main__":
    main()
