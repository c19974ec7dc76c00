# SPDX-License-Identifier: EUPL-1.2
"""Fields and filters that resources of this app share."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from django.db.models import Model, OuterRef, QuerySet, Subquery
from django.db.models.expressions import Combinable
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers
from rest_framework.exceptions import ValidationError

from core.api import fields
from core.api.filters import DayFilter, IdFilter, by
from core.api.permissions import Reader
from core.api.serializers import Expand, RowSerializer
from initiatives.models import Initiative
from initiatives.models.terms import running
from initiatives.register.api.initiatives import InitiativeViewSet

_AMOUNT: Final = re.compile(r"[0-9]{1,9}(\.[0-9]{1,2})?")
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


class AmountField(fields.Described, serializers.Field):  # type: ignore[type-arg] # of any kind of value
    """An amount that is sent as a number or as a text, so that no cent is lost."""

    json_type = (int, float, str)
    default_error_messages = {
        "invalid": _("Give an amount of 0 to 999999999.99, with at most two decimals, such as 1250.50.")
    }

    def __init__(
        self, label: Any, help_text: Any, *, minimum: float = 0, maximum: float = 999_999_999.99, **options: Any
    ) -> None:
        self.minimum, self.maximum = minimum, maximum
        super().__init__(label, help_text, **options)

    def schema(self) -> fields.Schema:
        """Return what the value looks like; null belongs to a type in OpenAPI 3.0, so one of the two takes it."""
        text = {"type": "string", "maxLength": len(f"{self.maximum:.2f}"), "nullable": True}
        either = [{"type": "number", "minimum": self.minimum, "maximum": self.maximum}, text]
        return {
            **{key: value for key, value in super().schema().items() if key not in {"type", "nullable"}},
            "oneOf": either,
        }

    def to_internal_value(self, data: Any) -> Decimal:
        """Return the amount."""
        if not _AMOUNT.fullmatch(str(data)):
            self.fail("invalid")
        return Decimal(str(data))


class RowField(fields.UUIDField):
    """The id of a row among those of `queryset(serializer)`; its value is the row, None for null."""

    def __init__(
        self, label: Any, help_text: Any, *, queryset: Callable[[Any], QuerySet[Any]], unknown: Any, **options: Any
    ) -> None:
        self.queryset, self.unknown = queryset, unknown
        super().__init__(label, help_text, **options)

    def to_internal_value(self, data: Any) -> Model:
        """Return the row."""
        found: Model | None = self.queryset(self.parent).filter(pk=super().to_internal_value(data)).first()
        if found is None:
            raise ValidationError(self.unknown)
        return found


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
    """The initiative a row is about, where this reader may read of it: no row tells more by a filter than it says."""

    def __init__(self, **more: Any) -> None:
        super().__init__("Kenmerk van een initiatief.", **more)

    def filter(self, qs: Any, value: Any) -> Any:
        """Keep what is about it."""
        readable = Initiative.objects.visible_to(self.parent.reader.user).filter(pk=value)
        return qs.filter(**{f"{self.field_name}__in": readable.values("pk")})


class RunningOnFilter(DayFilter):
    """What holds on a day."""

    def __init__(self, help_text: str = "Alleen wat op deze dag geldt.", **more: Any) -> None:
        super().__init__(help_text, method=by(running), **more)
