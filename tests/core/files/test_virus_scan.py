# SPDX-License-Identifier: EUPL-1.2
"""Files that are sent in are scanned by ClamAV where one is set, and none is taken that could not be.

The scanner here is a server of our own that speaks clamd's INSTREAM and knows one virus, the test file of EICAR.
"""

import ast
import struct
from collections.abc import Iterator
from io import BytesIO
from operator import itemgetter
from pathlib import Path
from socketserver import BaseRequestHandler, BaseServer, ThreadingTCPServer, ThreadingUnixStreamServer
from threading import Thread
from typing import ClassVar, Final

import pytest
from django.conf import settings as django_settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from environs import EnvError
from PIL import Image
from pytest_django import Settings

from config.env import scanner as scanner_address
from core.errors import RefusedError
from core.files import virus_scan
from core.files.uploads import MAX_FILE_BYTES
from core.files.virus_scan import ensure_clean
from core.models import Site
from core.operations import health
from core.registry import Registry
from initiatives.models import Initiative
from initiatives.register import pictures
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative

# In two parts, so that no scanner takes this file for one.
EICAR: Final = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
INFECTED: Final = "Er zit een virus in dit bestand"
NOT_SCANNED: Final = "kunnen bestanden nu niet op virussen controleren"
ROOT: Final = Path(__file__).parents[3]


class Clamd(BaseRequestHandler):
    """Answers one command as clamd does."""

    most: ClassVar = MAX_FILE_BYTES + 1

    def handle(self) -> None:
        command = b""
        while not command.endswith(b"\0"):
            command += self._taken(1)
        if command == b"zPING\0":
            self.request.sendall(b"PONG\0")
            return
        assert command == b"zINSTREAM\0"
        content = b""
        while size := struct.unpack(">I", self._taken(4))[0]:
            content += self._taken(size)
            if len(content) > self.most:
                self.request.sendall(b"INSTREAM size limit exceeded. ERROR\0")
                return
        self.request.sendall(b"stream: Eicar-Signature FOUND\0" if EICAR in content else b"stream: OK\0")

    def _taken(self, count: int) -> bytes:
        taken = b""
        while len(taken) < count and (piece := self.request.recv(count - len(taken))):
            taken += piece
        return taken


def _running(server: BaseServer) -> Iterator[None]:
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def clamd(settings: Settings) -> Iterator[None]:
    """A scanner that answers."""
    server = ThreadingTCPServer(("127.0.0.1", 0), Clamd)
    settings.CLAMAV_URL = f"tcp://127.0.0.1:{server.server_address[1]}"
    yield from _running(server)


@pytest.fixture
def no_clamd(settings: Settings) -> None:
    """A scanner that is set and away."""
    server = ThreadingTCPServer(("127.0.0.1", 0), Clamd)
    settings.CLAMAV_URL = f"tcp://127.0.0.1:{server.server_address[1]}"
    server.server_close()


