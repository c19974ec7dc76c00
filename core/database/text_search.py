# SPDX-License-Identifier: EUPL-1.2
"""Columns that are searched in as Dutch text, with the index that makes it fast."""

from typing import Any, Final

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db.models import CharField, Index, Lookup
from django.db.models.functions import Lower

CONFIG: Final = "dutch"


def searched(*columns: str) -> SearchVector:
    """Return these columns as text that is searched in."""
    return SearchVector(*columns, config=CONFIG)


def search_index(name: str, *columns: str) -> GinIndex:
    """Return the index for searching in `searched(*columns)`."""
    return GinIndex(searched(*columns), name=name)


def called_index(name: str, column: str) -> Index:
    """Return the index for what is called exactly so, whatever its capitals: `filter(name__called="tuin")` uses it."""
    return Index(Lower(column), name=name)


@CharField.register_lookup
class Called(Lookup[Any]):
    """`called`: the same text whatever its capitals. Django's iexact compares capitals, for which there is no index."""

    lookup_name = "called"

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        """Return the SQL that `called_index` and a unique constraint on `Lower` answer."""
        left, given = self.process_lhs(compiler, connection)
        right, asked = self.process_rhs(compiler, connection)
        return f"LOWER({left}) = LOWER({right})", [*given, *asked]
