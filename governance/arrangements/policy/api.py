# SPDX-License-Identifier: EUPL-1.2
"""What arrangements point at: policy goals, schemes and places. Whoever writes an arrangement finds their ids here."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.expressions import Combinable
from django.utils import timezone

from core.api import fields
from core.api.filters import FilterSet, IdFilter, UpdatedSince
from core.api.permissions import Reader
from core.api.serializers import RowSerializer
from core.api.viewsets import RegisterViewSet
from governance.api.shared import IdField, InventedField, RunningOnFilter, UpdatedField, named
from governance.models import CouncilTerm, PolicyGoal, Scheme
from initiatives.models import Initiative, Place, PlaceUse
from initiatives.models.terms import running
from initiatives.register.api.places import AreaFilter, GeometryField
from initiatives.register.api.serializers import AreaNameSerializer
from initiatives.register.filter_rules import AreaRules

SCOPE = "arrangements:read"


class PolicyGoalSerializer(RowSerializer):
    """What a policy goal tells."""

    id = IdField()
    title = fields.CharField("Doel", "Hoe het doel heet.", example="Groen in de wijk")
    department = named("Afdeling", "De afdeling die het doel heeft.", "Stadsbeheer")
    starts_on = fields.DateField("Vanaf", "Eerste dag; leeg als die niet bekend is.", allow_null=True)
    ends_on = fields.DateField("Tot en met", "Laatste dag; leeg als er geen einde is.", allow_null=True)
    withdrawn_on = fields.DateField("Ingetrokken op", "Dag waarop het doel is ingetrokken.", allow_null=True)
    withdrawn_because = fields.CharField(
        "Waarom ingetrokken", "Leeg als het niet is ingetrokken.", allow_null=True, example=None
    )
    is_invented = InventedField()
    updated_at = UpdatedField()

    class Meta:
        title = "Beleidsdoelen"
        description = "Doelen van de gemeente waar afspraken en regelingen op rusten."


class PolicyGoalFilter(FilterSet):
    """Which policy goals are asked for."""

    running_on = RunningOnFilter()
    updated_since = UpdatedSince()


class PolicyGoalViewSet(RegisterViewSet):
    """Every policy goal."""

    prefix = "policy-goals"
    tag = "policy"
    scope = SCOPE
    queryset = PolicyGoal.objects.all()
    serializer_class = PolicyGoalSerializer
    filterset_class = PolicyGoalFilter
    title_one = "Eén beleidsdoel"
    description_one = "Een doel met zijn afdeling en zijn dagen."


class CouncilTermSerializer(RowSerializer):
    """What the term of a council tells."""

    id = IdField()
    starts_on = fields.DateField(
        "Vanaf", "Dag waarop de raad aantreedt, ook als die nog komt. De raad blijft tot de volgende aantreedt."
    )
    is_invented = InventedField()
    updated_at = UpdatedField()

    class Meta:
        title = "Raadsperioden"
        description = "Wanneer een nieuwe gemeenteraad aantreedt."


class CouncilTermFilter(FilterSet):
    """Which council terms are asked for."""

    updated_since = UpdatedSince()


class CouncilTermViewSet(RegisterViewSet):
    """Every council term."""

    prefix = "council-terms"
    tag = "policy"
    scope = SCOPE
    queryset = CouncilTerm.objects.all()
    serializer_class = CouncilTermSerializer
    filterset_class = CouncilTermFilter
    title_one = "Eén raadsperiode"
    description_one = "De dag waarop een raad aantreedt."


class SchemeSerializer(RowSerializer):
    """What a scheme tells."""

    id = IdField()
    name = fields.CharField("Naam", "Hoe de regeling heet.", example="Subsidieregeling bewonersinitiatieven")
    source_ = fields.CharField(
        "Bron", "Waar zij is gepubliceerd.", format="uri", allow_null=True, example="https://voorbeeld.example/regeling"
    )
    goal = named("Doel", "Het beleidsdoel.", "Groen in de wijk", column="title")
    has_legal_basis = fields.BooleanField("Wettelijke basis", "Of zij op een verordening rust.", example=True)
    starts_on = fields.DateField("Vanaf", "Eerste dag; leeg als die niet bekend is.", allow_null=True)
    ends_on = fields.DateField("Tot en met", "Laatste dag; leeg als er geen einde is.", allow_null=True)
    is_invented = InventedField()
    updated_at = UpdatedField()

    class Meta:
        title = "Regelingen"
        description = "Regelingen waaronder geld wordt gegeven, tot zij sluiten."


class SchemeFilter(FilterSet):
    """Which schemes are asked for."""

    goal = IdFilter("Kenmerk van een beleidsdoel.")
    running_on = RunningOnFilter()
    updated_since = UpdatedSince()


class SchemeViewSet(RegisterViewSet):
    """Every scheme."""

    prefix = "schemes"
    tag = "policy"
    scope = SCOPE
    queryset = Scheme.objects.all()
    serializer_class = SchemeSerializer
    filterset_class = SchemeFilter
    title_one = "Eén regeling"
    description_one = "Een regeling met haar doel en haar dagen."


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
