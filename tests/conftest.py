# SPDX-License-Identifier: EUPL-1.2
"""Fixtures every test can ask for."""

import pytest

from tests.cast import Cast, make_cast


@pytest.fixture
def cast(db: None) -> Cast:
    """The fixed cast."""
    return make_cast()
