# SPDX-License-Identifier: EUPL-1.2
"""Saved what-if calculations as the API tells them; of a person in one it tells that it is a person, and no more."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, F, Func, JSONField, OuterRef, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast

from core.api.calls import Reader
from core.api.properties import column, filled
from core.api.resources import Resource
from core.api.shapes import Shape, choice, day, many, moment, record, text
from governance.api.shared import ID, INVENTED, UPDATED, words
from governance.models import ElementKind, Scenario
from initiatives.models import Party
from initiatives.register.api.places import AREA

_ELEMENT = record(
    "Element",
    "Wat wegvalt.",
    {
        "kind": choice("Soort", "Wat voor element.", ElementKind, example="party"),
        "key": text(
            "Kenmerk",
            "Vast kenmerk van het element; leeg als het een mens is.",
            format="uuid",
            nullable=True,
            example="0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90",
        ),
    },
)
_RESULT: Shape = {
    "type": "object",
    "title": "Uitkomst",
    "description": "Wat er toen uit kwam, in aantallen.",
    "additionalProperties": True,
    "example": {"stops": 3, "weakens": 2},
}


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


SCENARIOS = Resource(
    name="scenarios",
    tag="scenarios",
    one="Scenario",
    title="Scenario's",
    description="Bewaarde wat-als-berekeningen die collega's delen.",
    title_one="Eén scenario",
    description_one="Een wat-als-berekening met wat er toen uit kwam.",
    scope="scenarios:read",
    visible=lambda reader: Scenario.objects.visible_to(reader.user),
    properties={
        "id": ID,
        "title": words("Naam", "Hoe het scenario heet.", "title", "Het gebouw wordt verkocht"),
        "note": words("Waarvoor", "Kan leeg zijn.", "note", "Voor het gesprek met de eigenaar."),
        "area": filled(text("Gebied", "Code van het gebied.", nullable=True, example="WK059905"), "area__code"),
        "day": column(day("Vanaf", "De dag waarop het wegvalt."), "day"),
        "lost": column(many("Weg", "Wat wegvalt.", _ELEMENT), "lost", _people, make=_lost),
        "result": column(_RESULT, "result", make=_counts),
        "computedAt": column(moment("Berekend op", "Wanneer het is berekend."), "computed_at"),
        "isInvented": INVENTED,
        "updatedAt": UPDATED,
    },
    changed="updated_at",
    filters=(AREA,),
)
