# SPDX-License-Identifier: EUPL-1.2
"""The lists of the governance page, found by their names."""

from collections.abc import Iterator

from accounts.models import Person, User
from core.permissions import may
from core.search.pages import NamedPage, named_pages
from governance.overview.registry import overview_items


def _lists(reader: Person) -> Iterator[NamedPage]:
    if isinstance(reader, User) and may(reader, "governance.read_city"):
        for item in overview_items:
            if may(reader, item.permission) and (item.is_for is None or item.is_for(reader)):
                yield NamedPage(item.label, item.url_name, item.text)


def register_named_pages() -> None:
    """Have them found."""
    named_pages.add(_lists)
