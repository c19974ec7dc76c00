# SPDX-License-Identifier: EUPL-1.2
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from assessment.management.lens_files import read_file
from assessment.models import Lens
from assessment.rounds.calibration.actions.vignettes import load_vignettes
from assessment.rounds.calibration.vignettes import VignettesDocument, checked, lens_of, read_vignettes
from core.errors import RefusedError


class Command(BaseCommand):
    """Checks a file of vignettes and stores the new ones; a file that is wrong anywhere stores nothing."""

    help = "Check a file of vignettes against its lens and store what is new. Loading it again changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "file", type=Path, help="a YAML file, such as assessment/lenses/veerkracht-1-vignettes.yaml"
        )
        parser.add_argument("--check", action="store_true", help="only check the file")

    def handle(self, *_args: Any, **options: Any) -> None:
        lens, document = read_file(options["file"], _read)
        if options["check"]:
            self.stdout.write(_("%d vignettes are in order.") % len(document.rows))
            return
        try:
            added = load_vignettes(lens=lens, document=document)
        except RefusedError as error:
            raise CommandError(error.message) from error
        self.stdout.write(_("%(added)d vignettes are loaded, %(known)d were here.") % {
            "added": added, "known": len(document.rows) - added,
        })  # fmt: skip


def _read(text: str) -> tuple[Lens, VignettesDocument]:
    source = read_vignettes(text)
    code, version = lens_of(source)
    lens = Lens.objects.filter(code=code, number=version).first()
    if lens is None:
        raise CommandError(_("Lens %(lens)s is not here. Load it first.") % {"lens": f"{code} {version}"})
    return lens, checked(source, lens.content)
