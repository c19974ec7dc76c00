# SPDX-License-Identifier: EUPL-1.2
"""Uploads on storage that speaks S3. Nobody reads it but we: every file is handed over by a page that asks who may."""

from typing import ClassVar

from boto3.exceptions import Boto3Error
from botocore.exceptions import BotoCoreError, ClientError
from storages.backends.s3 import S3Storage

from core.files.storage import RefusingStorage


class S3UploadStorage(RefusingStorage, S3Storage):  # type: ignore[misc] # django-storages has no types
    """A bucket."""

    faults: ClassVar[tuple[type[Exception], ...]] = (OSError, Boto3Error, BotoCoreError, ClientError)
