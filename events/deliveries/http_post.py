# SPDX-License-Identifier: EUPL-1.2
"""One POST to a webhook: to exactly the address that was looked at, once; connected, within ten seconds.

`http.client` on a socket we opened: nothing in it looks a name up again, follows a redirect or reads a proxy from the
environment.
"""

import re
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from http.client import HTTPConnection, HTTPException, HTTPResponse
from typing import Final

from django.utils.html import strip_tags

from core.operations.cut_off import cut_off
from events.models import Delivery, Problem
from events.webhooks.targets import Target, UnusableError, addresses_of, target_of

CONNECT_SECONDS: Final = 3
MOST_ADDRESSES: Final = 3
ALL_SECONDS: Final = 10
MOST_BYTES: Final = 65_536
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: its status, the begin of its text without mark-up, and after how long it wants to be tried."""

    status: int
    excerpt: str
    retry_after: int | None = None


def post(url: str, *, body: bytes, headers: Mapping[str, str]) -> Answer:
    """Send `body` and return the answer, whatever its status; UnusableError when there is none."""
    target = target_of(url)
    raw = _connect(target, addresses_of(target))
    # From here on one clock runs for all of it: a receiver that drips bytes is cut off too.
    connection = HTTPConnection(target.host, target.port)
    connection.auto_open = 0
    line = _secured(raw, target) if target.is_secure else raw
    try:
        with cut_off(line, ALL_SECONDS) as is_over:
            try:
                if isinstance(line, ssl.SSLSocket):
                    line.do_handshake()
                connection.sock = line
                connection.request("POST", target.path, body, {"Host": target.host_header, **headers})
                return _answer(connection.getresponse())
            except ssl.SSLCertVerificationError as error:
                raise UnusableError(Problem.CERTIFICATE, error.verify_message) from error
            except TimeoutError as error:
                raise UnusableError(Problem.TOO_SLOW) from error
            except (OSError, HTTPException, ValueError) as error:
                raise UnusableError(Problem.TOO_SLOW if is_over() else Problem.NOT_REACHED, repr(error)) from error
    finally:
        line.close()


def _connect(target: Target, addresses: list[str]) -> socket.socket:
    refused: OSError | None = None
    for address in addresses[:MOST_ADDRESSES]:
        try:
            line = socket.create_connection((address, target.port), timeout=CONNECT_SECONDS)
        except OSError as error:
            refused = error
        else:
            line.settimeout(ALL_SECONDS)
            return line
    problem = Problem.TOO_SLOW if isinstance(refused, TimeoutError) else Problem.NOT_REACHED
    raise UnusableError(problem, str(refused)) from refused


@cache
def _trust() -> ssl.SSLContext:
    # The certificates of the machine, or those of SSL_CERT_FILE.
    return ssl.create_default_context()


def _secured(raw: socket.socket, target: Target) -> ssl.SSLSocket:
    try:
        return _trust().wrap_socket(raw, server_hostname=target.host, do_handshake_on_connect=False)
    except (OSError, ValueError) as error:
        raw.close()
        raise UnusableError(Problem.NOT_REACHED, repr(error)) from error


def _answer(response: HTTPResponse) -> Answer:
    after = response.headers.get("Retry-After", "")
    return Answer(
        response.status,
        excerpt_of(response.read(MOST_BYTES)),
        int(after) if after.isascii() and after.isdigit() and len(after) < 7 else None,  # noqa: PLR2004 - 11 days
    )


def excerpt_of(content: bytes) -> str:
    """Return the begin of what a receiver wrote, without mark-up and control characters."""
    limit = Delivery._meta.get_field("response_excerpt").max_length or 0  # noqa: SLF001 - Django documents it
    text = _CONTROL.sub(" ", strip_tags(content[: 8 * limit].decode(errors="replace")))
    return " ".join(text.split())[:limit]
