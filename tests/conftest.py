# SPDX-License-Identifier: EUPL-1.2
"""Fixtures every test can ask for."""

import gc
from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

import pytest
from django.conf import settings as django_settings
from django.test import TransactionTestCase
from django.utils import translation
from hypothesis import HealthCheck, Phase, settings
from pytest_django import DjangoDbBlocker
from xdist.remote import Producer
from xdist.scheduler import LoadGroupScheduling

from tests.browser import CONTRAST
from tests.cast import Cast, make_cast
from tests.city import OEVERSTAD, assume
from tests.database import empty, make_template
from tests.thinning import (
    is_thin,
    pytest_addoption,
    pytest_sessionfinish,
    pytest_terminal_summary,
    pytest_testnodedown,
    take_few_examples,
    thin,
)

# One Chromium for a whole process: these stand here once, never in a conftest below.
from tests.windows import browser, narrow_page, new_page, page, screenshot

__all__ = [
    "browser",
    "cast",
    "narrow_page",
    "new_page",
    "page",
    "pytest_addoption",
    "pytest_sessionfinish",
    "pytest_terminal_summary",
    "pytest_testnodedown",
    "screenshot",
]

# Properties hold at any speed: a slow machine is no finding.
settings.register_profile("any-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# For mutation testing (docs/mutation.md): the same few examples every time, and no search for the smallest.
settings.register_profile(
    "mutation",
    settings.get_profile("any-machine"),
    max_examples=25,
    phases=[Phase.explicit, Phase.generate],
    database=None,
    derandomize=True,
)
settings.load_profile("any-machine")


def pytest_collection(session: pytest.Session) -> None:
    """Be in the city of the tests from the beginning: some read the API's description while they are collected."""
    assume(OEVERSTAD)
    if is_thin(session.config):
        take_few_examples()
        CONTRAST.is_measured_once = True


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what repeats. Refuse two tests of one name: pytest-xdist runs only the first, and nobody would see."""
    doubled = [name for name, many in Counter(item.nodeid for item in items).items() if many > 1]
    if doubled:
        raise pytest.UsageError(f"two tests have one name, and only the first would run: {', '.join(doubled)}")
    thin(config, items)
    # What takes long begins first, so that no worker is alone with it at the end.
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


class WholeFiles(LoadGroupScheduling):  # type: ignore[misc] # the library has no types
    """Hands out test by test, and of some files all tests to one worker: what they share takes long to make."""

    # pytest-xdist 3.8 has a mark for this (xdist_group), which it writes into an id that pytest 9.2 does not read.
    WHOLE: ClassVar = {
        "tests/architecture/test_growth.py",
        "tests/clients/test_python.py",
        "tests/config/test_machines.py",
        "tests/config/local_start/test_readiness.py",
        "tests/config/server/test_slow_senders.py",
        "tests/core/database/test_replica.py",
        "tests/core/operations/test_backups.py",
        "tests/core/operations/test_up.py",
    }

    # The demo is loaded once for these.
    OF_THE_DEMO: ClassVar = {
        f"tests/demo/test_{what}.py" for what in ("api_clients", "demo", "demo_funding", "demo_mirror")
    }

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        if file in self.OF_THE_DEMO:
            return "the demo"
        return file if file in self.WHOLE else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> WholeFiles:
    """Keep the files whole that say so."""
    return WholeFiles(config, log)


def pytest_collection_finish() -> None:
    """Let Python not look again and again for rubbish among the tests and the program, which stay until the end."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Have each worker's database cloned from one that is migrated, and emptied as only the owner of the server may."""
    with pytest.MonkeyPatch.context() as patched:
        if django_settings.DATABASES["default"]["TEST"]["TEMPLATE"]:
            with django_db_blocker.unblock():
                make_template()
            patched.setattr(TransactionTestCase, "_fixture_teardown", lambda _test: empty())
        yield


@pytest.fixture(autouse=True)
def _begin_in_dutch() -> None:
    """Begin every test in the first language: a page in English leaves its language in the thread."""
    translation.activate(django_settings.LANGUAGE_CODE)


@pytest.fixture(autouse=True)
def _begin_in_oeverstad() -> None:
    """Begin every test in a city that there is nowhere, open to everybody; only what changes it reads the database."""
    assume(OEVERSTAD)


@pytest.fixture
def cast(db: None) -> Cast:
    """The fixed cast."""
    return make_cast()
