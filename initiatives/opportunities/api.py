# SPDX-License-Identifier: EUPL-1.2
"""Opportunities as the API tells them: what is on the public map; who listed one stays unknown."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Subquery
from django.db.models.expressions import Combinable

from core.api import fields
from core.api.filters import ChoiceFilter, FilterSet, UpdatedSince, WordsFilter
from core.api.permissions import Reader
from core.api.serializers import RowSerializer
from core.api.viewsets import RegisterViewSet
from initiatives.models import Initiative, Opportunity
from initiatives.models.opportunity import Origin
from initiatives.opportunities.filters import OpportunityRules
from initiatives.opportunities.lifecycle import PUBLIC_STATES
from initiatives.register.api.places import AreaFilter, GeometryField, ThemesFilter, point

_STATES = [state.value for state in PUBLIC_STATES]


def _themes(_reader: Reader) -> Combinable:
    themes = Opportunity.themes.through.objects.filter(opportunity_id=OuterRef("pk"))
    return ArraySubquery(themes.order_by("theme__code").values("theme__code"))


def _picked_up_by(_reader: Reader) -> Combinable:
    """The initiative, where the public may read it."""
    public = Initiative.objects.visible_to(AnonymousUser()).filter(pk=OuterRef("picked_up_by"))
    return Subquery(public.values("pk")[:1])


def _where(*places: Any) -> dict[str, Any] | None:
    longitude, latitude, of_area_longitude, of_area_latitude = places
    return point(longitude, latitude) or point(of_area_longitude, of_area_latitude)


def _text_or_null(label: str, help_text: str, example: str, **options: Any) -> fields.CharField:
    return fields.CharField(label, help_text, allow_null=True, example=example, **options)


class OpportunitySerializer(RowSerializer):
    """An opportunity on the public map."""

    id = fields.UUIDField("Kenmerk", "Vast kenmerk van de kans.")
    title = fields.CharField("Kans", "In een paar woorden.", example="Lege winkels aan de laan")
    text = fields.CharField("Wat hier kan", "In een paar zinnen.", example="Vier winkels staan leeg.")
    area = _text_or_null("Gebied", "Code van het gebied; leeg is de hele stad.", "WK034407", source="area__code")
    area_name = _text_or_null("Naam van het gebied", "Leeg is de hele stad.", "Rozenburg", source="area__name")
    where = _text_or_null("Waar precies", "Kan onbekend zijn.", "Aan de laan")
    themes = fields.ListField(
        "Thema's", "Codes van de thema's.", child=fields.CharField(), example=["local-economy"], annotation=_themes
    )
    origin = fields.ChoiceField("Gezien door", "Wat voor iemand de kans zag.", Origin, example="resident")
    who_could = _text_or_null("Wie kan dit", "Wie het kan oppakken.", "Een ondernemer")
    by_when = fields.DateField("Voor", "Voor welke dag.", allow_null=True)
    state = fields.ChoiceField("Stand", "Open, opgepakt of gedaan.", _STATES, example="open")
    opened_on = fields.DateField("Open sinds", "Sinds wanneer hij op de kaart staat.", allow_null=True)
    picked_up_by_id = fields.UUIDField(
        "Opgepakt door", "Kenmerk van het initiatief.", allow_null=True, annotation=_picked_up_by
    )
    picked_up_on = fields.DateField("Opgepakt op", "Dag van oppakken.", allow_null=True)
    done_on = fields.DateField("Gedaan op", "Dag waarop het klaar was.", allow_null=True)
    outcome = _text_or_null("Wat ervan kwam", "Als het gedaan is.", "Een markthal.")
    is_invented = fields.BooleanField("Verzonnen", "Of dit voor de demo verzonnen is.")
    updated_at = fields.DateTimeField("Veranderd op", "Laatste verandering.")

    class Meta:
        title = "Kansen"
        description = "Kansen op de openbare kansenkaart: wat kan hier, wie kan het oppakken, en wat kwam ervan."
        geometry = GeometryField(
            "Waar de kans ligt, of een punt in het gebied.",
            columns=("longitude", "latitude", "area__longitude", "area__latitude"),
            convert=_where,
        )


class OpportunityFilter(OpportunityRules, FilterSet):
    """What opportunities can be narrowed to."""

    q = WordsFilter(
        "Woorden in titel of tekst, waar, wie het kan, of het begin van een thema of gebied.",
        max_length=100,
        method="by_words",
    )
    area = AreaFilter(method="by_area")
    theme = ThemesFilter()
    state = ChoiceFilter("`open` zoekt iemand, `picked_up` is opgepakt, `done` is gedaan.", choices=_STATES)
    updated_since = UpdatedSince()


class OpportunityViewSet(RegisterViewSet):
    """The public map of opportunities."""

    prefix = "opportunities"
    tag = "opportunities"
    scope = None
    queryset = Opportunity.objects.all()
    serializer_class = OpportunitySerializer
    filterset_class = OpportunityFilter
    title_one = "Eén kans"
    description_one = "Een kans van de kansenkaart."
