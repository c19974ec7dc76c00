# SPDX-License-Identifier: EUPL-1.2
"""Uploads that are too big stop taking space, and everything else on the form still arrives."""

from typing import Final

from django.core.files.uploadhandler import FileUploadHandler

# The biggest file any form takes.
MAX_FILE_BYTES: Final = 10_000_000


class CappedUploadHandler(FileUploadHandler):
    """Lets at most one byte more than `MAX_FILE_BYTES` of each file through, so that the form's field can refuse it.

    Stands first in FILE_UPLOAD_HANDLERS. Refusing here, in the middle of reading the request, would lose the answers
    that stand beside the file.
    """

    def new_file(self, *args: object, **options: object) -> None:
        """Begin to count anew."""
        super().new_file(*args, **options)  # type: ignore[arg-type]
        self.room = MAX_FILE_BYTES + 1

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:  # noqa: ARG002 - Django names it
        """Pass on what still fits; what does not is read and forgotten."""
        kept = raw_data[: self.room]
        self.room -= len(kept)
        return kept or None

    def file_complete(self, file_size: int) -> None:  # noqa: ARG002 - Django names it
        """Leave making the file to the handlers that store it."""
        return
