# SPDX-License-Identifier: EUPL-1.2
"""What tests of an installation at work share."""

from collections.abc import Iterator

import pytest
from django.db import OperationalError, connection

DATABASE_AWAY = OperationalError("connection refused")


@pytest.fixture
def database_away(db: None) -> Iterator[None]:
    """Every query fails as it does when PostgreSQL is gone."""

    def away(*_arguments: object) -> None:
        raise DATABASE_AWAY

    with connection.execute_wrapper(away):
        yield
