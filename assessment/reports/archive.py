# SPDX-License-Identifier: EUPL-1.2
"""What an assessment gives to an archive with the dossier: the result on paper, and files of assessors."""

from collections.abc import Iterable
from functools import partial
from pathlib import PurePath

from django.utils.text import slugify
from django.utils.translation import gettext as _

from accounts.models import User
from assessment.models import Evidence
from assessment.reports.result_data import own_result_data
from assessment.reports.result_pdf import result_pdf_data
from core.files.pdf import pdf
from initiatives.models import Initiative
from initiatives.register.archive.records import ArchiveFile, ArchiveRecord, archive_records


def _result(initiative: Initiative, reader: User) -> Iterable[ArchiveRecord]:
    if data := own_result_data(initiative, reader):
        drawn = result_pdf_data(data)
        file = ArchiveFile("uitslag.pdf", "application/pdf", partial(pdf, "result", drawn))
        yield ArchiveRecord("uitslag", drawn["title"], data.view.assessment.created_at, (file,))


def _evidence(initiative: Initiative, reader: User) -> Iterable[ArchiveRecord]:
    """Yield each file under a score that this reader may open; one that is gone from the storage is left out."""
    here = Evidence.objects.visible_to(reader).filter(score__assessment__subject__initiative=initiative)
    for number, one in enumerate(here.exclude(file="").order_by("created_at", "pk"), start=1):
        if one.file.storage.exists(one.file.name):
            name = f"{slugify(one.title)[:80] or 'bestand'}{PurePath(one.file.name).suffix}"
            file = ArchiveFile(name, one.content_type or "application/octet-stream", partial(_bytes, one))
            yield ArchiveRecord(f"bewijs-{number}", one.title or _("Evidence"), one.created_at, (file,))


def _bytes(evidence: Evidence) -> bytes:
    with evidence.file.open("rb") as stored:
        return bytes(stored.read())


def register_archive_records() -> None:
    """Register both."""
    archive_records.add(_result, _evidence)
