# SPDX-License-Identifier: EUPL-1.2
"""Uploads are scanned by ClamAV where CLAMAV_URL names a clamd; what cannot be scanned is not taken.

The client is our own: the one that is kept well (clamav-client) is GPL-2.0 only, and clamd's INSTREAM is a length and
bytes.
"""

import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any, Final
from urllib.parse import urlsplit

import structlog
from django.conf import settings
from django.utils.translation import gettext as _

from core.errors import RefusedError

log = structlog.get_logger(__name__)

# A scanner that does not answer in this time keeps somebody waiting for nothing.
CONNECT_SECONDS: Final = 3.0
SCAN_SECONDS: Final = 20.0
_PIECE: Final = 64 * 1024
_LONGEST_ANSWER: Final = 4096


def ensure_clean(upload: IO[bytes], *, field: str) -> None:
    """Raise RefusedError at `field` for a file in which ClamAV finds something, and when no scanner can be asked.

    The file is left at its beginning. Without CLAMAV_URL nothing is done.
    """
    if not settings.CLAMAV_URL:
        return
    upload.seek(0)
    try:
        answer = _scan(upload)
    except OSError as error:
        log.error("uploads.not_scanned", error=type(error).__name__)  # noqa: TRY400 - where it broke tells nothing more
        raise RefusedError(_not_scanned(), field=field) from error
    finally:
        upload.seek(0)
    if answer.endswith(" FOUND"):
        log.warning("uploads.infected", found=answer.removeprefix("stream: ").removesuffix(" FOUND"))
        sentence = _("There is a virus in this file, so we did not keep it. Choose another file.")
        raise RefusedError(sentence, field=field)
    if answer != "stream: OK":
        log.error("uploads.not_scanned", answer=answer)
        raise RefusedError(_not_scanned(), field=field)


def check() -> tuple[bool, dict[str, Any]]:
    """Whether the scanner answers, for /health: who asks waits no longer than for a connection."""
    try:
        with _connected(patience=CONNECT_SECONDS) as line:
            line.sendall(b"zPING\0")
            return _answer(line) == "PONG", {}
    except OSError:
        return False, {}


def _scan(upload: IO[bytes]) -> str:
    with _connected(patience=SCAN_SECONDS) as line:
        line.sendall(b"zINSTREAM\0")
        try:
            while piece := upload.read(_PIECE):
                line.sendall(struct.pack(">I", len(piece)) + piece)
            line.sendall(struct.pack(">I", 0))
        except (BrokenPipeError, ConnectionResetError):
            # It takes no more, and says why.
            return _answer(line) or "no answer"
        return _answer(line)


def _answer(line: socket.socket) -> str:
    """Return what clamd answers, up to the zero byte that ends it."""
    told = b""
    while not told.endswith(b"\0") and len(told) < _LONGEST_ANSWER and (piece := line.recv(_LONGEST_ANSWER)):
        told += piece
    return told.rstrip(b"\0").decode("utf-8", errors="replace").strip()


@contextmanager
def _connected(*, patience: float) -> Iterator[socket.socket]:
    address = urlsplit(settings.CLAMAV_URL)
    if address.scheme == "unix":
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.settimeout(CONNECT_SECONDS)
    else:
        line = socket.create_connection((address.hostname or "", address.port or 0), timeout=CONNECT_SECONDS)
    with line:
        if address.scheme == "unix":
            line.connect(address.path)
        line.settimeout(patience)
        yield line


def _not_scanned() -> str:
    return _("We cannot check files for viruses now, so we take none. Try again later.")
