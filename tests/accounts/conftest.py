# SPDX-License-Identifier: EUPL-1.2
"""Fixtures of signing in."""

from collections.abc import Iterator
from importlib import import_module, reload

import pytest
from django.urls import clear_url_caches, set_urlconf
from pytest_django.fixtures import Settings

from accounts.models import User
from accounts.sign_in.demo_people import ensure_people


def _reload_addresses() -> None:
    for module in ("accounts.urls", "mail.urls", "config.urls"):
        reload(import_module(module))
    clear_url_caches()
    set_urlconf(None)


@pytest.fixture
def second_factor(settings: Settings) -> None:
    """The demand that production makes of offices."""
    settings.SECOND_FACTOR_REQUIRED = True


@pytest.fixture
def demo_people(db: None, settings: Settings) -> Iterator[dict[str, User]]:
    """Demo mode, with its people and its addresses."""
    settings.DEMO = True
    _reload_addresses()
    yield ensure_people()
    settings.DEMO = False
    _reload_addresses()
