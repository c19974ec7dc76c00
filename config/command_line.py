# SPDX-License-Identifier: EUPL-1.2
"""The command line: Django's, but for the one-command start, which needs no app and so reads none."""

from django.core.management import execute_from_command_line

START = "up"


def run(arguments: list[str]) -> None:
    """Run the command that these arguments name."""
    if arguments[1:2] == [START]:
        from core.management.commands.up import Command  # noqa: PLC0415 - reads the settings

        Command().run_from_argv(arguments)
    else:
        execute_from_command_line(arguments)
