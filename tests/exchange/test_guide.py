# SPDX-License-Identifier: EUPL-1.2
"""The receiver in the guide takes what we send, and nothing else."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from config.services import free_port
from exchange import posting, sending, signatures
from exchange.models import Delivery, DeliveryState
from exchange.targets import UnusableError
from tests.exchange.conftest import reach
from tests.factories.exchange import SECRET, make_delivery, make_webhook

GUIDE = Path(__file__).parents[2] / "docs" / "guides" / "api.md"


@pytest.fixture
def printed_receiver(tmp_path: Path, settings: Settings) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The program of the guide, as it is printed, with a secret and a port."""
    (code,) = [block for block in re.findall(r"```python\n(.*?)```", GUIDE.read_text(), re.DOTALL) if "whsec_" in block]
    port = free_port()
    program = tmp_path / "receiver.py"
    program.write_text(code.replace("whsec_...", SECRET).replace("8099", str(port)))
    reach(settings, port)
    with subprocess.Popen(  # noqa: S603 - the program of the guide
        [sys.executable, program], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        url = f"http://127.0.0.1:{port}/events"
        wait_for(url)
        yield process, url
        process.kill()


def wait_for(url: str) -> None:
    ends = time.monotonic() + 30
    while time.monotonic() < ends:
        try:
            assert posting.post(url, body=b"{}", headers=signatures.headers("a", 1, b"{}", [SECRET])).status == 401
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
    assert [line.split(" ")[0] for line in process.stdout.read().splitlines()] == ["nl.meervoud.garden.opened"]
