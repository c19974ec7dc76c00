# SPDX-License-Identifier: EUPL-1.2
"""The city every address leads into."""

import pytest

from tests.architecture.world import World, make_world


@pytest.fixture
def world(db: None) -> World:
    """The small city."""
    return make_world()
