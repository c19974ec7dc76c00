# SPDX-License-Identifier: EUPL-1.2
"""Where uploads are kept: a folder that every machine shares, or storage that speaks S3 (config.uploads)."""

from typing import IO, Any, ClassVar, Final

import structlog
from django.core.files.storage import FileSystemStorage, Storage
from django.utils.translation import gettext as _

from core.errors import RefusedError

log: Final = structlog.get_logger(__name__)


class RefusingStorage(Storage):
    """Storage that may be full or away: then a file is refused, and what was typed beside it goes on."""

    # What the storage raises when it takes no file.
    faults: ClassVar[tuple[type[Exception], ...]] = (OSError,)

    def save(self, name: str | None, content: IO[Any], max_length: int | None = None) -> str:
        """Write the file; RefusedError when the storage takes none now."""
        try:
            return super().save(name, content, max_length)
        except self.faults as error:
            log.exception("upload_not_kept", errno=getattr(error, "errno", None))
            raise RefusedError(
                _("We cannot keep files at this moment, so this file is not saved. Add it again later.")
            ) from error


class UploadStorage(RefusingStorage, FileSystemStorage):
    """A folder."""
