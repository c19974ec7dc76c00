# SPDX-License-Identifier: EUPL-1.2
"""Looking up an address at the Locatieserver of PDOK, once an administrator chose that (docs/adr/0044).

Our server asks, so that PDOK sees the words and not who typed them. What it answers is read as what a stranger says:
bounded in time and size, of a known shape, and within the municipalities of this site.
"""

import logging
import re
import socket
import ssl
from collections.abc import Iterator, Sequence
from functools import cache
from http.client import HTTPConnection, HTTPException
from time import monotonic
from typing import Any, Final, NamedTuple
from urllib.parse import urlencode, urlsplit

import orjson
from django.conf import settings

from core.models.site import AddressSource
from core.operations.cut_off import cut_off
from core.site.queries import site

# Ours: how long a visitor waits for a connection and for the answer, and how long nobody asks again after a failure.
SECONDS: Final = 2.0
REST_SECONDS: Final = 20.0
# Eight addresses with the fields we ask are some 3 kB.
MOST_BYTES: Final = 65_536
MOST_FOUND: Final = 8
LONGEST_LABEL: Final = 150
_FIELDS: Final = "weergavenaam,gemeentecode,wijkcode,buurtcode,centroide_ll"
_POINT: Final = re.compile(r"POINT ?\((-?\d{1,3}(?:\.\d{1,15})?) (-?\d{1,2}(?:\.\d{1,15})?)\)", re.ASCII)
# What means something in a question to the search engine behind it.
_NO_WORD: Final = re.compile(r"[^\w\s.,'-]|_|(?<!\w)-")
_OK: Final = 200
_HTTPS: Final = 443
_HTTP: Final = 80
_logger = logging.getLogger(__name__)
# Until when an address is not asked, because it failed: who types meanwhile does not wait for it again and again.
_resting: dict[str, float] = {}


class LocatieserverError(Exception):
    """There is no answer that can be used; its text is for the log, and holds nothing that was typed."""


class FoundAddress(NamedTuple):
    """An address or a street, where it lies (WGS 84), and the codes of the parts of the city around it."""

    label: str
    longitude: float
    latitude: float
    area_codes: tuple[str, ...] = ()


def asks_addresses() -> bool:
    """Return whether an administrator chose that addresses are looked up at PDOK."""
    return bool(site().address_source == AddressSource.PDOK)


def find_addresses(text: str) -> list[FoundAddress]:
    """Return the addresses and streets of this site's municipalities that fit, the best first.

    Raises LocatieserverError when it does not answer in time, or not as it should.
    """
    address, words = settings.ADDRESS_SEARCH_URL, " ".join(_NO_WORD.sub(" ", text.lower()).split())
    if not words:
        return []
    if _resting.get(address, 0) > monotonic():
        raise LocatieserverError("it failed a moment ago")
    codes = [code.removeprefix("GM") for code in site().codes]
    try:
        return list(_read(_ask(address, words, codes), codes))
    except LocatieserverError as error:
        _resting[address] = monotonic() + REST_SECONDS
        _logger.warning("The Locatieserver gave no answer: %s", error)
        raise


def _ask(address: str, words: str, codes: Sequence[str]) -> bytes:
    asked = [("q", words), ("fq", "type:(adres OR weg)"), ("fl", _FIELDS), ("rows", str(MOST_FOUND))]
    if codes:
        asked.append(("fq", f"gemeentecode:({' OR '.join(codes)})"))
    there = urlsplit(address)
    # On a socket of our own: nothing in http.client follows a redirect or reads a proxy from the environment.
    connection = HTTPConnection(there.hostname or "")
    connection.auto_open = 0
    headers = {"Host": there.netloc, "User-Agent": "Meervoud", "Accept": "application/json"}
    try:
        line = _connected(there.hostname or "", there.port, is_secure=there.scheme == "https")
        with line, cut_off(line, SECONDS):
            if isinstance(line, ssl.SSLSocket):
                line.do_handshake()
            connection.sock = line
            connection.request("GET", f"{there.path}?{urlencode(asked)}", headers=headers)
            response = connection.getresponse()
            content = response.read(MOST_BYTES + 1)
    except (OSError, HTTPException, ValueError) as error:
        raise LocatieserverError(repr(error)) from error
    if response.status != _OK or len(content) > MOST_BYTES or response.length:
        raise LocatieserverError(f"status {response.status}, {len(content)} bytes")
    return content


def _connected(host: str, port: int | None, *, is_secure: bool) -> socket.socket:
    raw = socket.create_connection((host, port or (_HTTPS if is_secure else _HTTP)), timeout=SECONDS)
    if not is_secure:
        return raw
    try:
        return _trust().wrap_socket(raw, server_hostname=host, do_handshake_on_connect=False)
    except (OSError, ValueError):
        raw.close()
        raise


@cache
def _trust() -> ssl.SSLContext:
    # The certificates of the machine, or those of SSL_CERT_FILE.
    return ssl.create_default_context()


def _read(content: bytes, codes: Sequence[str]) -> Iterator[FoundAddress]:
    try:
        rows = orjson.loads(content)["response"]["docs"]
    except (ValueError, KeyError, TypeError) as error:
        raise LocatieserverError("no JSON of a Locatieserver") from error
    if not isinstance(rows, list):
        raise LocatieserverError("no list of addresses")
    for row in rows[:MOST_FOUND]:
        found = _address(row, codes) if isinstance(row, dict) else None
        if found is not None:
            yield found


def _address(row: dict[str, Any], codes: Sequence[str]) -> FoundAddress | None:
    """Return what one row says; None for one that says nothing usable, or lies in another municipality."""
    said = {name: value for name, value in row.items() if isinstance(value, str)}
    # Signs that turn the order of words around, or are no sign at all, are not printable.
    label = " ".join("".join(sign if sign.isprintable() else " " for sign in said.get("weergavenaam", "")).split())
    point = _POINT.fullmatch(said.get("centroide_ll", ""))
    is_ours = not codes or said.get("gemeentecode", "").removeprefix("GM") in codes
    if point is None or not label or len(label) > LONGEST_LABEL or not is_ours:
        return None
    # The smallest part of the city first.
    areas = tuple(said[name] for name in ("buurtcode", "wijkcode") if name in said)
    return FoundAddress(label, float(point[1]), float(point[2]), areas)
