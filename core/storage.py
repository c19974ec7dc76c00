# SPDX-License-Identifier: EUPL-1.2
"""Where uploads are kept."""

from typing import TYPE_CHECKING, Final

import structlog
from django.core.files.storage import FileSystemStorage
from django.utils.translation import gettext as _

from core.errors import RefusedError

if TYPE_CHECKING:
    from django.core.files import File

log: Final = structlog.get_logger(__name__)


class UploadStorage(FileSystemStorage):
    """A folder that may be full or away: then a file is refused, and what was typed beside it goes on."""

    def _save(self, name: str, content: "File[bytes]") -> str:
        try:
            return super()._save(name, content)
        except OSError as error:
            log.exception("upload_not_kept", errno=error.errno)
            raise RefusedError(
                _("We cannot keep files at this moment, so this file is not saved. Add it again later.")
            ) from error
