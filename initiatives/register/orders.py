# SPDX-License-Identifier: EUPL-1.2
"""The orders of the public register, each with columns that pages by position can compare."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db.models import SmallIntegerField, Value
from django.db.models.functions import Coalesce, Lower
from django.utils.translation import gettext_lazy as _

from core.database.keyset import Order
from core.search.terms import SearchTerms
from initiatives.models.initiative import InitiativeQuerySet
from initiatives.register import search
from initiatives.register.profiles import lowest_level

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# Sorts what has no result after every level a lens can have.
NO_RESULT: Final = 1000


@dataclass(frozen=True, slots=True)
class RegisterOrder:
    """One order: its word in the address, its name on the page, and how rows get the column it sorts by."""

    code: str
    label: "StrOrPromise"
    order: Order
    prepare: Callable[[InitiativeQuerySet, SearchTerms], InitiativeQuerySet]


def with_told(found: InitiativeQuerySet, _asked: SearchTerms | None = None) -> InitiativeQuerySet:
    """Add `told`: when a carrier last told something, else when it was published. Never null in the register."""
    return found.annotate(told=Coalesce("told_at", "published_at"))


def _with_rank(found: InitiativeQuerySet, asked: SearchTerms) -> InitiativeQuerySet:
    return found.annotate(rank=search.rank(asked))


def _with_sort_name(found: InitiativeQuerySet, _asked: SearchTerms) -> InitiativeQuerySet:
    return found.annotate(sort_name=Lower("name"))


def _with_lowest(found: InitiativeQuerySet, _asked: SearchTerms) -> InitiativeQuerySet:
    return found.annotate(lowest=Coalesce(lowest_level(), Value(NO_RESULT), output_field=SmallIntegerField()))


def _as_it_is(found: InitiativeQuerySet, _asked: SearchTerms) -> InitiativeQuerySet:
    return found


BEST: Final = RegisterOrder("relevant", _("Best match"), Order.of("-rank"), _with_rank)
TOLD: Final = RegisterOrder("bijgewerkt", _("Last updated"), Order.of("-told"), with_told)
NAME: Final = RegisterOrder("naam", _("Name"), Order.of("sort_name"), _with_sort_name)
NEW: Final = RegisterOrder("nieuw", _("Newest in the register"), Order.of("-published_at"), _as_it_is)
LOWEST: Final = RegisterOrder("laagste", _("Lowest principle first"), Order.of("lowest"), _with_lowest)


def orders_for(words: str) -> list[RegisterOrder]:
    """Return the orders to choose from, the usual one first; "best match" only where there are words."""
    usual = [TOLD, NAME, NEW, LOWEST]
    return [BEST, *usual] if words else usual


def order_for(code: str, words: str) -> RegisterOrder:
    """Return the order with this code, else the usual one."""
    orders = orders_for(words)
    return next((order for order in orders if order.code == code), orders[0])
