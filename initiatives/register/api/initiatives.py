# SPDX-License-Identifier: EUPL-1.2
"""Initiatives as the API tells them: the public register."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.expressions import Combinable
from django.db.models.functions import Greatest, JSONObject
from django.utils import timezone

from core.api.calls import Reader
from core.api.filters import by_choices, by_codes, by_words
from core.api.properties import Property, column, filled, joined
from core.api.resources import Key, Resource
from core.api.shapes import choice, day, identity, many, moment, ref, text, whole, yes_or_no
from initiatives.lifecycle import Phase
from initiatives.models import Engagement, Initiative, Need, Theme
from initiatives.models.initiative import Form, PeopleInvolved
from initiatives.register import search
from initiatives.register.api.places import AREA, POINT
from initiatives.register.api.schemas import NAMED

_HERE = {"initiative": OuterRef("pk")}


def register(_reader: Reader) -> QuerySet[Initiative]:
    """Return what anyone may read; a key opens nothing more here."""
    return Initiative.objects.visible_to(AnonymousUser())


def _changed(_reader: Reader) -> Combinable:
    """When the initiative, one of its parties or one of its needs last changed."""
    return Greatest("updated_at", _newest(Engagement.objects.filter(**_HERE)), _newest(Need.objects.filter(**_HERE)))


def _newest(rows: QuerySet[Any]) -> Subquery:
    # order_by() and values() group the rows of one initiative into one.
    return Subquery(rows.order_by().values("initiative").annotate(newest=Max("updated_at")).values("newest"))


def _changed_since(since: datetime) -> Q:
    return (
        Q(updated_at__gte=since)
        | Q(pk__in=Engagement.objects.filter(updated_at__gte=since).values("initiative"))
        | Q(pk__in=Need.objects.filter(updated_at__gte=since).values("initiative"))
    )


def _themes(_reader: Reader) -> Combinable:
    themes = Initiative.themes.through.objects.filter(initiative_id=OuterRef("pk"))
    return ArraySubquery(themes.order_by("theme__code").values("theme__code"))


def _parties(_reader: Reader) -> Combinable:
    running = Engagement.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=timezone.localdate()), **_HERE)
    # A page may name a councillor in a public role; what is taken along in bulk names nobody.
    running = running.filter(party__is_person=False)
    told = JSONObject(name="party__name", sphere="party__sphere", role="role")
    return ArraySubquery(running.order_by("party__name", "role").values(json=told))


def _needs(_reader: Reader) -> Combinable:
    needs = Need.objects.filter(**_HERE, closed_on__isnull=True).order_by("created_at", "id")
    return ArraySubquery(needs.values(json=JSONObject(kind="kind", subject="subject", text="text")))


def _about(words: str) -> Q:
    return search.matching(search.clean(words))


def _with_theme(codes: list[str]) -> Q:
    return Q(pk__in=Initiative.themes.through.objects.filter(theme__code__in=codes).values("initiative_id"))


_AREA_SHAPE = {
    "allOf": [ref("AreaName")],
    "nullable": True,
    "title": "Gebied",
    "description": "Leeg betekent de hele stad.",
}
PROPERTIES = {
    "id": column(identity("Kenmerk", "Vast kenmerk van het initiatief."), "id"),
    "name": column(text("Naam", "Naam van het initiatief.", example="Wijkkeuken Lindehof"), "name"),
    "summary": column(
        text("In één zin", "Wat het initiatief doet.", example="Twee avonden per week eten buren samen."), "summary"
    ),
    "story": column(
        text("Verhaal", "Het verhaal in eigen woorden; kan leeg zijn.", example="Het begon met drie buren."), "story"
    ),
    "form": column(choice("Vorm", "De organisatievorm.", Form, example="foundation"), "form"),
    "phase": column(choice("Fase", "Waar het initiatief staat.", Phase, example="running"), "phase"),
    "area": joined(_AREA_SHAPE, code="area__code", name="area__name"),
    "themes": column(
        many("Thema's", "Codes van de thema's.", {"type": "string"}, example=["food", "social-cohesion"]), _themes
    ),
    "startedOn": column(day("Begonnen op", "De dag waarop het begon.", nullable=True), "started_on"),
    "website": filled(
        text("Website", "Eigen website.", format="uri", nullable=True, example="https://voorbeeld.example/"), "website"
    ),
    "peopleInvolved": filled(
        choice("Mensen", "Hoeveel mensen meedoen.", PeopleInvolved, nullable=True, example="11-50"),
        "people_involved",
    ),
    "carriers": column(
        whole("Dragers", "Hoeveel mensen het dragen, zoals zij vertelden; leeg is onbekend.", nullable=True, example=4),
        "carriers_told",
    ),
    "parties": column(
        many("Partijen", "Welke organisaties nu een plek in de keten vullen; mensen staan er niet bij.", ref("Party")),
        _parties,
    ),
    "needs": column(many("Vraag en aanbod", "Wat nu openstaat.", ref("Need")), _needs),
    "isInvented": Property(
        yes_or_no("Verzonnen", "Of gegevens voor de demo verzonnen zijn."), ("invented_fields",), bool
    ),
    "publishedAt": column(moment("Gepubliceerd op", "Sinds wanneer het in het register staat."), "published_at"),
    "toldAt": column(
        moment("Laatst verteld op", "Wanneer het initiatief zelf iets liet weten.", nullable=True), "told_at"
    ),
    "updatedAt": column(moment("Veranderd op", "Laatste verandering, ook van partijen en vraag en aanbod."), _changed),
}

INITIATIVES = Resource(
    name="initiatives",
    tag="initiatives",
    one="Initiative",
    title="Initiatieven in het register",
    description="Het openbare register, in de volgorde waarin initiatieven binnenkwamen.",
    title_one="Eén initiatief",
    description_one="Een initiatief uit het openbare register.",
    scope=None,
    visible=register,
    properties=PROPERTIES,
    changed=_changed,
    changed_since=_changed_since,
    filters=(
        by_words("q", "Woorden om op te zoeken.", _about, longest=search.MAX_LENGTH),
        AREA,
        by_codes(
            "theme", "Code van een thema.", lambda: list(Theme.objects.values_list("code", flat=True)), _with_theme
        ),
        by_choices("phase", "Waar het initiatief staat.", Phase, "phase"),
        by_choices("form", "De organisatievorm.", Form, "form"),
    ),
    key=Key(description="Kenmerk van het initiatief."),
    shapes=NAMED,
    place=POINT,
)
