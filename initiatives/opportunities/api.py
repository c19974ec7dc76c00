# SPDX-License-Identifier: EUPL-1.2
"""Opportunities as the API tells them: what is on the public map; who listed one stays unknown."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, Subquery
from django.db.models.expressions import Combinable

from core.api.calls import Reader
from core.api.filters import by_choice, by_codes, by_words
from core.api.properties import Property, column, filled
from core.api.resources import Resource
from core.api.shapes import choice, day, identity, many, moment, text, yes_or_no
from initiatives.models import Initiative, Opportunity, Theme
from initiatives.models.opportunity import Origin
from initiatives.opportunities.lifecycle import PUBLIC_STATES
from initiatives.register.api.places import AREA, geometry, point

_STATES = [state.value for state in PUBLIC_STATES]


def _themes(_reader: Reader) -> Combinable:
    themes = Opportunity.themes.through.objects.filter(opportunity_id=OuterRef("pk"))
    return ArraySubquery(themes.order_by("theme__code").values("theme__code"))


def _known_themes() -> list[str]:
    return list(Theme.objects.values_list("code", flat=True))


def _with_theme(codes: list[str]) -> Q:
    return Q(pk__in=Opportunity.themes.through.objects.filter(theme__code__in=codes).values("opportunity_id"))


def _with_words(asked: str) -> Q:
    return Q(title__icontains=asked) | Q(text__icontains=asked)


def _picked_up_by(_reader: Reader) -> Combinable:
    """The initiative, where the public may read it."""
    public = Initiative.objects.visible_to(AnonymousUser()).filter(pk=OuterRef("picked_up_by"))
    return Subquery(public.values("pk")[:1])


def _where(*places: Any) -> dict[str, Any] | None:
    longitude, latitude, of_area_longitude, of_area_latitude = places
    return point(longitude, latitude) or point(of_area_longitude, of_area_latitude)


def _day(title: str, description: str, source: str) -> Property:
    return column(day(title, description, nullable=True), source)


def _words(title: str, description: str, source: str, example: str) -> Property:
    return filled(text(title, description, nullable=True, example=example), source)


OPPORTUNITIES = Resource(
    name="opportunities",
    tag="opportunities",
    one="Opportunity",
    title="Kansen",
    description="Kansen op de openbare kansenkaart: wat kan hier, wie kan het oppakken, en wat kwam ervan.",
    title_one="Eén kans",
    description_one="Een kans van de kansenkaart.",
    scope=None,
    visible=lambda _reader: Opportunity.objects.visible_to(AnonymousUser()),
    properties={
        "id": column(identity("Kenmerk", "Vast kenmerk van de kans."), "id"),
        "title": column(text("Kans", "In een paar woorden.", example="Lege winkels aan de laan"), "title"),
        "text": column(text("Wat hier kan", "In een paar zinnen.", example="Vier winkels staan leeg."), "text"),
        "area": _words("Gebied", "Code van het gebied; leeg is de hele stad.", "area__code", "WK059910"),
        "areaName": _words("Naam van het gebied", "Leeg is de hele stad.", "area__name", "Rozenburg"),
        "where": _words("Waar precies", "Kan onbekend zijn.", "where", "Aan de laan"),
        "themes": column(
            many("Thema's", "Codes van de thema's.", {"type": "string"}, example=["local-economy"]), _themes
        ),
        "origin": column(choice("Gezien door", "Wat voor iemand de kans zag.", Origin, example="resident"), "origin"),
        "whoCould": _words("Wie kan dit", "Wie het kan oppakken.", "who_could", "Een ondernemer"),
        "byWhen": _day("Voor", "Voor welke dag.", "by_when"),
        "state": column(choice("Stand", "Open, opgepakt of gedaan.", _STATES, example="open"), "state"),
        "openedOn": _day("Open sinds", "Sinds wanneer hij op de kaart staat.", "opened_on"),
        "pickedUpById": column(
            text(
                "Opgepakt door",
                "Kenmerk van het initiatief.",
                format="uuid",
                nullable=True,
                example="0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90",
            ),
            _picked_up_by,
        ),
        "pickedUpOn": _day("Opgepakt op", "Dag van oppakken.", "picked_up_on"),
        "doneOn": _day("Gedaan op", "Dag waarop het klaar was.", "done_on"),
        "outcome": _words("Wat ervan kwam", "Als het gedaan is.", "outcome", "Een markthal."),
        "isInvented": column(yes_or_no("Verzonnen", "Of dit voor de demo verzonnen is."), "is_invented"),
        "updatedAt": column(moment("Veranderd op", "Laatste verandering."), "updated_at"),
    },
    changed="updated_at",
    filters=(
        by_words("q", "Woorden in titel of tekst.", _with_words, longest=100),
        AREA,
        by_codes("theme", "Code van een thema.", _known_themes, _with_theme),
        by_choice("state", "`open` zoekt iemand, `picked_up` is opgepakt, `done` is gedaan.", _STATES, "state"),
    ),
    place=Property(
        geometry("Waar de kans ligt, of een punt in het gebied."),
        ("longitude", "latitude", "area__longitude", "area__latitude"),
        _where,
    ),
)