def upload(content: bytes, name: str = "wijken.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def test_a_clean_file_is_taken_from_its_beginning_and_an_infected_one_refused(clamd: None) -> None:
    clean = BytesIO(b"a" * 200_000)
    clean.seek(7)
    ensure_clean(clean, field="file")
    assert clean.tell() == 0
    with pytest.raises(RefusedError) as refused:
        ensure_clean(BytesIO(b"x" * 100_000 + EICAR), field="file")
    assert (refused.value.field, INFECTED in refused.value.message) == ("file", True)


def test_a_scanner_at_a_unix_socket_is_asked_as_well(tmp_path: Path, settings: Settings) -> None:
    server = ThreadingUnixStreamServer(str(tmp_path / "clamd"), Clamd)
    settings.CLAMAV_URL = f"unix://{tmp_path / 'clamd'}"
    for _running_now in _running(server):
        ensure_clean(BytesIO(b"clean"), field="file")
        with pytest.raises(RefusedError, match=INFECTED):
            ensure_clean(BytesIO(EICAR), field="file")


def test_nothing_is_taken_that_the_scanner_does_not_read_to_its_end(
    clamd: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Clamd, "most", 10)
    with pytest.raises(RefusedError, match=NOT_SCANNED):
        ensure_clean(BytesIO(b"x" * 1_000_000), field="file")


def test_nothing_is_taken_while_the_scanner_is_away(no_clamd: None) -> None:
    with pytest.raises(RefusedError, match=NOT_SCANNED):
        ensure_clean(BytesIO(b"clean"), field="file")


@pytest.mark.django_db
@pytest.mark.parametrize("content", [EICAR, b"area;residents;date;source\n"])
def test_an_import_says_at_its_field_what_is_wrong(
    client: Client, cast: Cast, content: bytes, request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue("clamd" if content == EICAR else "no_clamd")
    client.force_login(cast.coordinator)
    answer = client.post(reverse("governance:party-import"), {"file": upload(content, "partijen.csv")})
    assert answer.status_code == 422
    assert (INFECTED if content == EICAR else NOT_SCANNED) in answer.content.decode()


def picture_with(extra: bytes) -> SimpleUploadedFile:
    written = BytesIO()
    Image.new("RGB", (300, 200)).save(written, "PNG")
    return upload(written.getvalue() + extra, "tuin.png")


@pytest.mark.django_db
def test_a_picture_with_a_virus_is_not_kept(client: Client, cast: Cast, clamd: None) -> None:
    assert pictures.store(picture_with(b""))
    one = make_initiative(area=cast.area)
    make_carrier(one, cast.founder)
    with pytest.raises(RefusedError, match=INFECTED) as refused:
        pictures.store(picture_with(EICAR))
    assert refused.value.field == "picture"
    assert not Initiative.objects.exclude(picture="").exists()


@pytest.mark.django_db
def test_a_logo_with_a_virus_is_not_kept(client: Client, cast: Cast, clamd: None) -> None:
    client.force_login(cast.administrator)
    logo = upload(b'<svg xmlns="http://www.w3.org/2000/svg"><!--' + EICAR + b"--></svg>", "logo.svg")
    answer = client.post(reverse("core:setup-look"), {"name": "Meervoud", "version": "0", "new_logo": logo})
    assert answer.status_code == 422
    assert INFECTED in answer.content.decode()
    assert not Site.objects.exclude(logo=None).exists()


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> None:
    """/health as a process has it that was started with CLAMAV_URL."""
    known: Registry[tuple[str, health.Check]] = Registry("Checks; of a test.", key=itemgetter(0))
    known.add(*health.health_checks, ("virus_scan", virus_scan.check))
    monkeypatch.setattr(health, "health_checks", known)


@pytest.mark.django_db
def test_health_and_the_administrator_see_a_scanner_that_is_away(
    client: Client, cast: Cast, watched: None, no_clamd: None
) -> None:
    assert client.get("/health?only=virus_scan").status_code == 503
    assert client.get("/health").json()["checks"]["virus_scan"] == {"ok": False}
    client.force_login(cast.administrator)
    assert "De virusscanner antwoordt niet" in client.get(reverse("core:administration")).content.decode()


@pytest.mark.django_db
def test_health_shows_a_scanner_that_answers(client: Client, watched: None, clamd: None) -> None:
    assert client.get("/health?only=virus_scan").status_code == 200


def test_every_field_that_takes_a_file_has_it_scanned() -> None:
    """A picture of an initiative is scanned where it is stored; the gallery takes nothing."""
    found = set()
    for app in ("core", "mail", "accounts", "events", "initiatives", "assessment", "governance"):
        for path in (ROOT / app).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and ast.unparse(node.func) in {"forms.FileField", "forms.ImageField"}:
                    found.add(str(path.relative_to(ROOT)))
    assert found == {"core/pages/gallery.py", "initiatives/registration/forms/questions.py"}


@pytest.mark.parametrize("address", ["clamav:3310", "tcp://clamav", "tcp://clamav:x", "http://clamav:3310", "unix:"])
def test_an_address_that_is_none_stops_the_start(address: str) -> None:
    with pytest.raises(EnvError, match="CLAMAV_URL"):
        scanner_address(address)


def test_no_address_or_a_right_one_does_not() -> None:
    for address in ("", "tcp://clamav:3310", "unix:///run/clamav/clamd.ctl"):
        assert scanner_address(address) == address
    assert django_settings.CLAMAV_URL == ""
