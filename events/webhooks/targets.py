# SPDX-License-Identifier: EUPL-1.2
"""Where a webhook may lead: out of our networks, to addresses anybody could reach.

Names are resolved at every try and only what was looked at is connected to, so that a name that changes its mind
between the look and the connection gains nothing.
"""

import re
import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings

from events.models import Problem

Address = IPv4Address | IPv6Address
_PORTS: Final = {"https": 443, "http": 80}
# Everything that is given out to networks of the world; the rest of IPv6 is special, in one way or another.
_UNICAST: Final = IPv6Network("2000::/3")
_NAT64: Final = IPv6Network("64:ff9b::/96")
# Given out for special ends, which not every Python we run on knows yet.
_SPECIAL: Final = (ip_network("192.0.0.0/24"), ip_network("3fff::/20"))
_HOST: Final = re.compile(r"[A-Za-z0-9._:-]+")
_WHOLE: Final = re.compile(r"[!-~]+")


class UnusableError(Exception):
    """Nothing was sent: the address may not be used, or could not be reached."""

    def __init__(self, problem: Problem, detail: str = "") -> None:
        super().__init__(f"{problem}: {detail}")
        self.problem = problem
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Target:
    """A webhook's address, taken apart."""

    is_secure: bool
    host: str
    port: int
    path: str

    @property
    def host_header(self) -> str:
        """The name as the receiver expects it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS["https" if self.is_secure else "http"] else f"{host}:{self.port}"


def target_of(url: str) -> Target:
    """Return where `url` leads, before any name is looked up. Raises UnusableError when it may not be used."""
    try:
        parts = urlsplit(url)
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode()
    except ValueError as error:
        raise UnusableError(Problem.BAD_ADDRESS, str(error)) from error
    schemes = {"https", "http"} if settings.WEBHOOK_ALLOW_HTTP else {"https"}
    if parts.scheme not in schemes or not host:
        raise UnusableError(Problem.BAD_ADDRESS, "not https")
    if "@" in parts.netloc or not _HOST.fullmatch(host) or not _WHOLE.fullmatch(url):
        raise UnusableError(Problem.BAD_ADDRESS, "a user name or an odd character")
    port = port or _PORTS[parts.scheme]
    if port not in settings.WEBHOOK_ALLOWED_PORTS:
        raise UnusableError(Problem.BAD_ADDRESS, f"port {port}")
    if _is_address(host) and not is_open(host):
        raise UnusableError(Problem.INSIDE, host)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme == "https", host, port, path)


def _is_address(host: str) -> bool:
    """Whether this is an address itself, not a name that is looked up when something is sent."""
    try:
        return bool(ip_address(host))
    except ValueError:
        return False


def addresses_of(target: Target) -> list[str]:
    """Return the addresses behind the name, looked up now.

    Raises UnusableError when there is none, or when one of them is not for anybody to reach.
    """
    try:
        found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    except (OSError, UnicodeError) as error:
        raise UnusableError(Problem.UNKNOWN_NAME, str(error)) from error
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    for address in addresses:
        if not is_open(address):
            raise UnusableError(Problem.INSIDE, address)
    if not addresses:
        raise UnusableError(Problem.UNKNOWN_NAME)
    return addresses


def is_open(text: str) -> bool:
    """Return whether this address may be sent to: a global one, or one in a network the deployment names."""
    if "%" in text:
        return False
    address = ip_address(text)
    return _is_named(address) or _is_global(address)


def _is_named(address: Address) -> bool:
    # An address of one version lies in no network of the other.
    return any(address in network for network in map(ip_network, settings.WEBHOOK_ALLOWED_NETWORKS))


def _is_global(address: Address) -> bool:
    """Whether the world may reach it; what carries an IPv4 address inside is as open as that one."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in _NAT64:
            inner = IPv4Address(int(address) & 0xFFFF_FFFF)
        if inner is not None:
            return _is_global(inner)
        if address not in _UNICAST or address.teredo is not None:
            return False
    if any(address in network for network in _SPECIAL):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved and not address.is_private
