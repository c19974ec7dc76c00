# SPDX-License-Identifier: EUPL-1.2
"""The list of places, and who uses one; only what the reader may see."""

from typing import Any, Final

from django.db.models import F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Concat
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Person
from core.database.keyset import Order
from core.database.subqueries import count_of
from core.errors import RefusedError
from initiatives.models import Area, Initiative, Place, PlaceUse
from initiatives.models.terms import running

ORDER: Final = Order.of("name")


def counted(places: Any) -> Any:
    """Return these places with `users`, how many initiatives use each now."""
    uses = PlaceUse.objects.filter(running(timezone.localdate()), place=OuterRef("pk"))
    return places.annotate(users=count_of(uses, "place", "initiative"))


def uses_of(place: Place, user: Person) -> QuerySet[PlaceUse]:
    """Return the uses of a place this person may read, running ones first."""
    rows = PlaceUse.objects.visible_to(user).filter(place=place).select_related("initiative__area")
    return rows.order_by(F("ends_on").desc(nulls_first=True), "initiative__name", "id")


def uses_by(initiative: Initiative, user: Person) -> QuerySet[PlaceUse]:
    """Return the places an initiative uses, running ones first."""
    rows = PlaceUse.objects.visible_to(user).filter(initiative=initiative).select_related("place__area", "place__owner")
    return rows.order_by(F("ends_on").desc(nulls_first=True), "place__name", "id")


def label_of(place: Place) -> str:
    """Return what a form calls a place: its name, and the address where it has one."""
    return f"{place.name}, {place.address}" if place.address else place.name


def known_place(text: str) -> Place | None:
    """Return the place of this name, or of this name and address; None when there is none.

    Raises RefusedError when several places bear the name and no address tells them apart.
    """
    label = Concat("name", Value(", "), "address")
    known = Place.objects.annotate(label=label).filter(Q(name__iexact=text) | Q(label__iexact=text))
    found = list(known.order_by("address", "id")[:2])
    # The one without an address stands first, and is the one meant when only a name is typed.
    if len(found) > 1 and found[0].address:
        raise RefusedError(
            _("More than one place has this name. Type its address behind it, after a comma."), field="place_name"
        )
    return found[0] if found else None


def place_named(text: str, area: Area | None) -> Place:
    """Return the place that is known under this text, or keep a new one; what stands behind a comma is its address.

    Call inside the transaction of an action. Raises RefusedError when several places bear the name.
    """
    name, _comma, address = text.partition(", ")
    return known_place(text) or Place.objects.create(name=name, address=address, area=area)
