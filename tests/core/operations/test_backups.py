# SPDX-License-Identifier: EUPL-1.2
"""A backup is one file, an installation comes back from it whole, and nothing is sent or opened that should not be."""

import hashlib
import io
import json
import os
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from psycopg import sql

from core.operations.backups import DUMP, MANIFEST
from tests.database import TEMPLATE

pytestmark = pytest.mark.slow
ROOT = Path(settings.BASE_DIR)
PICTURE = "pictures/plein/large.webp"


class Installation:
    """A database and a folder of uploads, and the commands as an administrator gives them.

    Without a database it is one of the one-command start, with its own in the folder.
    """

    def __init__(self, url: str, data: Path) -> None:
        self.url, self.data = url, data

    def manage(self, *command: str) -> tuple[int, str]:
        environment = {**os.environ, "DATA_DIR": str(self.data), "DJANGO_SETTINGS_MODULE": "config.settings.demo"}
        environment.pop("DATABASE_URL")
        if self.url:
            environment["DATABASE_URL"] = self.url
        done = subprocess.run(  # noqa: S603 - our own command
            [sys.executable, "manage.py", *command],
            cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return done.returncode, done.stdout + done.stderr

    def sql(self, statement: str) -> list[tuple[object, ...]]:
        with psycopg.connect(self.url, autocommit=True) as database:
            cursor = database.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def rows(self) -> dict[str, int]:
        """How many rows every table has."""
        names = self.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        with psycopg.connect(self.url) as database:
            found = {}
            for (name,) in names:
                query = sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(str(name)))
                found[str(name)] = (database.execute(query).fetchone() or (0,))[0]
            return found

    def parts(self) -> set[tuple[object, ...]]:
        """Every column, trigger, index and view; PostgreSQL spells what a definition says in more than one way."""
        return set(
            self.sql(
                "SELECT table_name, column_name, data_type FROM information_schema.columns"
                " WHERE table_schema = 'public'"
                " UNION ALL SELECT event_object_table, trigger_name, event_manipulation"
                " FROM information_schema.triggers"
                " UNION ALL SELECT tablename, indexname, split_part(indexdef, ' WHERE ', 1) FROM pg_indexes"
                " WHERE schemaname = 'public'"
                " UNION ALL SELECT viewname, '', '' FROM pg_views WHERE schemaname = 'public'"
            )
        )


Make = Callable[..., Installation]


@pytest.fixture(scope="module")
def make(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Make]:
    """Make installations on the server of the tests, each with an empty database."""
    server = os.environ["DATABASE_URL"].rpartition("/")[0]
    made = []

    def make_one(name: str, like: str = "template0") -> Installation:
        with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as admin:
            query = "DROP DATABASE IF EXISTS {name} WITH (FORCE)", "CREATE DATABASE {name} TEMPLATE {like}"
            for one in query:
                admin.execute(sql.SQL(one).format(name=sql.Identifier(name), like=sql.Identifier(like)))
        made.append(name)
        return Installation(f"{server}/{name}", tmp_path_factory.mktemp(name))

    yield make_one
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as admin:
        for name in made:
            admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.fixture(scope="module")
def full(make: Make) -> Installation:
    """An installation with reference data, a picture, a mail that waits and somebody signed in."""
    made = make("backup_full", TEMPLATE)
    made.sql("INSERT INTO core_moment (name, at) VALUES ('demo-loaded', now())")
    status, said = made.manage("configure", "demo/cities/rotterdam.yaml")
    assert status == 0, said
    (made.data / "media" / PICTURE).parent.mkdir(parents=True)
    (made.data / "media" / PICTURE).write_bytes(b"a picture")
    made.sql(
        'INSERT INTO mail_message (id, "to", subject, body, language, kind, state, attempts, last_error)'
        " VALUES (gen_random_uuid(), 'a@example.org', 'S', 'B', 'nl', 'sign-in-code', 'waiting', 0, '')"
    )
    made.sql(
        "INSERT INTO accounts_session (session_key, session_data, expire_date, began_at, seen_at)"
        " VALUES ('kept', '', now() + interval '1 day', now(), now())"
    )
    return made


