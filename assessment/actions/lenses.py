# SPDX-License-Identifier: EUPL-1.2
"""A lens comes in as data, once; a new text is a new version."""

from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from assessment.lens.check import LensDocument
from assessment.models import Lens, Principle
from core.errors import RefusedError


@transaction.atomic
def load_lens(*, document: LensDocument) -> tuple[Lens, bool]:
    """Store a lens version with its principles; return it and whether it is new.

    The same text again changes nothing. Another text under the same code and version is refused, used or not:
    an assessment made on a version must always be read against the words it was made with.
    Only the operator's command calls this, so no person is asked for.
    """
    lens, created = Lens.objects.get_or_create(
        code=document.code,
        number=document.version,
        defaults={"content": document.content, "content_hash": document.content_hash},
    )
    if created:
        Principle.objects.bulk_create(
            Principle(
                lens=lens,
                code=row["code"],
                side=row["side"],
                position=row["order"],
                weight=Decimal(str(row["weight"])),
            )
            for row in document.content["principles"]
        )
    elif lens.content_hash != document.content_hash:
        raise RefusedError(
            _(
                "Lens %(code)s version %(version)d is already here with another text, and a version never changes."
                " Give the new text version %(next)d."
            )
            % {"code": lens.code, "version": lens.number, "next": lens.number + 1}
        )
    return lens, created
