# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Iterator

import pytest
from pytest_django import Settings

from events.event_types import registry
from tests.events.receiver import Receiver, open_receiver
from tests.factories.events import OPENED


@pytest.fixture(autouse=True)
def _a_kind_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """One kind of event that no app tells."""
    monkeypatch.setattr(registry.event_types, "_items", {**registry.event_types._items, OPENED.code: OPENED})


def reach(settings: Settings, *ports: int, networks: tuple[str, ...] = ("127.0.0.1/32",)) -> None:
    """Let webhooks go to these ports on this machine, without TLS."""
    settings.WEBHOOK_ALLOWED_NETWORKS = list(networks)
    settings.WEBHOOK_ALLOWED_PORTS = [443, *ports]
    settings.WEBHOOK_ALLOW_HTTP = True


@pytest.fixture
def receiver(settings: Settings) -> Iterator[Receiver]:
    """A receiver that takes everything until told otherwise, and may be reached."""
    with open_receiver() as opened:
        reach(settings, opened.port)
        yield opened
