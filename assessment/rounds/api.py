# SPDX-License-Identifier: EUPL-1.2
"""Rounds as the API tells them: when was assessed on which lens. No score and no assessor stands in it."""

from assessment.lens.api.schemas import LENS_CODE, NAMED, VERSION
from assessment.models import Round, RoundState
from core.api import shapes
from core.api.filters import by_choices
from core.api.properties import column, joined
from core.api.resources import Key, Resource

ROUNDS = Resource(
    name="rounds",
    tag="rounds",
    one="Round",
    title="Rondes",
    description="Rondes waarin is of wordt beoordeeld. Zonder scores en zonder beoordelaars.",
    title_one="Eén ronde",
    description_one="Een ronde met haar lens en haar dagen.",
    scope="assessments:read",
    visible=lambda reader: Round.objects.visible_to_client(reader.client),
    properties={
        "id": column(shapes.identity("Kenmerk", "Vast kenmerk van de ronde."), "id"),
        "title": column(shapes.text("Titel", "Naam van de ronde.", example="Voorjaar 2026"), "title"),
        "state": column(
            shapes.choice("Stand", "Of er nog beoordeeld wordt.", ["open", "closed"], example="closed"), "state"
        ),
        "lens": joined(
            shapes.record("Lensversie", "De lens waarop is beoordeeld.", {"code": LENS_CODE, "version": VERSION}),
            code="lens__code",
            version="lens__number",
        ),
        "opensOn": column(shapes.day("Eerste dag", "Vanaf wanneer wordt beoordeeld."), "opens_on"),
        "deadline": column(shapes.day("Laatste dag", "Tot en met wanneer wordt beoordeeld."), "deadline"),
        "isInvented": column(shapes.yes_or_no("Verzonnen", "Of de ronde voor de demo verzonnen is."), "is_invented"),
        "updatedAt": column(shapes.moment("Veranderd op", "Laatste verandering."), "updated_at"),
    },
    changed="updated_at",
    stamped=True,
    filters=(
        by_choices(
            "state",
            "`open` wordt nog beoordeeld, `closed` niet meer.",
            [RoundState.OPEN.value, RoundState.CLOSED.value],
            "state",
        ),
    ),
    key=Key(description="Kenmerk van de ronde."),
    shapes=NAMED,
)
