# SPDX-License-Identifier: EUPL-1.2
"""Parties, the places they fill in chains, and the ways of governing, as the API tells them; no contact data."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.expressions import Combinable

from core.api import fields
from core.api.filters import ChoiceFilter, FilterSet, IdFilter, UpdatedSince, WordsFilter
from core.api.permissions import Reader
from core.api.serializers import RowSerializer
from core.api.viewsets import RegisterViewSet
from governance.api.shared import (
    OF_INITIATIVE,
    IdField,
    InitiativeFilter,
    InventedField,
    ReferenceField,
    RunningOnFilter,
    UpdatedField,
    named,
    readable_initiative,
)
from governance.models import Recognised, StyleMix
from governance.parties.filters import PartyRules
from governance.parties.styles.recognition import as_it_stands
from initiatives.models import Engagement, Initiative, Party, PartyAlias
from initiatives.models.party import ChainRole, Sphere
from initiatives.register.api.places import AreaFilter


def _aliases(_reader: Reader) -> Combinable:
    return ArraySubquery(PartyAlias.objects.filter(party=OuterRef("pk")).order_by("name").values("name"))


class RegisteredPartySerializer(RowSerializer):
    """What a registered party tells."""

    id = IdField()
    name = fields.CharField("Naam", "Naam van de partij.", example="Gemeente Utrecht")
    other_names = fields.ListField(
        "Andere namen",
        "Namen waaronder zij ook bekend is.",
        example=["Stadsbeheer"],
        child=fields.CharField(),
        annotation=_aliases,
    )
    sphere = fields.ChoiceField("Sfeer", "Overheid, markt of gemeenschap.", Sphere, example="government")
    register_number = fields.CharField(
        "KvK-nummer", "Nummer in het handelsregister.", allow_null=True, example="24123456"
    )
    website = fields.CharField(
        "Website", "Eigen website.", format="uri", allow_null=True, example="https://voorbeeld.example/"
    )
    parent_id = ReferenceField(
        "Afdeling van", "Kenmerk van de instelling waar zij een afdeling van is; leeg als zij er geen is."
    )
    is_person = fields.BooleanField("Persoon", "Of het een mens in een openbare rol is.")
    initiative_id = ReferenceField(
        "Is initiatief", "Kenmerk van het initiatief dat zij zelf is.", annotation=readable_initiative
    )
    is_invented = InventedField()
    updated_at = UpdatedField()

    class Meta:
        title = "Partijen"
        description = "Organisaties, en mensen in een openbare rol, in drie sferen. Zonder contactgegevens."


class PartyFilter(PartyRules, FilterSet):
    """Which registered parties are asked for."""

    q = WordsFilter(
        "Deel van de naam of van een andere naam, of het begin van het KvK-nummer.", method="by_words", max_length=100
    )
    sphere = ChoiceFilter("Overheid, markt of gemeenschap.", choices=Sphere)
    parent = IdFilter("Kenmerk van een instelling: alleen haar afdelingen.")
    updated_since = UpdatedSince()


class PartyViewSet(RegisterViewSet):
    """Every registered party."""

    prefix = "parties"
    tag = "parties"
    scope = "parties:read"
    queryset = Party.objects.all()
    serializer_class = RegisteredPartySerializer
    filterset_class = PartyFilter
    title_one = "Eén partij"
    description_one = "Een partij met haar andere namen."
    single = "Party"


class EngagementSerializer(RowSerializer):
    """What an engagement tells."""

    id = IdField()
    initiative_id = fields.UUIDField("Initiatief", "Kenmerk van het initiatief.")
    party = named("Partij", "Wie de plek vult.", "Gemeente Utrecht")
    role = fields.ChoiceField("Rol", "De plek in de keten.", ChainRole, example="funder")
    capacity = fields.CharField("Bijdrage", "Wat zij inbrengt; kan leeg zijn.", example="vier uur per week")
    starts_on = fields.DateField("Vanaf", "Eerste dag.", allow_null=True)
    ends_on = fields.DateField("Tot en met", "Laatste dag; leeg als er geen einde bekend is.", allow_null=True)
    replaceable_by_id = ReferenceField("Vervangbaar door", "Kenmerk van wie het kan overnemen.")
    is_invented = InventedField()
    updated_at = UpdatedField()

    class Meta:
        title = "Rollen in de keten"
        description = "Wie welke plek in de keten van een initiatief vult, van wanneer tot wanneer."
        expandable_fields = OF_INITIATIVE


class EngagementFilter(FilterSet):
    """Which engagements are asked for."""

    initiative = InitiativeFilter()
    party = IdFilter("Kenmerk van een partij.")
    role = ChoiceFilter("De plek in de keten.", choices=ChainRole)
    on = RunningOnFilter("Alleen wat op deze dag loopt.")
    area = AreaFilter("initiative")
    updated_since = UpdatedSince()


class EngagementViewSet(RegisterViewSet):
    """Every engagement."""

    prefix = "engagements"
    tag = "parties"
    scope = "parties:read"
    queryset = Engagement.objects.all()
    serializer_class = EngagementSerializer
    filterset_class = EngagementFilter
    title_one = "Eén rol in de keten"
    description_one = "Een partij op een plek in de keten."

    @classmethod
    def visible(cls, reader: Reader) -> QuerySet[Engagement]:
        """Return the places in chains of initiatives this reader may see."""
        return Engagement.objects.filter(initiative__in=Initiative.objects.visible_to(reader.user))


def _share(title: str, more: str = "") -> fields.IntegerField:
    told = f"Aandeel in de mix, in procenten; de vier samen zijn 100. {more}".strip()
    return fields.IntegerField(title, told, min_value=0, max_value=100, example=25)


class StyleMixSerializer(RowSerializer):
    """What a style mix tells."""

    id = IdField()
    initiative_id = fields.UUIDField("Initiatief", "Kenmerk van het initiatief.")
    lawful = _share("Rechtmatig", "Alleen in wat eerder is vastgelegd; sindsdien 0. Zie guarantee-answers.")
    performing = _share("Presterend")
    networking = _share("Netwerkend")
    participating = _share("Participerend")
    reason = fields.CharField("Reden", "Waarom deze mix.", example="Het initiatief bepaalt zelf het tempo.")
    department = named("Afdeling", "De afdeling die koos.", "Stadsbeheer")
    starts_on = fields.DateField("Vanaf", "Eerste dag.")
    review_on = fields.DateField("Opnieuw bekijken op", "Wanneer de mix opnieuw wordt bekeken.")
    recognised = fields.ChoiceField(
        "Herkend",
        "Of de dragers zich erin herkennen; leeg zolang zij het niet zeiden. Het staat naast de keuze van de gemeente.",
        Recognised,
        allow_null=True,
        example="partly",
        source="recognition__answer",
    )
    recognised_on = fields.DateField(
        "Herkend op", "Dag van dat antwoord; leeg zolang er geen is.", allow_null=True, source="recognition__said_on"
    )
    recognised_as_it_stands = fields.BooleanField(
        "Herkend zoals zij nu is",
        "Of dat antwoord over de mix gaat zoals zij nu is; nee als de gemeente haar daarna wijzigde. "
        "Leeg zonder antwoord, of als niet is bewaard over welke mix het gaat.",
        allow_null=True,
        example=True,
        annotation=lambda _reader: as_it_stands(),
    )
    is_invented = InventedField()
    updated_at = UpdatedField()

    class Meta:
        title = "Bestuursstijlen"
        description = (
            "Hoe de gemeente een initiatief tegemoet treedt: rechtmatig, presterend, netwerkend, participerend."
        )
        expandable_fields = OF_INITIATIVE


class StyleMixFilter(FilterSet):
    """Which style mixes are asked for."""

    initiative = InitiativeFilter()
    area = AreaFilter("initiative")
    updated_since = UpdatedSince()


class StyleMixViewSet(RegisterViewSet):
    """Every style mix."""

    prefix = "style-mixes"
    tag = "styles"
    scope = "parties:read"
    queryset = StyleMix.objects.all()
    serializer_class = StyleMixSerializer
    filterset_class = StyleMixFilter
    title_one = "Eén mix van bestuursstijlen"
    description_one = "Een mix met haar reden en haar dagen."
