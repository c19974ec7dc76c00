# SPDX-License-Identifier: EUPL-1.2
"""No page works harder because the city is larger, except as far as it shows more.

Compared are a made city of 500 and one of 2,000: rows that all plans of the statements of a page made or threw away,
and buffers they touched. Not time, so that no machine is too slow. docs/speed.md says how fast pages are.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from typing import Final

import pytest
from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils import timezone
from django.utils.translation import override
from pytest_django import DjangoDbBlocker, Settings

from core.figures.source_writes import gather
from demo.city.build import build_city
from tests.architecture.addresses import ADDRESSES, Kind
from tests.architecture.large_city import world_in_city
from tests.architecture.visits import EVERYBODY, visit
from tests.architecture.world import World
from tests.city import load_reference
from tests.database import made_once, through
from tests.factories.assessment import make_lens
from tests.plans import Work, watched

pytestmark = pytest.mark.slow
SMALL: Final = 500
LARGE: Final = 2_000
# A page may do this much more work in the city that is four times as large, times what it shows more.
MOST_TIMES: Final = 2
# So few rows are no matter, nor so few buffers: PostgreSQL reads a small table whole instead of by its index.
FREE_ROWS: Final = 6_000
FREE_BUFFERS: Final = 5_000
# Pages that still work as much harder as the city is larger, never more; docs/speed.md says why. Add none.
AS_THE_CITY: Final = frozenset(
    {
        "assessment:portfolio-agreement",
        "assessment:portfolio-principles-csv",
        "assessment:portfolio-ranking-csv",
        "assessment:quiet-csv",
        "governance:agenda",
        "governance:agenda-csv",
        "governance:agenda-pdf",
        "governance:exceptions",
        "governance:exceptions-csv",
        "governance:mine-network",
        "governance:network-json",
        "governance:open-subsidies",
        "governance:outlook-pdf",
        "governance:subsidies-360",
        "governance:subsidies-preview",
        "initiatives:introductions",
        "initiatives:queue",
    }
)
PATHS: Final = sorted(name for name, address in ADDRESSES.items() if address.kind is not Kind.ACT and address.readers)


@dataclass(frozen=True)
class Visit:
    """What one page cost, and how much it shows: elements it draws, or lines of a file."""

    work: Work
    shown: int


Cities = dict[int, tuple[BaseDatabaseWrapper, World]]


def make_city_of(initiatives: int) -> World:
    load_reference()
    make_lens()
    build_city(initiatives=initiatives, seed=1, day=timezone.localdate())
    world = world_in_city()
    # As the worker does every minute: a page counts what was noted since.
    gather()
    return world


@pytest.fixture(scope="session")
def cities(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Cities]:
    """The connection to both cities, and who and what is there."""
    with ExitStack() as made:
        with django_db_blocker.unblock():
            found = {
                size: made.enter_context(made_once(f"growth{size}", partial(make_city_of, size)))
                for size in (SMALL, LARGE)
            }
        yield found


def visited(name: str, city: BaseDatabaseWrapper, world: World) -> Visit:
    """Visit an address as the coordinator, or who else may read it."""
    address = ADDRESSES[name]
    role = "coordinator" if "coordinator" in address.readers else min(address.readers, key=EVERYBODY.index)
    with through(city), transaction.atomic():
        with override("nl"):
            path = address.path(name, world)
        # The first time figures are counted, which are kept from then on.
        visit(world, role, "get", path, address.begin, is_undone=False)
        with watched() as seen:
            body = visit(world, role, "get", path, address.begin).body
        found = Visit(seen.work(), body.count(b"<") + body.count(b"\n"))
        connection.run_on_commit.clear()
    return found


@pytest.mark.thin(3)
@pytest.mark.parametrize("name", PATHS)
def test_a_page_works_no_harder_than_it_shows_more(
    django_db_blocker: DjangoDbBlocker, settings: Settings, cities: Cities, name: str
) -> None:
    settings.FIGURES_KEPT = True
    with django_db_blocker.unblock():
        small, large = (visited(name, *cities[size]) for size in (SMALL, LARGE))
    times = LARGE / SMALL if name in AS_THE_CITY else max(1, large.shown / max(small.shown, 1))
    told = f"{name}: {small.work} became {large.work}; the heaviest: {large.work.heaviest[:500]}"
    assert large.work.rows <= FREE_ROWS + MOST_TIMES * times * small.work.rows, told
    assert large.work.buffers <= FREE_BUFFERS + MOST_TIMES * times * small.work.buffers, told
