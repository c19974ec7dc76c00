# SPDX-License-Identifier: EUPL-1.2
"""Hold the mirror against planted departments: `uv run python -m bench.mirror [--seeds 1 2 3] [--bunch 1] [--check]`.

Per seed two cities: one with departments that are slow, unreliable or forgetful or that turned between two years, and
a null city in which all are alike and nothing changed. What the page would say is read by its own query and told per
deed: whether bands hold the truth, whether what differs is told the right way round, the wrong way, or "cannot be
told", and how often a difference is told where there is none. With --bunch cases come so many at a time with one fate,
which the arithmetic takes them not to do. With --check it ends in an error where the mirror claims too much.
"""

import argparse
import os


def main() -> None:
    """Plant, read and tell."""
    parser = argparse.ArgumentParser(prog="python -m bench.mirror", description=__doc__)
    parser.add_argument("--seeds", type=int, nargs="+", default=[*range(1, 41)])
    parser.add_argument("--sizes", type=int, nargs="+", default=[4, 6, 15, 40, 100], help="cases of a deed in a year")
    parser.add_argument("--bunch", type=int, default=1)
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"

    import django  # noqa: PLC0415 - the settings start their own database first

    django.setup()
    from django.db import connection  # noqa: PLC0415

    connection.creation.create_test_db(verbosity=0)
    try:
        from bench.mirror.telling import tell  # noqa: PLC0415

        wrong = tell(given.seeds, tuple(given.sizes), given.bunch)
    finally:
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)
    if given.check and wrong:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
