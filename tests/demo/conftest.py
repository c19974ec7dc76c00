# SPDX-License-Identifier: EUPL-1.2
"""The demo, loaded once for each worker in a database of its own."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from typing import Final

import pytest
from django.db.backends.base.base import BaseDatabaseWrapper
from pytest_django import DjangoDbBlocker

from demo.cases.load import load_demo
from tests.database import made_once, through
from tests.factories.vignettes import make_vignettes

TODAY: Final = date(2026, 11, 24)


def _load() -> None:
    make_vignettes()
    load_demo(today=TODAY)


@pytest.fixture(scope="session")
def _demo_database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[BaseDatabaseWrapper]:
    with ExitStack() as made:
        with django_db_blocker.unblock():
            opened, _ = made.enter_context(made_once("demo", _load))
        yield opened


@pytest.fixture
def _in_the_demo(_demo_database: BaseDatabaseWrapper) -> Iterator[None]:
    with through(_demo_database):
        yield


@pytest.fixture
def demo(_in_the_demo: None, db: None) -> None:
    """The demo as `up` loads it on `TODAY`; what another test did there is undone."""
