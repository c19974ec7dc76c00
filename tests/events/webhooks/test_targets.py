# SPDX-License-Identifier: EUPL-1.2
"""Webhooks lead out of our networks, or nowhere."""

import socket
import ssl
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pytest_django import Settings

from events.deliveries import http_post
from events.models import Problem
from events.webhooks.targets import UnusableError, addresses_of, is_open, target_of
from tests.events.conftest import reach
from tests.events.receiver import Receiver, open_receiver

INSIDE = [
    *("127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.5", "172.16.3.4", "192.168.1.1", "169.254.169.254", "100.64.0.1"),  # noqa: S104
    *("192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.7", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255"),
    *("::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1", "::127.0.0.1", "100::1"),
    *("::ffff:127.0.0.1", "::ffff:10.0.0.5", "::ffff:a9fe:a9fe", "64:ff9b::7f00:1", "64:ff9b::a00:5", "64:ff9b:1::1"),
    *("2002:7f00:1::", "2002:a00:5::1", "2001:0:53aa:64c:0:fbe1:f5ff:fffa", "fec0::1", "5f00::1"),
]
OPEN = ["93.184.215.14", "8.8.8.8", "2a00:1450:400e:80e::200e", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"]


def refusal(url: str) -> Problem:
    with pytest.raises(UnusableError) as refused:
        http_post.post(url, body=b"{}", headers={})
    return refused.value.problem


@pytest.mark.parametrize("address", INSIDE)
def test_no_address_inside_is_open(address: str) -> None:
    assert not is_open(address)


@pytest.mark.parametrize("address", OPEN)
def test_addresses_of_the_world_are_open(address: str) -> None:
    assert is_open(address)


def test_a_deployment_can_name_networks_inside(settings: Settings) -> None:
    settings.WEBHOOK_ALLOWED_NETWORKS = ["10.1.0.0/16", "fd00::/64"]
    assert [is_open(address) for address in ("10.1.2.3", "10.2.0.1", "fd00::5", "127.0.0.1")] == [
        True,
        False,
        True,
        False,
    ]


@pytest.mark.parametrize("host", ["169.254.169.254", "10.0.0.5", "[fe80::1]"])
def test_an_inner_address_is_refused_before_anything_is_sent(host: str) -> None:
    with pytest.raises(UnusableError) as refused:
        target_of(f"https://{host}/")
    assert refused.value.problem is Problem.INSIDE


@pytest.mark.parametrize(
    "host", ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "localhost", "[::ffff:127.0.0.1]", "[::1]", "127.0.0.1"]
)
def test_every_way_to_write_this_machine_is_refused(host: str) -> None:
    assert refusal(f"https://{host}/") in {Problem.INSIDE, Problem.UNKNOWN_NAME}


@pytest.mark.parametrize(
    "url",
    [
        *("http://example.org/", "ftp://example.org/", "https://example.org:8080/", "https://", "//example.org/"),
        *(
            "https://user@example.org/",
            "https://user:word@example.org/",
            "https://example.org:99999/",
            "file:///etc/passwd",
        ),
        *("https://example.org/\r\nX: y", "https://exa mple.org/", "https://[::1/", f"https://{'a' * 70}.example/"),
    ],
)
def test_addresses_that_are_no_webhook_are_refused(url: str) -> None:
    assert refusal(url) is Problem.BAD_ADDRESS


def test_a_name_that_is_nowhere_is_refused() -> None:
    assert refusal("https://nowhere.invalid/") is Problem.UNKNOWN_NAME


class Names:
    """A server of names that answers what a test says, and counts how often it was asked."""

    def __init__(self, *answers: list[str]) -> None:
        self.answers = list(answers)
        self.asked = 0

    def __call__(self, host: str, port: int, *_arguments: Any, **_named: Any) -> list[Any]:
        try:
            found = [str(ip_address(host))]
        except ValueError:
            found = self.answers[min(self.asked, len(self.answers) - 1)]
            self.asked += 1
        return [
            (socket.AF_INET6 if ":" in one else socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in found
        ]


def test_a_name_with_one_address_inside_is_refused_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", Names(["8.8.8.8", "10.0.0.1"]))
    with pytest.raises(UnusableError) as refused:
        addresses_of(target_of("https://two.example/"))
    assert refused.value.problem is Problem.INSIDE


def test_a_name_that_changes_its_mind_is_asked_once_and_held_to_its_answer(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    """DNS rebinding: the second answer would be an address inside, where another receiver listens."""
    with open_receiver("127.0.0.2") as inside:
        names = Names(["127.0.0.1"], ["127.0.0.2"])
        monkeypatch.setattr(socket, "getaddrinfo", names)
        http_post.post(receiver.url("rebinding.example"), body=b"{}", headers={})
        assert (names.asked, len(receiver.taken), inside.taken) == (1, 1, [])
        assert receiver.taken[0].headers["host"] == f"rebinding.example:{receiver.port}"
        # And at the next try the new answer is looked at anew.
        assert refusal(receiver.url("rebinding.example")) is Problem.INSIDE


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_to_the_inside_is_not_followed(receiver: Receiver, settings: Settings, status: int) -> None:
    with open_receiver("127.0.0.2") as inside:
        reach(settings, receiver.port, inside.port)
        receiver.status, receiver.answer_headers = status, {"Location": inside.url("127.0.0.2")}
        answer = http_post.post(receiver.url(), body=b"{}", headers={})
        assert (answer.status, len(receiver.taken), inside.taken) == (status, 1, [])


def test_a_proxy_in_the_environment_is_not_asked(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert http_post.post(receiver.url(), body=b"{}", headers={}).status == 204


def test_a_receiver_that_drips_is_cut_off(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_post, "ALL_SECONDS", 0.5)
    receiver.head, receiver.seconds_between_bytes = b"HTTP/1.1 200 Go" + b"o" * 100 + b"d", 0.2
    assert refusal(receiver.url()) is Problem.TOO_SLOW


def test_of_an_answer_that_drips_the_status_counts(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_post, "ALL_SECONDS", 0.5)
    receiver.status, receiver.answer, receiver.seconds_between_bytes = 200, b"x" * 100, 0.2
    began = time.monotonic()
    assert http_post.post(receiver.url(), body=b"{}", headers={}).status == 200
    assert time.monotonic() - began < 5


def test_a_receiver_that_says_nothing_is_cut_off(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_post, "ALL_SECONDS", 0.3)
    receiver.seconds_before_answer = 3
    assert refusal(receiver.url()) is Problem.TOO_SLOW


def test_of_a_long_answer_only_the_begin_is_kept_without_markup(receiver: Receiver) -> None:
    receiver.status, receiver.answer = 500, b"<h1>No</h1>\x00 \xff<script>x()</script>" + b"a" * 1_000_000
    answer = http_post.post(receiver.url(), body=b"{}", headers={})
    assert answer.status == 500
    assert answer.excerpt.startswith("No")
    assert "<" not in answer.excerpt
    assert len(answer.excerpt) == 500


def test_what_is_no_http_is_no_answer(settings: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as plain:
        reach(settings, plain.getsockname()[1])
        plain.settimeout(5)

        # Nobody accepts; the sender connects to the backlog and gets no HTTP.
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(http_post, "ALL_SECONDS", 0.3)
            assert refusal(f"http://127.0.0.1:{plain.getsockname()[1]}/") is Problem.TOO_SLOW


@pytest.fixture
def trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ssl.SSLContext]:
    """The certificate of hooks.example, trusted by this machine."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "hooks.example")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("hooks.example")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (tmp_path / "cert.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (tmp_path / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "cert.pem"))
    http_post._trust.cache_clear()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    yield context
    http_post._trust.cache_clear()


def test_over_tls_the_name_is_kept_for_the_certificate(
    trusted: ssl.SSLContext, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", Names(["127.0.0.1"]))
    with open_receiver(tls=trusted) as receiver:
        reach(settings, receiver.port)
        url = f"https://hooks.example:{receiver.port}/in?x=1"
        assert http_post.post(url, body=b"{}", headers={}).status == 204
        assert receiver.taken[0].path == "/in?x=1"


def test_a_certificate_of_another_name_is_not_trusted(
    trusted: ssl.SSLContext, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", Names(["127.0.0.1"]))
    with open_receiver(tls=trusted) as receiver:
        reach(settings, receiver.port)
        assert refusal(f"https://other.example:{receiver.port}/") is Problem.CERTIFICATE
        assert receiver.taken == []
