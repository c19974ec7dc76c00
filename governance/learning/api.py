# SPDX-License-Identifier: EUPL-1.2
"""Experiments, lessons, barriers and provisions as the API tells them: what the city tries, learns and changes."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q
from django.db.models.expressions import Combinable
from django.utils import timezone

from core.api import fields
from core.api.fields import Annotation
from core.api.filters import BooleanFilter, ChoiceFilter, FilterSet, UpdatedSince, WordsFilter, by
from core.api.permissions import Reader
from core.api.serializers import RowSerializer
from core.api.viewsets import RegisterViewSet
from governance.api.shared import (
    IdField,
    InitiativeFilter,
    InitiativeIdField,
    InventedField,
    ReferenceField,
    UpdatedField,
    named,
)
from governance.learning import conditions
from governance.learning.filters import LearningRules
from governance.models import (
    Barrier,
    BarrierKind,
    BarrierState,
    Experiment,
    Lesson,
    Provision,
    ProvisionKind,
    ThreadMessage,
    Verdict,
)
from initiatives.models import Initiative
from initiatives.register.api.places import AreaFilter


class ThemeCodeField(fields.CharField):
    """The theme a row is about."""

    def __init__(self, **more: Any) -> None:
        told: dict[str, Any] = {"allow_null": True, "example": "energy", "source": "theme__code"}
        super().__init__("Thema", "Code van het thema.", **told, **more)


class AreaCodeField(fields.CharField):
    """The area a row is about."""

    def __init__(self, **more: Any) -> None:
        told: dict[str, Any] = {"allow_null": True, "example": "WK034402", "source": "area__code"}
        super().__init__("Gebied", "Code van het gebied.", **told, **more)


class ThemeCodeFilter(WordsFilter):
    """The theme a row is about."""

    def __init__(self, **more: Any) -> None:
        super().__init__("Code van een thema.", max_length=40, **more)


def _initiatives(reader: Reader) -> Combinable:
    ties = Barrier.initiatives.through.objects.filter(barrier_id=OuterRef("pk"))
    seen = ties.filter(initiative__in=Initiative.objects.visible_to(reader.user))
    return ArraySubquery(seen.order_by("initiative_id").values("initiative_id"))


def _raised_as(what: str) -> Annotation:
    raised = Exists(ThreadMessage.objects.filter(**{what: OuterRef("pk")}))
    return lambda _reader: raised


class ExperimentSerializer(RowSerializer):
    """What an experiment tells."""

    id = IdField()
    title = fields.CharField("Titel", "Wat wordt geprobeerd.", example="Betalen uit twee potjes")
    initiative_id = InitiativeIdField()
    hypothesis = fields.CharField("Verwachting", "Wat ervan wordt verwacht.", example="Dan valt het werk niet stil.")
    room = fields.CharField("Ruimte", "Welke ruimte is gegeven; kan leeg zijn.", example="Twee afdelingen betalen mee.")
    rule = fields.CharField("Regel", "Welke regel even niet geldt; kan leeg zijn.", example="Beheerplan buitenruimte")
    area = AreaCodeField()
    theme = ThemeCodeField()
    department = named("Afdeling", "De afdeling.", "Stadsbeheer")
    starts_on = fields.DateField("Vanaf", "Eerste dag.")
    ends_on = fields.DateField("Tot en met", "Laatste dag.")
    verdict = fields.ChoiceField("Oordeel", "Wat ermee gebeurt.", Verdict, allow_null=True, example="adopt")
    verdict_on = fields.DateField("Geoordeeld op", "Dag van het oordeel.", allow_null=True)
    learnt = fields.CharField("Geleerd", "Wat is geleerd; kan leeg zijn.", example="Geef een proef een heel seizoen.")
    is_invented = InventedField()
    updated_at = UpdatedField()

    class Meta:
        title = "Experimenten"
        description = "Wat met opzet wordt geprobeerd, met ruimte, een einddatum en een oordeel."


def _judged(asked: bool) -> Q:
    found = conditions.judged(timezone.localdate())
    return found if asked else ~found


class ExperimentFilter(LearningRules, FilterSet):
    """Which experiments are asked for."""

    initiative = InitiativeFilter()
    judged = BooleanFilter("Of er een oordeel is.", method=by(_judged))
    area = AreaFilter(method="by_area")
    theme = ThemeCodeFilter(method="by_theme")
    updated_since = UpdatedSince()


class ExperimentViewSet(RegisterViewSet):
    """Every experiment."""

    prefix = "experiments"
    tag = "learning"
    scope = "learning:read"
    queryset = Experiment.objects.all()
    serializer_class = ExperimentSerializer
    filterset_class = ExperimentFilter
    title_one = "Eén experiment"
    description_one = "Een experiment met wat ervan werd verwacht en geleerd."


class LessonSerializer(RowSerializer):
    """What a lesson tells."""

    id = IdField()
    title = fields.CharField("Les", "In één zin.", example="Schrijf voor elke taak een tweede naam op")
    text = fields.CharField("Wat er gebeurde", "En wat het leerde.", example="De tweede naam nam het over.")
    is_failure = fields.BooleanField("Van een mislukking", "Of het van iets komt dat niet werkte.")
    principle = fields.CharField("Principe", "Code van het principe.", allow_null=True, example="redundant")
    initiative_id = InitiativeIdField()
    experiment_id = ReferenceField("Experiment", "Kenmerk van het experiment waar zij uit komt.")
    area = AreaCodeField()
    theme = ThemeCodeField()
    learnt_on = fields.DateField("Geleerd op", "Dag waarop het duidelijk werd.")
    anchored_on = fields.DateField("Verankerd op", "Sinds wanneer zij ergens in staat.", allow_null=True)
    anchored_in = fields.CharField("Verankerd in", "Waarin; kan leeg zijn.", example="Werkinstructie")
    anchored_by = named("Verankerd door", "De afdeling die anders ging werken.", "Stadsbeheer")
    is_raised_by_founder = fields.BooleanField(
        "Van een initiatiefnemer", "Of een drager het zelf inbracht.", annotation=_raised_as("lesson")
    )
    is_invented = InventedField()
    updated_at = UpdatedField()

    class Meta:
        title = "Lessen"
        description = "Wat is geleerd, van wat lukte en van wat mislukte, zonder schuld."


class LessonFilter(LearningRules, FilterSet):
    """Which lessons are asked for."""

    initiative = InitiativeFilter()
    principle = WordsFilter("Code van een principe.", method=by(lambda asked: Q(principle=asked)), max_length=60)
    anchored = BooleanFilter("Of zij is verankerd.", method=by(lambda asked: Q(anchored_on__isnull=not asked)))
    area = AreaFilter(method="by_area")
    theme = ThemeCodeFilter(method="by_theme")
    updated_since = UpdatedSince()


class LessonViewSet(RegisterViewSet):
    """Every lesson."""

    prefix = "lessons"
    tag = "learning"
    scope = "learning:read"
    queryset = Lesson.objects.all()
    serializer_class = LessonSerializer
    filterset_class = LessonFilter
    title_one = "Eén les"
    description_one = "Een les, en waar zij is verankerd."


class BarrierSerializer(RowSerializer):
    """What a barrier tells."""

    id = IdField()
    kind = fields.ChoiceField("Soort", "Wat er in de weg staat.", BarrierKind, example="rule")
    title = fields.CharField("Titel", "Wat er in de weg staat.", example="Elk jaar een nieuwe maaiafspraak")
    text = fields.CharField(
        "Wat er gebeurt", "Waar initiatieven tegenaan lopen; kan leeg zijn.", example="Elk jaar opnieuw."
    )
    rule = fields.CharField(
        "Regel", "De regel waarvan wordt afgeweken; kan leeg zijn.", example="Beheerplan buitenruimte"
    )
    proposal = fields.CharField("Voorstel", "Wat zou moeten veranderen; kan leeg zijn.", example="Drie jaar toestaan.")
    owner = named("Eigenaar", "De afdeling die haar weg kan nemen.", "Stadsbeheer")
    state = fields.ChoiceField("Stand", "Hoe ver zij is.", BarrierState, example="examined")
    removed_on = fields.DateField("Weg sinds", "Dag waarop zij weg was.", allow_null=True)
    initiative_ids = fields.ListField(
        "Initiatieven",
        "Wie zij raakt.",
        example=[],
        child=fields.UUIDField("Kenmerk", "Kenmerk van een initiatief."),
        annotation=_initiatives,
    )
    area = AreaCodeField()
    theme = ThemeCodeField()
    is_raised_by_founder = fields.BooleanField(
        "Van een initiatiefnemer", "Of een drager het zelf inbracht.", annotation=_raised_as("barrier")
    )
    is_invented = InventedField()
    updated_at = UpdatedField()

    class Meta:
        title = "Belemmeringen"
        description = "Regels, routines, vastgoed en manieren van betalen die initiatieven in de weg staan."


class BarrierFilter(LearningRules, FilterSet):
    """Which barriers are asked for."""

    state = ChoiceFilter("Hoe ver de belemmering is.", choices=BarrierState)
    area = AreaFilter(method="by_area")
    theme = ThemeCodeFilter(method="by_theme")
    updated_since = UpdatedSince()


class BarrierViewSet(RegisterViewSet):
    """Every barrier."""

    prefix = "barriers"
    tag = "learning"
    scope = "learning:read"
    queryset = Barrier.objects.all()
    serializer_class = BarrierSerializer
    filterset_class = BarrierFilter
    title_one = "Eén belemmering"
    description_one = "Een belemmering en hoe ver zij is."


class ProvisionSerializer(RowSerializer):
    """What a provision tells."""

    id = IdField()
    kind = fields.ChoiceField("Soort", "Ruimte of spelregel.", ProvisionKind, example="rule")
    title = fields.CharField("Titel", "Wat is geregeld.", example="Huur onder de markt bij maatschappelijk nut")
    text = fields.CharField(
        "Inhoud", "Wat erin staat en voor wie; kan leeg zijn.", example="Voor wie een profiel heeft."
    )
    laid_down_in = fields.CharField("Vastgelegd in", "Waar het te lezen is; kan leeg zijn.", example="Nota vastgoed")
    starts_on = fields.DateField("Geldt vanaf", "Eerste dag; leeg zolang het wordt voorbereid.", allow_null=True)
    ends_on = fields.DateField("Tot en met", "Laatste dag.", allow_null=True)
    department = named("Afdeling", "De afdeling.", "Stadsbeheer")
    area = AreaCodeField()
    theme = ThemeCodeField()
    barrier_id = ReferenceField("Belemmering", "Kenmerk van de belemmering die het wegneemt.")
    experiment_id = ReferenceField("Experiment", "Kenmerk van het experiment waar het uit komt.")
    lesson_id = ReferenceField("Les", "Kenmerk van de les die het verankert.")
    is_invented = InventedField()
    updated_at = UpdatedField()

    class Meta:
        title = "Voorzieningen"
        description = "Ruimte om te proberen en nieuwe spelregels: wat de stad in haar organisatie heeft geregeld."


class ProvisionFilter(LearningRules, FilterSet):
    """Which provisions are asked for."""

    kind = ChoiceFilter("Ruimte of spelregel.", choices=ProvisionKind)
    area = AreaFilter(method="by_area")
    theme = ThemeCodeFilter(method="by_theme")
    updated_since = UpdatedSince()


class ProvisionViewSet(RegisterViewSet):
    """Every provision."""

    prefix = "provisions"
    tag = "learning"
    scope = "learning:read"
    queryset = Provision.objects.all()
    serializer_class = ProvisionSerializer
    filterset_class = ProvisionFilter
    title_one = "Eén voorziening"
    description_one = "Een ruimte of spelregel met haar dagen."
