# SPDX-License-Identifier: EUPL-1.2
"""Where uploads are kept: in DATA_DIR, or in a bucket where machines share no folder."""

from typing import Any

from config.env import env, secret


def upload_storage() -> dict[str, Any]:
    """Return what STORAGES says of uploads.

    Without keys the bucket is opened with what the machine itself is given (an instance role, a service account).
    """
    bucket = env.str("UPLOADS_S3_BUCKET", "")
    if not bucket:
        return {"BACKEND": "core.files.storage.UploadStorage"}
    from botocore.config import Config  # noqa: PLC0415 - half a second of every start that has no bucket

    options = {
        "bucket_name": bucket,
        "endpoint_url": env.str("UPLOADS_S3_ENDPOINT", "") or None,
        "region_name": env.str("UPLOADS_S3_REGION", "") or None,
        "access_key": secret("UPLOADS_S3_KEY", "") or None,
        "secret_key": secret("UPLOADS_S3_SECRET", "") or None,
        # The bucket's own rule, which is private; nothing is ever told an address of it.
        "default_acl": None,
        "file_overwrite": False,
        # A page waits for it, so it is given up before the web server gives up the page.
        "client_config": Config(
            connect_timeout=3, read_timeout=10, retries={"max_attempts": 2}, s3={"addressing_style": "path"}
        ),
    }
    return {"BACKEND": "core.files.s3_storage.S3UploadStorage", "OPTIONS": options}
