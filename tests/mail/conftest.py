# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Iterator

import pytest
from pytest_django import Settings

from config.local_start.services import free_port
from mail.letters import registry
from mail.letters.registry import Letter, Placeholder, Wording
from tests.mail.post_office import PostOffice, open_post_office

LETTER = Letter(
    code="test-welcome",
    title="Welcome",
    explanation="When somebody joins.",
    placeholders={
        "initiative": Placeholder("The name", "Garden"),
        "link": Placeholder("The link", "https://example.org"),
    },
    required=frozenset({"link"}),
    texts={
        "nl": Wording("Welkom bij {initiative}", "Ga naar {link}."),
        "en": Wording("Welcome to {initiative}", "Go to {link}."),
    },
)


@pytest.fixture
def welcome(monkeypatch: pytest.MonkeyPatch) -> Letter:
    """The only letter there is."""
    monkeypatch.setattr(registry.letters, "_items", {})
    registry.register(LETTER)
    return LETTER


def use_mail_server(settings: Settings, port: int) -> None:
    """Send through a server on this port."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = port
    settings.EMAIL_TIMEOUT = 1


@pytest.fixture
def post_office(settings: Settings) -> Iterator[PostOffice]:
    """A real mail server that takes everything until told otherwise."""
    with open_post_office() as (office, port):
        use_mail_server(settings, port)
        yield office


@pytest.fixture
def no_post_office(settings: Settings) -> None:
    """A mail server that refuses every connection."""
    use_mail_server(settings, free_port())
