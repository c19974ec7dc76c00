# SPDX-License-Identifier: EUPL-1.2
"""Fixtures every test can ask for."""

import pytest
from hypothesis import HealthCheck, settings

from tests.cast import Cast, make_cast

# Properties hold at any speed: a slow machine is no finding.
settings.register_profile("any-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any-machine")


@pytest.fixture
def cast(db: None) -> Cast:
    """The fixed cast."""
    return make_cast()
