# SPDX-License-Identifier: EUPL-1.2
"""The receiver in the guide takes what we send, and nothing else."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from pytest_django import Settings

from config.local_start.services import free_port
from events.deliveries import http_post, sending
from events.models import Delivery, DeliveryState
from events.webhooks import signatures
from events.webhooks.targets import UnusableError
from tests.events.conftest import reach
from tests.factories.events import SECRET, make_delivery, make_webhook

EXAMPLE = Path(settings.BASE_DIR) / "docs" / "examples" / "webhook_receiver.py"


@pytest.fixture
def printed_receiver(settings: Settings) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The example of the guide, started as it says, on a port of its own."""
    port = free_port()
    reach(settings, port)
    with subprocess.Popen(  # noqa: S603 - the program of the guide
        [sys.executable, EXAMPLE],
        env={**os.environ, "WEBHOOK_SECRET": SECRET, "PORT": str(port)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        url = f"http://127.0.0.1:{port}/events"
        wait_for(url)
        yield process, url
        process.kill()


def wait_for(url: str) -> None:
    ends = time.monotonic() + 30
    while time.monotonic() < ends:
        try:
            assert http_post.post(url, body=b"{}", headers=signatures.headers("a", 1, b"{}", [SECRET])).status == 401
        except UnusableError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the receiver does not start")


def test_the_receiver_of_the_guide_takes_an_event_once_and_refuses_another_secret(
    db: None, printed_receiver: tuple[subprocess.Popen[str], str]
) -> None:
    process, url = printed_receiver
    delivery = make_delivery(webhook=make_webhook(url=url))
    sending.send_due()
    Delivery.objects.update(state=DeliveryState.WAITING, sent_at=None)
    sending.send_due()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.response_status, delivery.tries) == (DeliveryState.SENT, 204, 2)
    other = make_delivery(webhook=make_webhook(url=url, secret=signatures.sealed(signatures.new_secret())))
    sending.send_due()
    other.refresh_from_db()
    assert (other.state, other.response_status) == (DeliveryState.FAILED, 401)
    process.kill()
    assert process.stdout is not None
    assert [line.split(" ")[0] for line in process.stdout.read().splitlines()] == [
        "Waiting",
        "nl.meervoud.garden.opened",
    ]


def test_the_receiver_of_the_guide_refuses_what_is_not_signed(
    printed_receiver: tuple[subprocess.Popen[str], str],
) -> None:
    _process, url = printed_receiver
    assert http_post.post(url, body=b"{}", headers={}).status == 401
    assert (
        http_post.post(url, body=b"{}", headers={"webhook-timestamp": "now", "webhook-signature": "\u00e9"}).status
        == 401
    )


def test_in_the_one_command_start_a_webhook_may_lead_to_this_machine_and_nowhere_else_inside() -> None:
    program = """
import django; django.setup()
from events.webhooks.targets import UnusableError, addresses_of, target_of
for url in ("http://127.0.0.1:8099/", "http://localhost:8099/", "http://10.1.2.3:8099/", "http://192.168.1.1:8099/"):
    try:
        print(bool(addresses_of(target_of(url))))
    except UnusableError as error:
        print(error.problem)
"""
    done = subprocess.run(  # noqa: S603 - our own settings
        [sys.executable, "-c", program],
        env={
            **{name: value for name, value in os.environ.items() if not name.startswith("WEBHOOK_")},
            "DJANGO_SETTINGS_MODULE": "config.settings.demo",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["True", "True", "inside", "inside"]
