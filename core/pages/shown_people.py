# SPDX-License-Identifier: EUPL-1.2
"""Pages say whose data they show, and for which work; accounts.reading_log writes down that an office read it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpRequest

from core.registry import Registry

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True, slots=True)
class ProcessingActivity:
    """Why the municipality reads data of people: one line of its register of processing."""

    code: str
    title: "StrOrPromise"
    purpose: "StrOrPromise"


processing_activities: Registry[ProcessingActivity] = Registry(
    "Why data of people is read (Logboek Dataverwerkingen); mail, accounts, initiatives and governance add them.",
    key=lambda activity: activity.code,
)


@dataclass(frozen=True, slots=True)
class ShownPeople:
    """Whose data one page shows: accounts by id or address, for which activity, in the file of what."""

    activity: str
    people: frozenset[UUID]
    addresses: frozenset[str]
    about: UUID | None


def show_people(
    request: HttpRequest,
    activity: ProcessingActivity,
    *,
    people: Iterable[UUID] = (),
    addresses: Iterable[str] = (),
    about: UUID | None = None,
) -> None:
    """Note that the answer to this request shows data of these people, with or without an account; writes nothing."""
    shown = ShownPeople(activity.code, frozenset(people), frozenset(one.lower() for one in addresses), about)
    request.shown_people = [*shown_on(request), shown]  # type: ignore[attr-defined] # read below


def shown_on(request: HttpRequest) -> list[ShownPeople]:
    """Return what was noted on a request."""
    return getattr(request, "shown_people", [])
