# SPDX-License-Identifier: EUPL-1.2
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from assessment.lens.actions import load_lens
from assessment.lens.validation import read_lens
from assessment.management.lens_files import read_file
from assessment.models import LensMove
from core.errors import RefusedError


class Command(BaseCommand):
    """Checks a lens file and stores it; a file that is wrong anywhere stores nothing."""

    help = "Check a lens file and store it as a version. Loading the same file again changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="a YAML file, such as assessment/lenses/veerkracht-1.yaml")
        parser.add_argument("--check", action="store_true", help="only check the file")

    def handle(self, *_args: Any, **options: Any) -> None:
        document = read_file(options["file"], read_lens)
        name = f"{document.code} {document.version}"
        if options["check"]:
            self.stdout.write(_("Lens %s is in order.") % name)
            return
        try:
            _lens, move = load_lens(document=document)
        except RefusedError as error:
            raise CommandError(error.message) from error
        said = {
            LensMove.IMPORTED: _("Lens %s is loaded."),
            LensMove.WORDED: _("Lens %s was already loaded; plainer words for founders were added."),
        }
        self.stdout.write((said[move] if move else _("Lens %s was already loaded.")) % name)
