# SPDX-License-Identifier: EUPL-1.2
"""Lists whose filters can be kept under a name; an app registers its list in its `apps.py`, the rest is shared."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from django.urls import reverse

from core.registry import Registry

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from django.http import QueryDict
    from django_stubs_ext import StrOrPromise

    from accounts.models import User

# What the address of a list says when it asks for everything: a bare address opens with a person's own view.
EVERYTHING = "alles=1"


class Filters(Protocol):
    """What a list is narrowed to, as a value: two that narrow alike are equal."""

    def address(self) -> str:
        """Return it as the query of an address; empty when nothing is narrowed."""


Narrowed = TypeVar("Narrowed", bound=Filters)


@dataclass(frozen=True, slots=True)
class ListPage(Generic[Narrowed]):
    """One list of officials.

    `code` is kept with a view, `url_name` the list's; `read` reads filters from a query, `built_in` are the views
    everybody has, everything first; `count` says how many rows each of the named filters leaves, in one query.
    The addresses of its views are named `<url_name>-views`, `-view` and `-view-remove`.
    """

    code: str
    title: "StrOrPromise"
    url_name: str
    read: "Callable[[QueryDict], Narrowed]"
    built_in: "Callable[[], Sequence[tuple[str, Narrowed]]]"
    # None where counting every view would read the list as often.
    count: "Callable[[User, Mapping[str, Narrowed], date], dict[str, int]] | None"
    # Whether its views are shared with colleagues, and opened with.
    is_of_work: bool = True

    def address(self, filters: Narrowed) -> str:
        """Return where the list stands with these filters, whatever view the page opens with."""
        return f"{reverse(self.url_name)}?{filters.address() or EVERYTHING}"

    @property
    def views_address(self) -> str:
        """Where views are kept and tidied."""
        return reverse(f"{self.url_name}-views")

    def change_address(self, view: "UUID") -> str:
        """Return where a view is changed."""
        return reverse(f"{self.url_name}-view", args=[view])

    def remove_address(self, view: "UUID") -> str:
        """Return where a view is removed."""
        return reverse(f"{self.url_name}-view-remove", args=[view])


list_pages: Registry[ListPage[Any]] = Registry(
    "Lists whose filters are kept as views; initiatives (work queue) and governance (signals) add them.",
    key=lambda page: page.code,
)


def list_page(code: str) -> ListPage[Any]:
    """Return the list with this code; raises LookupError."""
    if page := list_pages.get(code):
        return page
    raise LookupError(code)
