# SPDX-License-Identifier: EUPL-1.2
"""Saved what-if calculations as the API tells them; of a person in one it tells that it is a person, and no more."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, F, Func, JSONField, OuterRef, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast

from core.api import fields
from core.api.filters import FilterSet, UpdatedSince
from core.api.permissions import Reader
from core.api.serializers import RowSerializer
from core.api.viewsets import RegisterViewSet
from governance.api.shared import IdField, InventedField, UpdatedField
from governance.models import ElementKind, Scenario
from initiatives.models import Party
from initiatives.register.api.places import AreaFilter


class _ElementSerializer(RowSerializer):
    """What is lost."""

    kind = fields.ChoiceField("Soort", "Wat voor element.", ElementKind, example="party")
    key = fields.UUIDField("Kenmerk", "Vast kenmerk van het element; leeg als het een mens is.", allow_null=True)

    class Meta:
        ref_name = None
        title = "Element"
        description = "Wat wegvalt."


def _people(_reader: Reader) -> Combinable:
    """Return which of the parties in a scenario are people in a public role: their ids identify them too."""
    keys = Func(OuterRef("lost"), Value("$[*].key"), function="jsonb_path_query_array", output_field=JSONField())
    is_lost = Func(keys, F("own_key"), function="jsonb_exists", output_field=BooleanField())
    own = Party.objects.filter(is_person=True).alias(own_key=Cast("pk", TextField()))
    return ArraySubquery(own.filter(is_lost).values("pk"))


def _lost(lost: list[dict[str, Any]], people: Collection[UUID]) -> list[dict[str, Any]]:
    named = {str(key) for key in people}
    return [
        {"kind": one["kind"], "key": None if one["kind"] == ElementKind.PERSON or one["key"] in named else one["key"]}
        for one in lost
    ]


def _counts(result: dict[str, Any]) -> dict[str, Any]:
    """Return the numbers: a shared scenario has more readers than those who handle the initiatives in it."""
    return {name: value for name, value in result.items() if name != "initiatives"}


class ScenarioSerializer(RowSerializer):
    """What a scenario tells."""

    id = IdField()
    title = fields.CharField("Naam", "Hoe het scenario heet.", example="Het gebouw wordt verkocht")
    note = fields.CharField("Waarvoor", "Kan leeg zijn.", example="Voor het gesprek met de eigenaar.")
    area = fields.CharField("Gebied", "Code van het gebied.", allow_null=True, example="WK034402", source="area__code")
    day = fields.DateField("Vanaf", "De dag waarop het wegvalt.")
    lost = fields.ListField("Weg", "Wat wegvalt.", child=_ElementSerializer(), columns=("lost", _people), convert=_lost)
    result = fields.ObjectField(
        "Uitkomst", "Wat er toen uit kwam, in aantallen.", example={"stops": 3, "weakens": 2}, convert=_counts
    )
    computed_at = fields.DateTimeField("Berekend op", "Wanneer het is berekend.")
    is_invented = InventedField()
    updated_at = UpdatedField()

    class Meta:
        title = "Scenario's"
        description = "Bewaarde wat-als-berekeningen die collega's delen."


class ScenarioFilter(FilterSet):
    """Which scenarios are asked for."""

    area = AreaFilter()
    updated_since = UpdatedSince()


class ScenarioViewSet(RegisterViewSet):
    """Every scenario."""

    prefix = "scenarios"
    tag = "scenarios"
    scope = "scenarios:read"
    queryset = Scenario.objects.all()
    serializer_class = ScenarioSerializer
    filterset_class = ScenarioFilter
    title_one = "Eén scenario"
    description_one = "Een wat-als-berekening met wat er toen uit kwam."
