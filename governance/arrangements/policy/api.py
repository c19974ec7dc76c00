# SPDX-License-Identifier: EUPL-1.2
"""What arrangements point at: policy goals and schemes. Whoever writes an arrangement finds their ids here."""

from core.api import fields
from core.api.filters import FilterSet, IdFilter, UpdatedSince
from core.api.serializers import RowSerializer
from core.api.viewsets import RegisterViewSet
from governance.api.shared import IdField, InventedField, RunningOnFilter, UpdatedField, named
from governance.models import CouncilTerm, PolicyGoal, Scheme

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
