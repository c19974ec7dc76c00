# SPDX-License-Identifier: EUPL-1.2
"""What the register itself gives to an archive: the dossier to read, its history, and the picture."""

from collections.abc import Iterable
from typing import Any, Final

from django.core.files.storage import default_storage
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import User
from core.files.pdf import pdf
from core.site.queries import city
from initiatives.models import Initiative
from initiatives.register.archive.blocks import Block, blocks_of
from initiatives.register.archive.records import ArchiveFile, ArchiveRecord, archive_records
from initiatives.register.dossier.history import HistoryEntry, history_of
from initiatives.register.dossier.views import whole_file

MOST_CHANGES: Final = 2_000


def dossier_record(initiative: Initiative, request: HttpRequest) -> ArchiveRecord:
    """Return the dossier as the reader of this request reads it on one page, with what changed, as a PDF."""
    blocks = blocks_of(whole_file(request, initiative).content.decode())
    changes = history_of(initiative, most=MOST_CHANGES)
    data = pdf_data(initiative, [*blocks, *_history(changes)])
    file = ArchiveFile("dossier.pdf", "application/pdf", lambda: pdf("dossier", data))
    return ArchiveRecord("gegevens", _("Dossier to read"), timezone.now(), (file,))


def pdf_data(initiative: Initiative, blocks: list[Block]) -> dict[str, Any]:
    """Return what templates/pdf/dossier.typ draws."""
    day = date_format(timezone.localdate(), "j F Y")
    return {
        "title": _("File of %(name)s") % {"name": initiative.name},
        "language": "nl",
        "lead": _("As it stood on %(day)s.") % {"day": day},
        "foot": f"{city()}, {initiative.pk}",
        "page_word": _("Page"),
        "blocks": blocks,
    }


def _history(changes: list[HistoryEntry]) -> Iterable[Block]:
    yield {"kind": "heading", "level": 2, "text": _("History")}
    for one in changes:
        when = date_format(timezone.localtime(one.at), "j F Y H:i")
        yield {"kind": "term", "text": ", ".join(filter(None, [when, one.who, one.what]))}
        for change in one.changes:
            yield {"kind": "item", "text": f"{change.field}: {change.old} → {change.new}"}
    if len(changes) == MOST_CHANGES:
        text = _("These are the last %(count)s changes; earlier ones are not here.") % {"count": MOST_CHANGES}
        yield {"kind": "text", "text": text}


def _picture(initiative: Initiative, _reader: User) -> Iterable[ArchiveRecord]:
    name = initiative.picture.name or ""
    if name and default_storage.exists(name):
        file = ArchiveFile("foto.webp", "image/webp", lambda: _bytes(name))
        yield ArchiveRecord("foto", initiative.picture_alt or _("Picture"), initiative.created_at, (file,))


def _bytes(name: str) -> bytes:
    with default_storage.open(name) as stored:
        return bytes(stored.read())


def register_archive() -> None:
    """Register the picture; the dossier to read comes first in every export."""
    archive_records.add(_picture)
