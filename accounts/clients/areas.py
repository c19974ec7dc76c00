# SPDX-License-Identifier: EUPL-1.2
"""In which areas API clients work. Areas belong to a higher app."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from accounts.models import User
from core.registry import Registry, alone


@dataclass(frozen=True, slots=True)
class ClientArea:
    """One area as this app needs it."""

    code: str
    name: str


class AreaSource(Protocol):
    """What knows the areas."""

    def areas(self) -> Sequence[ClientArea]:
        """Return all areas, in the order to offer them."""

    def held_by(self, users: Collection[UUID]) -> Mapping[UUID, list[ClientArea]]:
        """Return the areas in whose teams these machine users are; who is in none is left out."""

    def put_in(self, user: User, codes: Collection[str]) -> None:
        """Make a machine user's areas exactly these."""


area_sources: Registry[AreaSource] = Registry("The areas API clients work in; initiatives knows them.", key=alone)


def source() -> AreaSource:
    """Return what knows the areas; LookupError when no app does."""
    for known in area_sources:
        return known
    raise LookupError("no app knows areas")
