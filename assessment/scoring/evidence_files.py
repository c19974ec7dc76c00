# SPDX-License-Identifier: EUPL-1.2
"""What a file is, by its content. Its name and the browser's word for it are claims, not facts."""

import codecs
import zipfile
from dataclasses import dataclass
from pathlib import PurePath
from typing import IO, Final

_PACKAGE_ENTRIES: Final = 2000
_CONTROL: Final = frozenset(range(32)) - {9, 10, 12, 13}


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file that is taken: its content type and the endings it may carry, the first being ours."""

    content_type: str
    endings: tuple[str, ...]


PDF: Final = FileKind("application/pdf", (".pdf",))
PNG: Final = FileKind("image/png", (".png",))
JPEG: Final = FileKind("image/jpeg", (".jpg", ".jpeg"))
DOCX: Final = FileKind("application/vnd.openxmlformats-officedocument.wordprocessingml.document", (".docx",))
XLSX: Final = FileKind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (".xlsx",))
ODT: Final = FileKind("application/vnd.oasis.opendocument.text", (".odt",))
TXT: Final = FileKind("text/plain; charset=utf-8", (".txt",))
KINDS: Final = (PDF, PNG, JPEG, DOCX, ODT, XLSX, TXT)


def recognise(file: IO[bytes], name: str) -> FileKind | None:
    """Return the kind of this file when content and ending agree; None for anything not taken."""
    kind = _by_content(file)
    file.seek(0)
    return kind if kind and PurePath(name).suffix.lower() in kind.endings else None


def _by_content(file: IO[bytes]) -> FileKind | None:
    file.seek(0)
    start = file.read(16)
    for kind, magic in ((PDF, b"%PDF-"), (PNG, b"\x89PNG\r\n\x1a\n"), (JPEG, b"\xff\xd8\xff")):
        if start.startswith(magic):
            return kind
    if start.startswith(b"PK\x03\x04"):
        return _office(file)
    return TXT if _is_text(file) else None


def _office(file: IO[bytes]) -> FileKind | None:
    """Tell an office document from any other zip by its table of contents; nothing large is unpacked."""
    try:
        with zipfile.ZipFile(file) as package:
            names = package.namelist()
            if len(names) > _PACKAGE_ENTRIES or any(name.lower().endswith("vbaproject.bin") for name in names):
                return None
            if names[:1] == ["mimetype"]:
                with package.open("mimetype") as declared:
                    return ODT if declared.read(100) == ODT.content_type.encode() else None
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError, NotImplementedError):
        return None
    if "[Content_Types].xml" not in names:
        return None
    if "word/document.xml" in names:
        return DOCX
    return XLSX if "xl/workbook.xml" in names else None


def _is_text(file: IO[bytes]) -> bool:
    file.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")()
    seen = 0
    while block := file.read(65536):
        seen += len(block)
        if not _CONTROL.isdisjoint(block):
            return False
        try:
            decoder.decode(block)
        except UnicodeDecodeError:
            return False
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return seen > 0
