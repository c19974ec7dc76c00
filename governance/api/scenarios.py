# SPDX-License-Identifier: EUPL-1.2
"""Saved what-if calculations as the API tells them; a person in one is an id, never a name."""

from typing import Any

from core.api.properties import column, filled
from core.api.resources import Resource
from core.api.shapes import Shape, choice, day, identity, many, moment, record, text
from governance.api.shared import ID, INVENTED, UPDATED, words
from governance.models import ElementKind, Scenario
from initiatives.api.places import AREA

_ELEMENT = record(
    "Element",
    "Wat wegvalt.",
    {
        "kind": choice("Soort", "Wat voor element.", ElementKind.values, example="party"),
        "key": identity("Kenmerk", "Vast kenmerk van het element."),
    },
)
_RESULT: Shape = {
    "type": "object",
    "title": "Uitkomst",
    "description": "Wat er toen uit kwam, in aantallen.",
    "additionalProperties": True,
    "example": {"stops": 3, "weakens": 2},
}


def _lost(lost: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"kind": one["kind"], "key": one["key"]} for one in lost]


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
        "lost": column(many("Weg", "Wat wegvalt.", _ELEMENT), "lost", make=_lost),
        "result": column(_RESULT, "result", make=_counts),
        "computedAt": column(moment("Berekend op", "Wanneer het is berekend."), "computed_at"),
        "isInvented": INVENTED,
        "updatedAt": UPDATED,
    },
    changed="updated_at",
    filters=(AREA,),
)
