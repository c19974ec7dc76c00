# SPDX-License-Identifier: EUPL-1.2
"""What a dossier consists of for an archive: records, each with files."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from accounts.models import User
from core.registry import Registry
from initiatives.models import Initiative


@dataclass(frozen=True, slots=True)
class ArchiveFile:
    """A file: its name, which is safe in any file system, its media type, and how its bytes are read."""

    name: str
    media_type: str
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class ArchiveRecord:
    """Something that belongs together in a dossier. `code` is unique in it, and the name of its folder."""

    code: str
    title: str
    made_at: datetime
    files: tuple[ArchiveFile, ...]


RecordMaker = Callable[[Initiative, User], Iterable[ArchiveRecord]]

archive_records: Registry[RecordMaker] = Registry(
    "Records that go to an archive with a dossier, as its reader may read them; initiatives and assessment add them.",
)


def records_of(initiative: Initiative, reader: User) -> list[ArchiveRecord]:
    """Return the records that apps have of this dossier, in the order in which apps were added."""
    return [record for maker in archive_records for record in maker(initiative, reader)]
