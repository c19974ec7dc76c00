# SPDX-License-Identifier: EUPL-1.2
"""Which documents the national Woo index hears of: only what anybody may read on the pages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.db.models import QuerySet

from core.registry import Registry

# So many documents in one sitemap; the standard allows 50,000.
IN_A_SITEMAP: Final = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class WooDocument:
    """One public document: its whole address, what it is called in Dutch, and its days."""

    address: str
    title: str
    # Its id outside this product stays the same as long as what it is about is there.
    identifier: str
    created: date
    settled_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class WooSource:
    """Documents of one sort: the rows that anybody may read, in an order that stays, and the document of a row."""

    code: str
    rows: Callable[[], QuerySet[Any]]
    document: Callable[[Any], WooDocument]

    def sitemaps(self) -> int:
        """Return how many sitemaps these documents take; one statement."""
        return -(-self.rows().count() // IN_A_SITEMAP)

    def documents(self, number: int) -> Iterator[WooDocument]:
        """Return what is in one sitemap, counted from 1."""
        first = (number - 1) * IN_A_SITEMAP
        return map(self.document, self.rows()[first : first + IN_A_SITEMAP])


woo_sources: Registry[WooSource] = Registry(
    "Documents that the national Woo index hears of; assessment adds its published results.",
    key=lambda source: source.code,
)