@pytest.fixture(scope="module")
def backup(full: Installation) -> Path:
    """Its backup."""
    file = full.data / "kept" / "today.backup"
    status, said = full.manage("backup", str(file))
    assert status == 0, said
    assert "the database and 1 files" in said
    return file


def rewrite(backup: Path, target: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """Make a backup like this one with other content and right sums, as a clever enemy or another version would."""
    with tarfile.open(backup) as archive:
        members = {one.name: archive.extractfile(one).read() for one in archive.getmembers()}  # type: ignore[union-attr]
    change(members)
    manifest = json.loads(members.pop(MANIFEST))
    manifest["sums"] = {name: hashlib.sha256(content).hexdigest() for name, content in members.items()}
    members[MANIFEST] = json.dumps(manifest).encode()
    with tarfile.open(target, "w") as archive:
        for name, content in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return target


def test_an_installation_comes_back_whole_in_an_empty_database(full: Installation, backup: Path, make: Make) -> None:
    other = make("backup_other")
    status, said = other.manage("restore", str(backup))
    assert status == 0, said
    before, after = full.rows(), other.rows()
    assert before.pop("accounts_session") == 1
    assert after.pop("accounts_session") == 0
    # On hold is a row of its own; when the backup was made is noted after it, so not in it.
    assert after.pop("core_moment") == before.pop("core_moment") + 2 - 1
    assert after == before
    assert other.parts() == full.parts()
    assert (other.data / "media" / PICTURE).read_bytes() == b"a picture"


def test_nothing_is_sent_from_a_restored_installation_until_somebody_says_so(backup: Path, make: Make) -> None:
    other = make("backup_held")
    _, said = other.manage("restore", str(backup))
    assert other.sql("SELECT count(*) FROM mail_message WHERE state IN ('waiting', 'leased')") == [(0,)]
    assert other.sql("SELECT count(*) FROM mail_message WHERE state = 'held'")[0] >= (1,)
    assert other.sql("SELECT count(*) FROM core_moment WHERE name LIKE '%on-hold%'") == [(2,)]
    assert "Mail is on hold" in said
    assert "Webhooks are on hold" in said
    assert "Everybody signs in again" in said
    assert "erase them again" in said


@pytest.mark.full
def test_what_is_there_is_lost_only_on_request(full: Installation, backup: Path, make: Make) -> None:
    other = make("backup_replaced")
    other.sql("CREATE TABLE only_here (a int)")
    status, said = other.manage("restore", str(backup))
    assert status == 1
    assert "Add --replace" in said
    assert other.rows() == {"only_here": 0}
    status, said = other.manage("restore", "--replace", str(backup))
    assert status == 0, said
    assert other.parts() == full.parts()


@pytest.mark.full
def test_a_backup_that_is_not_whole_changes_nothing(backup: Path, make: Make, tmp_path: Path) -> None:
    other = make("backup_damaged")
    content = bytearray(backup.read_bytes())
    (tmp_path / "cut-off").write_bytes(content[: len(content) // 2])
    content[len(content) // 3] ^= 1
    (tmp_path / "changed").write_bytes(content)
    (tmp_path / "something-else").write_bytes(b"hello")
    for name in ("cut-off", "changed", "something-else"):
        status, said = other.manage("restore", str(tmp_path / name))
        assert (status, "no whole backup" in said, "Traceback" in said) == (1, True, False), (name, said)
    status, said = other.manage("restore", str(tmp_path / "nowhere"))
    assert (status, "There is no file" in said) == (1, True), said
    assert other.rows() == {}


@pytest.mark.full
def test_a_dump_that_postgresql_refuses_changes_nothing(
    backup: Path, full: Installation, make: Make, tmp_path: Path
) -> None:
    other = make("backup_refused")
    other.sql("CREATE TABLE kept (a int); INSERT INTO kept VALUES (1)")
    half = rewrite(backup, tmp_path / "half", lambda members: members.update({DUMP: members[DUMP][:-20_000]}))
    status, said = other.manage("restore", "--replace", str(half))
    assert (status, "Nothing was changed" in said, "Traceback" in said) == (1, True, False), said
    assert other.rows() == {"kept": 1}
    assert not (other.data / "media").exists()


@pytest.mark.full
def test_a_backup_of_a_newer_version_asks_for_that_version(backup: Path, make: Make, tmp_path: Path) -> None:
    def from_the_future(members: dict[str, bytes]) -> None:
        manifest = json.loads(members[MANIFEST])
        manifest["version"] = "9.1.0"
        manifest["migrations"].append(["core", "9999_later"])
        members[MANIFEST] = json.dumps(manifest).encode()

    status, said = make("backup_newer").manage("restore", str(rewrite(backup, tmp_path / "newer", from_the_future)))
    assert status == 1
    assert "version 9.1.0 of Meervoud, which is newer" in said


@pytest.mark.full
def test_nothing_is_restored_under_processes_that_run(backup: Path, make: Make) -> None:
    other = make("backup_in_use")
    with psycopg.connect(other.url):
        status, said = other.manage("restore", "--replace", str(backup))
    assert status == 1
    assert "Stop web, workers and timetable first" in said


@pytest.mark.full
def test_a_backup_is_readable_by_its_owner_only_and_overwrites_nothing(full: Installation, backup: Path) -> None:
    assert backup.stat().st_mode & 0o777 == 0o600
    assert list(backup.parent.iterdir()) == [backup]
    before = backup.read_bytes()
    status, said = full.manage("backup", str(backup))
    assert (status, "is there already" in said) == (1, True)
    assert backup.read_bytes() == before


@pytest.mark.full
def test_an_upgrade_keeps_a_way_back_when_the_database_is_going_to_change(make: Make) -> None:
    old = make("backup_upgrade", TEMPLATE)
    old.sql("INSERT INTO core_moment (name, at) VALUES ('demo-loaded', now())")
    # The last one, on which no other app rests: going back through all that do takes a minute and proves no more.
    old.manage("migrate", "mail", "0007")
    status, said = old.manage("upgrade")
    assert status == 0, said
    (kept,) = (old.data / "backups").iterdir()
    assert str(kept) in said
    assert old.sql("SELECT count(*) FROM django_migrations WHERE app = 'mail' AND name LIKE '0008%'") == [(1,)]
    status, said = old.manage("upgrade")
    assert (status, said) == (0, "")
    assert len(list((old.data / "backups").iterdir())) == 1


LAST = "SELECT max(id) FROM django_migrations WHERE app = 'mail'"


@pytest.mark.full
@pytest.mark.parametrize("gone", [f"id = ({LAST})", "app = 'mail' AND name LIKE '0006%'"], ids=["last", "in between"])
def test_an_upgrade_that_fails_says_how_to_go_back(make: Make, gone: str) -> None:
    old = make("backup_upgrade_fails", TEMPLATE)
    old.sql("DELETE FROM django_migrations WHERE " + gone)  # noqa: S608 - ours, above
    status, said = old.manage("upgrade")
    assert (status, "Traceback" in said) == (1, False), said
    (kept,) = (old.data / "backups").iterdir()
    assert f"restore --replace {kept}" in said


@pytest.mark.full
def test_the_one_command_start_is_backed_up_and_restored_while_it_is_stopped(
    full: Installation, backup: Path, tmp_path: Path
) -> None:
    own = Installation("", tmp_path / "data")
    status, said = own.manage("restore", str(backup))
    assert status == 0, said
    status, said = own.manage("backup", str(tmp_path / "again.backup"))
    assert status == 0, said
    assert "the database and 1 files" in said
    assert not (own.data / "postgres" / "postmaster.pid").exists()
