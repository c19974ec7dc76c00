# SPDX-License-Identifier: EUPL-1.2
"""The browser of the journeys, and the city every address leads into."""

import pytest

from tests.architecture.world import World, make_world
from tests.journeys.conftest import browser, new_page

__all__ = ["browser", "new_page", "world"]


@pytest.fixture
def world(db: None) -> World:
    """The small city."""
    return make_world()
