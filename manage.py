#!/usr/bin/env python
# SPDX-License-Identifier: EUPL-1.2
"""Django's command line for Meervoud."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Run the command named on the command line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.demo")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
