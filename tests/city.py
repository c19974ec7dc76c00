# SPDX-License-Identifier: EUPL-1.2
"""The city the tests are in."""

from datetime import UTC, datetime
from typing import Any, Final

from core.models import Site
from core.site import queries

OPENED: Final = datetime(2026, 1, 1, tzinfo=UTC)


def make_site(**values: Any) -> Site:
    """Return a site that is in no database: Oeverstad, which there is nowhere, open to everybody."""
    return Site(**{"city": "Oeverstad", "codes": ["GM9902"], "opened_at": OPENED, "version": 1, **values})


OEVERSTAD: Final = make_site()


def assume(one: Site) -> None:
    """Take this for the site until something changes it, or the test ends."""
    queries.keep(one, {})
