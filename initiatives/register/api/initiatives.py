# SPDX-License-Identifier: EUPL-1.2
"""Initiatives as the API tells them: the public register."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Max, OuterRef, Q, Subquery
from django.db.models.expressions import Combinable
from django.db.models.functions import Greatest, JSONObject
from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect
from django.utils import timezone
from rest_framework.request import Request

from core.api import fields
from core.api.filters import ChoicesFilter, FilterSet, UpdatedSince, WordsFilter, by
from core.api.permissions import Reader
from core.api.serializers import RowSerializer
from core.api.viewsets import RegisterViewSet
from core.pages.filter_set import MAX_LENGTH
from initiatives.lifecycle import Phase
from initiatives.models import Engagement, Initiative, Need
from initiatives.models.initiative import Form, PeopleInvolved
from initiatives.register.api.places import AreaFilter, GeometryField, ThemesFilter
from initiatives.register.api.serializers import AreaNameSerializer, NeedSerializer, PartySerializer
from initiatives.register.filter_rules import RegisterRules
from initiatives.register.goes_on import goes_on_of

_HERE = {"initiative": OuterRef("pk")}


def _changed(_reader: Reader) -> Combinable:
    """When the initiative, one of its parties or one of its needs last changed."""
    return Greatest("updated_at", _newest(Engagement.objects.filter(**_HERE)), _newest(Need.objects.filter(**_HERE)))


def _newest(rows: Any) -> Subquery:
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


class InitiativeSerializer(RowSerializer):
    """An initiative in the register."""

    id = fields.UUIDField("Kenmerk", "Vast kenmerk van het initiatief.")
    name = fields.CharField("Naam", "Naam van het initiatief.", example="Wijkkeuken Lindehof")
    summary = fields.CharField(
        "In één zin", "Wat het initiatief doet.", example="Twee avonden per week eten buren samen."
    )
    story = fields.CharField(
        "Verhaal", "Het verhaal in eigen woorden; kan leeg zijn.", example="Het begon met drie buren."
    )
    form = fields.ChoiceField("Vorm", "De organisatievorm.", Form, example="foundation")
    phase = fields.ChoiceField("Fase", "Waar het initiatief staat.", Phase, example="running")
    area = AreaNameSerializer(label="Gebied", help_text="Leeg betekent de hele stad.", allow_null=True)
    themes = fields.ListField(
        "Thema's",
        "Codes van de thema's.",
        child=fields.CharField(),
        example=["food", "social-cohesion"],
        annotation=_themes,
    )
    started_on = fields.DateField("Begonnen op", "De dag waarop het begon.", allow_null=True)
    website = fields.CharField(
        "Website", "Eigen website.", format="uri", allow_null=True, example="https://voorbeeld.example/"
    )
    people_involved = fields.ChoiceField(
        "Mensen", "Hoeveel mensen meedoen.", PeopleInvolved, allow_null=True, example="11-50"
    )
    carriers = fields.IntegerField(
        "Dragers",
        "Hoeveel mensen het dragen, zoals zij vertelden; leeg is onbekend.",
        source="carriers_told",
        allow_null=True,
        example=4,
    )
    parties = fields.ListField(
        "Partijen",
        "Welke organisaties nu een plek in de keten vullen; mensen staan er niet bij.",
        child=PartySerializer(),
        annotation=_parties,
    )
    needs = fields.ListField("Vraag en aanbod", "Wat nu openstaat.", child=NeedSerializer(), annotation=_needs)
    is_invented = fields.BooleanField(
        "Verzonnen", "Of gegevens voor de demo verzonnen zijn.", source="invented_fields", convert=bool
    )
    published_at = fields.DateTimeField("Gepubliceerd op", "Sinds wanneer het in het register staat.")
    told_at = fields.DateTimeField("Laatst verteld op", "Wanneer het initiatief zelf iets liet weten.", allow_null=True)
    updated_at = fields.DateTimeField(
        "Veranderd op", "Laatste verandering, ook van partijen en vraag en aanbod.", annotation=_changed
    )

    class Meta:
        title = "Initiatieven in het register"
        description = "Het openbare register, in de volgorde waarin initiatieven binnenkwamen."
        # Where an initiative is exactly can be where somebody lives: only its area is public.
        geometry = GeometryField(
            "Een punt in het gebied van het initiatief; het precieze adres is niet openbaar.",
            columns=("area__longitude", "area__latitude"),
        )


class InitiativeFilter(RegisterRules, FilterSet):
    """What of the register is asked for."""

    q = WordsFilter("Woorden om op te zoeken.", max_length=MAX_LENGTH, method="by_words")
    area = AreaFilter(method="by_area")
    theme = ThemesFilter()
    phase = ChoicesFilter("Waar het initiatief staat.", choices=Phase, method="by_phase")
    form = ChoicesFilter("De organisatievorm.", choices=Form, method="by_form")
    updated_since = UpdatedSince(method=by(_changed_since))


class InitiativeViewSet(RegisterViewSet):
    """The public register; a key opens nothing more here."""

    prefix = "initiatives"
    tag = "initiatives"
    scope = None
    queryset = Initiative.objects.all()
    serializer_class = InitiativeSerializer
    filterset_class = InitiativeFilter
    title_one = "Eén initiatief"
    description_one = "Een initiatief uit het openbare register. Na samenvoegen leidt het adres (301) naar het andere."
    lookup_description = "Kenmerk van het initiatief."

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        """Return one initiative; one that was merged into another leads on to that."""
        try:
            return super().retrieve(request, *args, **kwargs)
        except Http404:
            goes_on = goes_on_of(kwargs["id"], AnonymousUser())
            if goes_on is None or not goes_on.is_for_good:
                raise
        address = request.get_full_path().replace(str(kwargs["id"]), str(goes_on.into.pk))
        return HttpResponsePermanentRedirect(address)
