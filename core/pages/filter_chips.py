# SPDX-License-Identifier: EUPL-1.2
"""Chips above a list: parts of it to choose from, each with how many rows it holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Choice:
    """A cut of a list: its word in the address, its label and its condition. The first one is the default."""

    code: str
    label: str | Promise
    condition: Q


@dataclass(frozen=True, slots=True)
class Chip:
    """A choice as drawn."""

    code: str
    label: str
    count: int
    is_current: bool


def chosen(choices: Sequence[Choice], asked: str) -> Choice:
    """Return the choice the address names, or the first one."""
    return next((one for one in choices if one.code == asked), choices[0])


def chips(rows: QuerySet[Any], choices: Sequence[Choice], current: Choice) -> list[Chip]:
    """Return every choice with how many rows it holds; one query."""
    counts = rows.order_by().aggregate(
        **{f"n{at}": Count("pk", filter=one.condition or Q(pk__isnull=False), distinct=True)
           for at, one in enumerate(choices)}
    )  # fmt: skip
    return [Chip(one.code, str(one.label), counts[f"n{at}"], one is current) for at, one in enumerate(choices)]
