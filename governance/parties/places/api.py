# SPDX-License-Identifier: EUPL-1.2
"""The places that initiatives use: buildings and pieces of land."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.expressions import Combinable
from django.utils import timezone

from core.api import fields
from core.api.filters import FilterSet, IdFilter, UpdatedSince
from core.api.permissions import Reader
from core.api.serializers import RowSerializer
from core.api.viewsets import RegisterViewSet
from governance.api.shared import IdField, InventedField, UpdatedField, named
from initiatives.models import Initiative, Place, PlaceUse
from initiatives.models.terms import running
from initiatives.register.api.places import AreaFilter, GeometryField
from initiatives.register.api.serializers import AreaNameSerializer
from initiatives.register.filter_rules import AreaRules

SCOPE = "arrangements:read"


def _used_by(reader: Reader) -> Combinable:
    today = timezone.localdate()
    uses = PlaceUse.objects.filter(running(today), place_id=OuterRef("pk"))
    seen = uses.filter(initiative__in=Initiative.objects.visible_to(reader.user))
    return ArraySubquery(seen.order_by("initiative_id").values("initiative_id"))


class PlaceSerializer(RowSerializer):
    """What a place tells."""

    id = IdField()
    name = fields.CharField("Naam", "Hoe de plek heet.", example="Het oude badhuis")
    address = fields.CharField(
        "Adres", "Straat en nummer; leeg als dat niet bekend is.", allow_null=True, example="Aan het plein 1"
    )
    area = AreaNameSerializer(label="Gebied", help_text="Leeg is niet bekend.", allow_null=True)
    longitude = fields.FloatField(
        "Lengtegraad", "WGS 84; leeg als het punt niet bekend is.", allow_null=True, example=4.44871
    )
    latitude = fields.FloatField(
        "Breedtegraad", "WGS 84; leeg als het punt niet bekend is.", allow_null=True, example=51.91146
    )
    owner = named("Eigenaar", "De partij van wie zij is.", "Gemeente Utrecht")
    initiative_ids = fields.ListField(
        "Initiatieven",
        "Wie haar nu gebruikt, voor zover u het mag lezen.",
        example=[],
        child=fields.UUIDField("Kenmerk", "Kenmerk van een initiatief."),
        annotation=_used_by,
    )
    is_invented = InventedField()
    updated_at = UpdatedField()

    class Meta:
        title = "Plekken"
        description = "Gebouwen en stukken grond die initiatieven gebruiken."
        geometry = GeometryField("Het punt op de kaart.", columns=("longitude", "latitude"))


class PlaceFilter(AreaRules, FilterSet):
    """Which places are asked for."""

    area = AreaFilter(method="by_area")
    owner = IdFilter("Kenmerk van de eigenaar, een partij.")
    updated_since = UpdatedSince()


class PlaceViewSet(RegisterViewSet):
    """Every place."""

    prefix = "places"
    tag = "policy"
    scope = SCOPE
    queryset = Place.objects.all()
    serializer_class = PlaceSerializer
    filterset_class = PlaceFilter
    title_one = "Eén plek"
    description_one = "Een plek met haar eigenaar en wie haar gebruikt."
