# SPDX-License-Identifier: EUPL-1.2
"""Properties that resources of this room share."""

from decimal import Decimal
from typing import Any

from django.db.models import OuterRef, Subquery
from django.db.models.expressions import Combinable

from core.api.calls import Reader
from core.api.filters import Filter, by_id
from core.api.properties import Property, Source, column, joined
from core.api.shapes import Shape, day, identity, moment, number, record, text, yes_or_no
from initiatives.models import Initiative
from initiatives.register.api.places import by_area, in_area

ID = column(identity("Kenmerk", "Vast kenmerk."), "id")
INVENTED = column(yes_or_no("Verzonnen", "Of dit voor de demo verzonnen is."), "is_invented")
UPDATED = column(moment("Veranderd op", "Laatste verandering; hierop werkt updatedSince."), "updated_at")

BY_INITIATIVE = by_id("initiative", "Kenmerk van een initiatief.", "initiative")


def by_area_of_initiative() -> Filter:
    """Return the filter on the area of the initiative a row is about."""
    return by_area(lambda code: in_area(code, "initiative__"))


def reference(title: str, description: str, source: Source) -> Property:
    """Return the id of something else, null when there is none."""
    example = "0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b91"
    return column(text(title, description, format="uuid", nullable=True, example=example), source)


def readable_initiative(reader: Reader) -> Combinable:
    """Return the id of the initiative of a row, where this reader may read of it."""
    readable = Initiative.objects.visible_to(reader.user).filter(pk=OuterRef("initiative_id"))
    return Subquery(readable.order_by().values("pk")[:1])


INITIATIVE = reference(
    "Initiatief",
    "Kenmerk van het initiatief; leeg als het over geen gaat, of over een dat u niet mag lezen.",
    readable_initiative,
)


def named(title: str, description: str, path: str, example: str, *, label: str = "name") -> Property:
    """Return another record as its id and its name, null when there is none."""
    shape: Shape = record(
        title,
        description,
        {"id": identity("Kenmerk", "Vast kenmerk."), "name": text("Naam", "Hoe het heet.", example=example)},
        nullable=True,
    )
    return joined(shape, id=f"{path}_id", name=f"{path}__{label}")


def words(title: str, description: str, source: Source, example: str) -> Property:
    """Return a text that can be empty."""
    return column(text(title, description, example=example), source)


def on_day(title: str, description: str, source: Source) -> Property:
    """Return a day that can be unknown."""
    return column(day(title, description, nullable=True), source)


def euros(title: str, description: str, source: Source) -> Property:
    """Return an amount in euro with cents, null when it is unknown."""
    shape = number(title, f"{description} In euro.", minimum=0, nullable=True, example=48_000)
    return column(shape, source, make=amount)


def amount(value: Any) -> float | None:
    """Return money as a number of JSON; twelve figures fit a double to the cent."""
    return float(value) if isinstance(value, Decimal) else value
