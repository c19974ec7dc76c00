# SPDX-License-Identifier: EUPL-1.2
"""Asking the product over HTTP as a browser or program does, and noting every answer that was no answer."""

import http.client
import json
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import Any, Final
from urllib.parse import urlencode
from uuid import uuid4

TOKEN: Final = "b" * 32
SECONDS: Final = 60
SERVER_ERROR: Final = 500


class LostError(Exception):
    """No answer came: what was asked may be done or not."""


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    text: str

    @property
    def where(self) -> str:
        """Return where it leads."""
        return self.headers.get("location", "")

    def json(self) -> Any:
        """Return the body as data."""
        return json.loads(self.text)


@dataclass(frozen=True)
class Failure:
    """An answer of the server that was an error, and when it was asked."""

    began: float
    ended: float
    status: int
    what: str
    text: str


@dataclass
class Noted:
    """What all browsers saw together."""

    failures: list[Failure] = field(default_factory=list)
    asked: int = 0
    lost: int = 0
    refused: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)


@dataclass
class Browser:
    """One browser or program, from an address of its own, so that limits for a place hold for each apart."""

    port: int
    noted: Noted
    address: str = "127.0.0.1"
    cookies: dict[str, str] = field(default_factory=dict)
    key: str = ""

    def get(self, path: str, **headers: str) -> Answer:
        """Read a page or call."""
        return self.ask("GET", path, None, headers)

    def post(self, path: str, fields: Mapping[str, Any]) -> Answer:
        """Send a form."""
        body = urlencode({**fields, "csrfmiddlewaretoken": TOKEN}, doseq=True).encode()
        return self.ask("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})

    def upload(self, path: str, fields: Mapping[str, str], name: str, data: bytes) -> Answer:
        """Send a form with a file in its field `file`."""
        edge, given = uuid4().hex, {**fields, "csrfmiddlewaretoken": TOKEN}
        parts = [
            f'--{edge}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
            for key, value in given.items()
        ]
        head = f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\nContent-Type: text/csv\r\n\r\n'
        body = b"".join([*parts, head.encode(), data, f"\r\n--{edge}--\r\n".encode()])
        return self.ask("POST", path, body, {"Content-Type": f"multipart/form-data; boundary={edge}"})

    def call(self, method: str, path: str, body: Any, **headers: str) -> Answer:
        """Send JSON to the API."""
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.ask(
            method, f"/api/v1{path}", json.dumps(body).encode(), {"Content-Type": "application/json", **told}
        )

    def ask(self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]) -> Answer:
        """Ask on a connection of its own; raises LostError when no answer came."""
        began = time.time()
        http_ = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS, source_address=(self.address, 0))
        try:
            http_.request(method, path, body, {**self._own_headers(), **headers})
            response = http_.getresponse()
            answer = Answer(
                response.status,
                {name.lower(): value for name, value in response.getheaders()},
                response.read().decode(errors="replace"),
            )
            for value in response.headers.get_all("Set-Cookie") or []:
                self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(value).items()}
        except (OSError, http.client.HTTPException) as error:
            with self.noted.lock:
                self.noted.lost += 1
            raise LostError(str(error)) from error
        finally:
            http_.close()
        self._note(began, answer, f"{method} {path}")
        return answer

    def _own_headers(self) -> dict[str, str]:
        if self.key:
            return {"Authorization": f"Bearer {self.key}"}
        kept = {**self.cookies, "csrftoken": TOKEN}
        cookie = "; ".join(f"{name}={value}" for name, value in kept.items())
        return {"Cookie": cookie, "Origin": f"http://127.0.0.1:{self.port}"}

    def _note(self, began: float, answer: Answer, what: str) -> None:
        with self.noted.lock:
            self.noted.asked += 1
            if answer.status >= SERVER_ERROR:
                self.noted.failures.append(Failure(began, time.time(), answer.status, what, answer.text[:300]))
