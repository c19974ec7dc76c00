# SPDX-License-Identifier: EUPL-1.2
"""Links and files an assessor puts under a score."""

from pathlib import PurePath
from typing import Final
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from assessment.models import Assignment, Evidence
from assessment.scoring.actions.assessments import lock_draft
from assessment.scoring.evidence_files import recognise
from core.errors import RefusedError
from core.files.uploads import MAX_FILE_BYTES

MOST_PER_SCORE: Final = 20
TITLE_LENGTH: Final = 150


@transaction.atomic
def add_evidence(
    *, assignment: Assignment, principle: str, title: str, url: str, file: UploadedFile | None, by: User
) -> Evidence:
    """Put a link or a file under the score of `principle`; the same link twice is once.

    A file is taken for what its content is and stored under a random name. Raises RefusedError at the field.
    """
    draft = lock_draft(assignment, by)
    score = draft.scores.get(principle__code=principle)
    if bool(url) == bool(file):
        raise RefusedError(_("Add an address or a file, one at a time."), field="evidence_url")
    if url and (same := score.evidence.filter(url=url).first()):
        return same
    if score.evidence.count() >= MOST_PER_SCORE:
        raise RefusedError(
            _("At most %(n)d pieces of evidence fit here. Remove one first.") % {"n": MOST_PER_SCORE},
            field="evidence_url",
        )
    if file is None:
        return Evidence.objects.create(score=score, title=title or url[:TITLE_LENGTH], url=url, added_by=by)
    if file.size is None or file.size > MAX_FILE_BYTES:
        raise RefusedError(_("This file is larger than 10 MB. Add a smaller one."), field="evidence_file")
    name = str(file.name or "")
    kind = recognise(file, name)
    if kind is None:
        raise RefusedError(
            _("This file is not a PDF, PNG, JPEG, DOCX, ODT, XLSX or TXT. Save it as one of these and add it again."),
            field="evidence_file",
        )
    stem = "".join(sign for sign in PurePath(name).stem if sign.isprintable()).strip()
    file.name = f"evidence{kind.endings[0]}"
    return Evidence.objects.create(
        score=score,
        title=(title or stem or _("Attachment"))[:TITLE_LENGTH],
        file=file,
        content_type=kind.content_type,
        added_by=by,
    )


@transaction.atomic
def remove_evidence(*, assignment: Assignment, evidence_id: UUID, by: User) -> None:
    """Take a link or a file away from a draft; taking it away twice is once. The stored file goes after commit."""
    draft = lock_draft(assignment, by)
    evidence = Evidence.objects.filter(score__assessment=draft, pk=evidence_id).first()
    if evidence is None:
        return
    file = evidence.file
    evidence.delete()
    if file:
        transaction.on_commit(lambda: file.storage.delete(file.name))
