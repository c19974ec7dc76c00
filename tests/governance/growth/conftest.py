# SPDX-License-Identifier: EUPL-1.2
"""The initiative whose growth is told."""

import pytest

from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative


@pytest.fixture
def initiative(cast: Cast) -> Initiative:
    one = make_initiative(area=cast.area, name="Buurtkeuken")
    make_carrier(one, cast.founder)
    return one
