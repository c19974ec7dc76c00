# SPDX-License-Identifier: EUPL-1.2
"""Reading a file for a command: what is wrong with it stands in the answer, with its line."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from assessment.lens.yaml_source import InvalidLensError, decode

T = TypeVar("T")


def read_file(file: Path, read: Callable[[str], T]) -> T:
    """Return what `read` makes of the text of a file; raises CommandError when it cannot be read or is wrong."""
    try:
        return read(decode(file.read_bytes()))
    except OSError as error:
        raise CommandError(_("The file %s cannot be read.") % file) from error
    except InvalidLensError as error:
        lines = "\n".join(problem.at(file) for problem in error.problems)
        count = _("%d problems; nothing was loaded.") % len(error.problems)
        raise CommandError(f"{lines}\n{count}") from error
