# SPDX-License-Identifier: EUPL-1.2
"""Vignettes come in as data, once each."""

from django.db import transaction
from django.utils.translation import gettext as _

from assessment.models import Lens, Vignette
from assessment.rounds.calibration.vignettes import VignettesDocument
from core.errors import RefusedError


@transaction.atomic
def load_vignettes(*, lens: Lens, document: VignettesDocument) -> int:
    """Store the vignettes that are new; return how many. The same ones again change nothing.

    A vignette that is here never changes: with another text under the same code the whole file is refused. Only the
    operator's command calls this, so no person is asked for.
    """
    known = {vignette.code: vignette for vignette in Vignette.objects.select_for_update().filter(lens=lens)}
    changed = [
        row.code
        for row in document.rows
        if row.code in known and (known[row.code].content, known[row.code].key) != (row.content, row.key)
    ]
    if changed:
        raise RefusedError(
            _(
                "These vignettes are here with another text, and a vignette never changes: %(codes)s."
                " Give each a new code."
            )
            % {"codes": ", ".join(changed)}
        )
    new = [row for row in document.rows if row.code not in known]
    last = max((vignette.position for vignette in known.values()), default=0)
    Vignette.objects.bulk_create(
        Vignette(lens=lens, code=row.code, position=last + place, content=row.content, key=row.key)
        for place, row in enumerate(new, start=1)
    )
    return len(new)
