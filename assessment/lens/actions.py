# SPDX-License-Identifier: EUPL-1.2
"""A lens comes in as data, once; a new text is a new version. Retired ones stay readable and can come back."""

from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from assessment.lens.validation import LensDocument
from assessment.models import FounderWords, Lens, LensChange, LensMove, Principle
from core.errors import RefusedError
from core.permissions import require


@transaction.atomic
def load_lens(*, document: LensDocument, by: User | None = None) -> tuple[Lens, LensMove | None]:
    """Store a lens version with its principles; return it and what was done: nothing when all of it was here.

    The same text again changes nothing. Another text under the same code and version is refused, used or not:
    an assessment made on a version must always be read against the words it was made with. Plainer words for founders
    may come to a version that has none yet, because nobody judges by them; from then on they stay too.
    Without `by` it is the operator's command that calls this.
    """
    if by is not None:
        require(by, "assessment.manage_lenses")
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
    if not created:
        # The lock: who adds the same words at the same moment waits, and finds them.
        lens = Lens.objects.select_for_update().get(pk=lens.pk)
    move = LensMove.IMPORTED if created else what_is_new(lens, document)
    if document.founder_levels and move:
        FounderWords.objects.create(lens=lens, levels=document.founder_levels)
    if move:
        LensChange.objects.create(lens=lens, move=move, by=by)
    return lens, move


def what_is_new(lens: Lens, document: LensDocument) -> LensMove | None:
    """Return what a document adds to the stored version of its code and number: plainer words, or nothing.

    Raises RefusedError when one of its texts differs from what is stored.
    """
    stored = lens.words_for_founders
    brings = document.founder_levels
    if lens.content_hash != document.content_hash or (stored and brings and stored.levels != brings):
        raise RefusedError(other_text(document))
    return LensMove.WORDED if brings and not stored else None


def other_text(document: LensDocument) -> str:
    """Return why a version with another text is not taken, and what to do."""
    newest = Lens.objects.filter(code=document.code).order_by("-number").values_list("number", flat=True).first()
    return _(
        "Lens %(code)s version %(version)d is already here with another text, and a version never changes."
        " Give the new text version %(next)d."
    ) % {"code": document.code, "version": document.version, "next": (newest or document.version) + 1}


@transaction.atomic
def retire_lens(*, lens: Lens, by: User) -> Lens:
    """Take a version out of use: no new round is planned on it; rounds that have it go on. Twice is once."""
    return _move(lens, LensMove.RETIRED, by)


@transaction.atomic
def take_back_lens(*, lens: Lens, by: User) -> Lens:
    """Take a retired version back into use. Twice is once."""
    return _move(lens, LensMove.TAKEN_BACK, by)


def _move(lens: Lens, move: LensMove, by: User) -> Lens:
    require(by, "assessment.manage_lenses")
    locked = Lens.objects.select_for_update().defer("content").get(pk=lens.pk)
    if bool(locked.retired_at) != (move is LensMove.RETIRED):
        Lens.objects.filter(pk=lens.pk).update(retired_at=timezone.now() if move is LensMove.RETIRED else None)
        LensChange.objects.create(lens=locked, move=move, by=by)
    lens.refresh_from_db(fields=["retired_at"])
    return lens
