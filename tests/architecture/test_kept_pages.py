# SPDX-License-Identifier: EUPL-1.2
"""What no public page shows is read by none that is kept for visitors (settings.NEVER_SHOWN)."""

import re
from typing import Final

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import resolve

from core.figures.source_writes import never_shown
from core.pages.page_cache import is_kept
from tests.architecture.addresses import ADDRESSES, Kind
from tests.architecture.visits import visit
from tests.architecture.world import World

OPEN: Final = sorted(
    name for name, address in ADDRESSES.items() if "anyone" in address.readers and address.kind is not Kind.ACT
)


def test_a_kept_page_reads_nothing_that_does_not_end_it(world: World) -> None:
    tables, kept = set(never_shown()), []
    for name in OPEN:
        path = ADDRESSES[name].path(name, world)
        if not is_kept(resolve(path).func):
            continue
        kept.append(name)
        with CaptureQueriesContext(connection) as asked:
            visit(world, "anyone", "get", path)
        # What the walk itself asks of the log of reading is no part of the page.
        sent = " ".join(one["sql"] for one in asked if "accounts_dataread" not in one["sql"])
        assert not tables & set(re.findall(r'"(\w+)"', sent)), name
    assert len(kept) > 5
