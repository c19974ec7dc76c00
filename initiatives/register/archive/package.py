# SPDX-License-Identifier: EUPL-1.2
"""The ZIP of a dossier: folders with files, and beside each object its metadata."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256
from tempfile import SpooledTemporaryFile
from typing import IO, Final
from zipfile import ZIP_DEFLATED, ZipFile

from django.utils import timezone

from accounts.models import RetentionTerm
from accounts.retention.kinds import retention_kinds
from accounts.retention.queries import held_among
from initiatives.models import Initiative
from initiatives.register.archive import mdto
from initiatives.register.archive.records import ArchiveFile, ArchiveRecord
from initiatives.register.retention import is_over, kind_of

# A dossier with many large files is written to disk.
_IN_MEMORY: Final = 10_000_000
FOLDER: Final = "dossier"


def package(initiative: Initiative, records: Iterable[ArchiveRecord]) -> IO[bytes]:
    """Return the ZIP, open at its beginning; one file is in memory at a time."""
    written = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - whoever answers with it closes it
    given, term = list(records), _term(initiative)
    with ZipFile(written, "w", ZIP_DEFLATED) as folder:
        folder.writestr(f"{FOLDER}/{FOLDER}.mdto.xml", _dossier(initiative, given, term))
        for record in given:
            path = f"{FOLDER}/{record.code}"
            folder.writestr(f"{path}/{record.code}.mdto.xml", _record(initiative, record, term))
            for file in record.files:
                content = file.read()
                folder.writestr(f"{path}/{file.name}", content)
                folder.writestr(f"{path}/{file.name}.bestand.mdto.xml", _file(initiative, record, file, content))
    written.seek(0)
    return written


def _dossier(initiative: Initiative, records: Iterable[ArchiveRecord], term: list[mdto.Element]) -> str:
    area = initiative.area
    begun = timezone.localdate(initiative.created_at).isoformat()
    running: list[mdto.Element] = [
        ("dekkingInTijdType", mdto.term("Looptijd van een dossier", mdto.own_vocabulary())),
        ("dekkingInTijdBegindatum", begun),
    ]
    place: list[mdto.Element] = [("dekkingInRuimte", [("verwijzingNaam", area.name)])] if area else []
    summary: list[mdto.Element] = [("omschrijving", initiative.summary)] if initiative.summary else []
    return mdto.document(
        "informatieobject",
        [
            *mdto.identified(str(initiative.pk), initiative.name),
            mdto.level(mdto.DOSSIER),
            *summary,
            ("dekkingInTijd", running),
            *place,
            ("taal", "nl"),
            mdto.made(initiative.created_at),
            *term,
            *(mdto.reference("bevatOnderdeel", one.title, _key(initiative, one)) for one in records),
            mdto.maker(),
            mdto.restricted(),
        ],
    )


def _record(initiative: Initiative, record: ArchiveRecord, term: list[mdto.Element]) -> str:
    return mdto.document(
        "informatieobject",
        [
            *mdto.identified(_key(initiative, record), record.title),
            mdto.level(mdto.RECORD),
            ("taal", "nl"),
            mdto.made(record.made_at),
            *term,
            mdto.reference("isOnderdeelVan", initiative.name, str(initiative.pk)),
            *(
                mdto.reference("heeftRepresentatie", file.name, _key(initiative, record, file.name))
                for file in record.files
            ),
            mdto.maker(),
            mdto.restricted(),
        ],
    )


def _file(initiative: Initiative, record: ArchiveRecord, file: ArchiveFile, content: bytes) -> str:
    whole = mdto.size_and_checksum(
        size=len(content), media_type=file.media_type, sha256=sha256(content).hexdigest(), at=timezone.now()
    )
    return mdto.document(
        "bestand",
        [
            *mdto.identified(_key(initiative, record, file.name), file.name),
            *whole,
            mdto.reference("isRepresentatieVan", record.title, _key(initiative, record)),
        ],
    )


def _key(initiative: Initiative, record: ArchiveRecord, *more: str) -> str:
    return "/".join([str(initiative.pk), record.code, *more])


def _term(initiative: Initiative) -> list[mdto.Element]:
    code = kind_of(initiative)
    kind, found = retention_kinds.get(code), RetentionTerm.objects.filter(kind=code).first()
    if kind is None or found is None:
        return mdto.kept(None, "", None, "")
    return mdto.kept(found.years, str(kind.counts_from), _since(initiative, code), found.ground)


def _since(initiative: Initiative, code: str) -> datetime | None:
    """Return from when the term of this dossier runs; None while it does not, or begins with something later."""
    if not is_over(initiative):
        return None
    since = initiative.updated_at
    return None if held_among(code, [initiative.pk], timezone.localdate(since) + timedelta(days=1)) else since
