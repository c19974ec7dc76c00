# SPDX-License-Identifier: EUPL-1.2
"""The vignettes of the product, and practice on them."""

from assessment.lens.yaml_source import decode
from assessment.models import Vignette
from assessment.rounds.calibration.actions.vignettes import load_vignettes
from assessment.rounds.calibration.vignettes import checked, read_vignettes
from tests.factories.assessment import LENS_FILE, make_lens

VIGNETTES_FILE = LENS_FILE.with_name("veerkracht-1-vignettes.yaml")


def make_vignettes() -> list[Vignette]:
    """Return the vignettes of the product, loaded when they are not there yet."""
    lens = make_lens()
    if not lens.vignettes.exists():
        load_vignettes(lens=lens, document=checked(read_vignettes(decode(VIGNETTES_FILE.read_bytes())), lens.content))
    return list(lens.vignettes.all())
