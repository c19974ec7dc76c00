# SPDX-License-Identifier: EUPL-1.2
"""What elements are called, for whoever may read them; what one may not see has no name here."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.urls import reverse

from accounts.models import User
from governance.models import Arrangement, PolicyGoal, Scheme
from governance.models.whatif import ElementKind
from governance.network.what_if.queries import Element
from governance.parties.people import A_CARRIER, people_by_name
from initiatives.models import Initiative, Party, Place
from initiatives.models.party import Sphere


@dataclass(frozen=True, slots=True)
class Named:
    """An element as a person meets it. `sphere` is where it stands in a drawing."""

    kind: str
    key: UUID
    name: str
    href: str = ""
    sphere: str = Sphere.GOVERNMENT.value
    is_invented: bool = False

    @property
    def code(self) -> str:
        """How the element is written in an address."""
        return f"{self.kind}:{self.key}"

    @property
    def kind_name(self) -> str:
        """What sort of thing it is, in words."""
        return str(KIND_NAMES[self.kind])


KIND_NAMES: Final = {kind.value: kind.label for kind in ElementKind}


def _people(user: User, keys: list[UUID]) -> Iterable[Named]:
    for key, name, is_invented in people_by_name(user, keys):
        yield Named(ElementKind.PERSON, key, name, sphere=Sphere.COMMUNITY, is_invented=is_invented)


def _parties(user: User, keys: list[UUID]) -> Iterable[Named]:
    rows = Party.objects.visible_to(user).filter(pk__in=keys)
    for one in rows.select_related("parent"):
        href = reverse("governance:party", args=[one.pk])
        yield Named(ElementKind.PARTY, one.pk, one.full_name, href, one.sphere, one.is_invented)


def _arrangements(user: User, keys: list[UUID]) -> Iterable[Named]:
    rows = Arrangement.objects.visible_to(user).filter(pk__in=keys)
    wanted = ("pk", "title", "initiative", "initiative__name", "granted_by__sphere", "is_invented")
    for key, title, initiative, name, sphere, is_invented in rows.values_list(*wanted):
        href = reverse("initiatives:dossier", args=[initiative]) + "#arrangements"
        yield Named(ElementKind.ARRANGEMENT, key, f"{title} ({name})", href, sphere, is_invented)


def _schemes(user: User, keys: list[UUID]) -> Iterable[Named]:
    rows = Scheme.objects.visible_to(user).filter(pk__in=keys).values_list("pk", "name", "is_invented")
    for key, name, is_invented in rows:
        href = reverse("governance:policy-item", args=["regeling", key])
        yield Named(ElementKind.SCHEME, key, name, href, is_invented=is_invented)


def _goals(user: User, keys: list[UUID]) -> Iterable[Named]:
    rows = PolicyGoal.objects.visible_to(user).filter(pk__in=keys).values_list("pk", "title", "is_invented")
    for key, title, is_invented in rows:
        href = reverse("governance:policy-item", args=["doel", key])
        yield Named(ElementKind.GOAL, key, title, href, is_invented=is_invented)


def _places(user: User, keys: list[UUID]) -> Iterable[Named]:
    rows = Place.objects.visible_to(user).filter(pk__in=keys)
    for key, name, sphere, is_invented in rows.values_list("pk", "name", "owner__sphere", "is_invented"):
        href = reverse("governance:place", args=[key])
        yield Named(ElementKind.PLACE, key, name, href, sphere or Sphere.COMMUNITY, is_invented)


def _initiatives(user: User, keys: list[UUID]) -> Iterable[Named]:
    for key, name in Initiative.objects.in_areas_of(user).filter(pk__in=keys).values_list("pk", "name"):
        yield Named(
            ElementKind.INITIATIVE, key, name, reverse("initiatives:dossier", args=[key]), sphere=Sphere.COMMUNITY
        )


_READERS: Final[Mapping[str, Callable[[User, list[UUID]], Iterable[Named]]]] = {
    ElementKind.PARTY.value: _parties,
    ElementKind.PERSON.value: _people,
    ElementKind.ARRANGEMENT.value: _arrangements,
    ElementKind.SCHEME.value: _schemes,
    ElementKind.GOAL.value: _goals,
    ElementKind.PLACE.value: _places,
    ElementKind.INITIATIVE.value: _initiatives,
}


def names_of(user: User, elements: Iterable[Element]) -> dict[Element, Named]:
    """Return the names of those elements that this person may read; at most one query per kind."""
    by_kind: dict[str, list[UUID]] = {}
    for kind, key in elements:
        by_kind.setdefault(kind, []).append(key)
    return {
        (kind, one.key): one for kind, keys in by_kind.items() if kind in _READERS for one in _READERS[kind](user, keys)
    }


def unnamed(element: Element) -> Named:
    """Return what to print for an element whose name this person may not read."""
    kind, key = element
    return Named(kind, key, str(A_CARRIER) if kind == ElementKind.PERSON else str(KIND_NAMES[kind]).lower())
