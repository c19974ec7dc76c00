#!/usr/bin/env python
# SPDX-License-Identifier: EUPL-1.2
"""Django's command line for Meervoud."""

import os
import sys


def main() -> None:
    """Run the command named on the command line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.demo")
    from config.command_line import run  # noqa: PLC0415 - names other settings where none are

    run(sys.argv)


if __name__ == "__main__":
    main()
