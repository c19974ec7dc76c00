# SPDX-License-Identifier: EUPL-1.2
"""Kinds of things to follow that higher apps have, beside initiatives and searches in the register."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q

from core.registry import Registry
from initiatives.models.follow import Topic

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

    from initiatives.follows.stories import Story


@dataclass(frozen=True, slots=True)
class FollowedKind:
    """One kind: `code` is its word in an address and in the row, `url_name` the page of one, by its id.

    `names` returns what everybody may read of these, by id; `stories` what happened to those since, or with a condition
    on the rows only that. Who follows one hears all of it, under `topic`.
    """

    code: str
    name: "StrOrPromise"
    gone: "StrOrPromise"
    topic: Topic
    url_name: str
    names: Callable[[Collection[UUID]], Mapping[UUID, str]]
    stories: Callable[[datetime, Q | None], Iterable["Story"]]


followed_kinds: Registry[FollowedKind] = Registry(
    "Kinds of things to follow by mail beside initiatives and searches; governance adds issues.",
    key=attrgetter("code"),
)
