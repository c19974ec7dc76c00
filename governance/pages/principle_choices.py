# SPDX-License-Identifier: EUPL-1.2
"""The principles of the lens in force, for the lists of this app."""

from assessment.lens.translation import text_of
from assessment.models import Lens


def principle_choices() -> list[tuple[str, str]]:
    """Return code and name of every principle in lens order, in the language of the page; one query."""
    lens = Lens.objects.in_use().about("initiative").order_by("-number").first()
    return [(one.code, one.name) for one in text_of(lens).principles] if lens else []
