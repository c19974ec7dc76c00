# SPDX-License-Identifier: EUPL-1.2
"""Where uploads are kept."""

from typing import IO, Any, Final

import structlog
from django.core.files.storage import FileSystemStorage
from django.utils.translation import gettext as _

from core.errors import RefusedError

log: Final = structlog.get_logger(__name__)


class UploadStorage(FileSystemStorage):
    """A folder that may be full or away: then a file is refused, and what was typed beside it goes on."""

    def save(self, name: str | None, content: IO[Any], max_length: int | None = None) -> str:
        """Write the file; RefusedError when the folder takes none now."""
        try:
            return super().save(name, content, max_length)
        except OSError as error:
            log.exception("upload_not_kept", errno=error.errno)
            raise RefusedError(
                _("We cannot keep files at this moment, so this file is not saved. Add it again later.")
            ) from error
