# SPDX-License-Identifier: EUPL-1.2
"""Columns that are searched in as Dutch text, with the index that makes it fast."""

from typing import Final

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db.models import Index
from django.db.models.functions import Lower

CONFIG: Final = "dutch"


def searched(*columns: str) -> SearchVector:
    """Return these columns as text that is searched in."""
    return SearchVector(*columns, config=CONFIG)


def search_index(name: str, *columns: str) -> GinIndex:
    """Return the index for searching in `searched(*columns)`."""
    return GinIndex(searched(*columns), name=name)


def called_index(name: str, column: str) -> Index:
    """Return the index for what is called exactly so, whatever its capitals."""
    return Index(Lower(column), name=name)
