# SPDX-License-Identifier: EUPL-1.2
"""Fields and filters that resources of this app share."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from django.db.models import OuterRef, Subquery
from django.db.models.expressions import Combinable

from core.api import fields
from core.api.filters import DayFilter, IdFilter, by
from core.api.permissions import Reader
from core.api.serializers import Expand, RowSerializer
from initiatives.models import Initiative
from initiatives.models.terms import running
from initiatives.register.api.initiatives import InitiativeViewSet

OF_INITIATIVE: Final[Mapping[str, Expand]] = {
    "initiative": Expand(lambda: InitiativeViewSet, "initiative_id", "Het initiatief, als het openbaar is.")
}


class IdField(fields.UUIDField):
    """The id of a row."""

    def __init__(self, **more: Any) -> None:
        super().__init__("Kenmerk", "Vast kenmerk.", **more)


class InventedField(fields.BooleanField):
    """Whether a row was made up."""

    def __init__(self, **more: Any) -> None:
        super().__init__("Verzonnen", "Of dit voor de demo verzonnen is.", **more)


class UpdatedField(fields.DateTimeField):
    """When a row last changed."""

    def __init__(self, **more: Any) -> None:
        super().__init__("Veranderd op", "Laatste verandering; hierop werkt updatedSince.", **more)


class ReferenceField(fields.UUIDField):
    """The id of something else, null when there is none."""

    usual_example = "0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b91"

    def __init__(self, label: str, help_text: str, **more: Any) -> None:
        super().__init__(label, help_text, **{"allow_null": True, **more})


class EuroField(fields.FloatField):
    """An amount in euro with cents, null when it is unknown; twelve figures fit a double to the cent."""

    def __init__(self, label: str, help_text: str, **more: Any) -> None:
        told = f"{help_text} In euro."
        super().__init__(label, told, convert=amount, min_value=0, allow_null=True, example=48_000, **more)


def amount(value: Any) -> float | None:
    """Return a Decimal as a number of JSON."""
    return float(value) if isinstance(value, Decimal) else value


def readable_initiative(reader: Reader) -> Combinable:
    """Return the id of the initiative of a row, where this reader may read of it."""
    readable = Initiative.objects.visible_to(reader.user).filter(pk=OuterRef("initiative_id"))
    return Subquery(readable.order_by().values("pk")[:1])


class InitiativeIdField(ReferenceField):
    """The initiative a row is about, where this reader may read of it."""

    def __init__(self, **more: Any) -> None:
        told = "Kenmerk van het initiatief; leeg als het over geen gaat, of over een dat u niet mag lezen."
        super().__init__("Initiatief", told, annotation=readable_initiative, **more)


def named(label: str, help_text: str, example: str, *, column: str = "name") -> RowSerializer:
    """Return another record as its id and its name, null when there is none."""

    class NamedRecord(RowSerializer):
        id = IdField()
        name = fields.CharField("Naam", "Hoe het heet.", example=example, **_source(column))

        class Meta:
            ref_name = None

    return NamedRecord(label=label, help_text=help_text, allow_null=True)


def _source(column: str) -> dict[str, str]:
    return {} if column == "name" else {"source": column}


class InitiativeFilter(IdFilter):
    """The initiative a row is about."""

    def __init__(self, **more: Any) -> None:
        super().__init__("Kenmerk van een initiatief.", **more)


class RunningOnFilter(DayFilter):
    """What holds on a day."""

    def __init__(self, help_text: str = "Alleen wat op deze dag geldt.", **more: Any) -> None:
        super().__init__(help_text, method=by(running), **more)
