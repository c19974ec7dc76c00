# SPDX-License-Identifier: EUPL-1.2
"""The city every address leads into, made once for each worker in a database of its own."""

from collections.abc import Iterator
from contextlib import ExitStack
from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from accounts.models import Session
from tests.architecture.world import ROLES, World, make_world
from tests.database import copied, made_once, through

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer


def signed_in(world: World, role: str) -> str:
    client = Client()
    client.force_login(world.person(role))
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def make_city() -> World:
    """Make the city, in which everybody has signed in."""
    world = make_world()
    return replace(world, sessions={role: signed_in(world, role) for role in ROLES})


@pytest.fixture(scope="session")
def city(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[tuple[BaseDatabaseWrapper, World]]:
    """The connection to the city, and who and what is there."""
    with ExitStack() as made:
        with django_db_blocker.unblock():
            city = made.enter_context(made_once("city", make_city))
        yield city


@pytest.fixture
def _in_the_city(city: tuple[BaseDatabaseWrapper, World]) -> Iterator[None]:
    with through(city[0]):
        yield


@pytest.fixture
def world(_in_the_city: None, db: None, city: tuple[BaseDatabaseWrapper, World]) -> World:
    """The small city, as it was made: what another test did there is undone."""
    # Nobody has been idle, however long ago the city was made.
    Session.objects.update(began_at=timezone.now(), seen_at=timezone.now())
    return deepcopy(city[1])


@pytest.fixture
def walked(live_server: "LiveServer", city: tuple[BaseDatabaseWrapper, World]) -> Iterator[World]:
    """The small city in a copy for a browser, whose server undoes nothing. Ask for it before windows."""
    assert live_server.url
    with copied(city[0]):
        Session.objects.update(began_at=timezone.now(), seen_at=timezone.now())
        yield deepcopy(city[1])
