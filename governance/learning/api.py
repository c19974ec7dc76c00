# SPDX-License-Identifier: EUPL-1.2
"""Experiments, lessons, barriers and provisions as the API tells them: what the city tries, learns and changes."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q
from django.db.models.expressions import Combinable

from core.api.calls import Reader
from core.api.filters import by_choice, by_words, by_yes_or_no
from core.api.properties import Property, column, filled
from core.api.resources import Resource
from core.api.shapes import choice, day, identity, many, text, yes_or_no
from governance.api.shared import BY_INITIATIVE, ID, INITIATIVE, INVENTED, UPDATED, named, on_day, reference, words
from governance.models import Barrier, BarrierKind, BarrierState, Experiment, Lesson, Provision, ProvisionKind, Verdict
from initiatives.models import Initiative
from initiatives.register.api.places import AREA as BY_AREA

_THEME = filled(text("Thema", "Code van het thema.", nullable=True, example="energy"), "theme__code")
_AREA = filled(text("Gebied", "Code van het gebied.", nullable=True, example="WK059905"), "area__code")
_DEPARTMENT = named("Afdeling", "De afdeling.", "department", "Stadsbeheer")
_PLACED = (
    BY_AREA,
    by_words("theme", "Code van een thema.", lambda asked: Q(theme__code=asked), longest=40),
)


def _initiatives(reader: Reader) -> Combinable:
    ties = Barrier.initiatives.through.objects.filter(barrier_id=OuterRef("pk"))
    seen = ties.filter(initiative__in=Initiative.objects.visible_to(reader.user))
    return ArraySubquery(seen.order_by("initiative_id").values("initiative_id"))


def _rule(description: str) -> Property:
    return words("Regel", description, "rule", "Beheerplan buitenruimte")


EXPERIMENTS = Resource(
    name="experiments",
    tag="learning",
    one="Experiment",
    title="Experimenten",
    description="Wat met opzet wordt geprobeerd, met ruimte, een einddatum en een oordeel.",
    title_one="Eén experiment",
    description_one="Een experiment met wat ervan werd verwacht en geleerd.",
    scope="learning:read",
    visible=lambda reader: Experiment.objects.visible_to(reader.user),
    properties={
        "id": ID,
        "title": words("Titel", "Wat wordt geprobeerd.", "title", "Betalen uit twee potjes"),
        "initiativeId": INITIATIVE,
        "hypothesis": words("Verwachting", "Wat ervan wordt verwacht.", "hypothesis", "Dan valt het werk niet stil."),
        "room": words("Ruimte", "Welke ruimte is gegeven; kan leeg zijn.", "room", "Twee afdelingen betalen mee."),
        "rule": _rule("Welke regel even niet geldt; kan leeg zijn."),
        "area": _AREA,
        "theme": _THEME,
        "department": _DEPARTMENT,
        "startsOn": column(day("Vanaf", "Eerste dag."), "starts_on"),
        "endsOn": column(day("Tot en met", "Laatste dag."), "ends_on"),
        "verdict": filled(choice("Oordeel", "Wat ermee gebeurt.", Verdict, nullable=True, example="adopt"), "verdict"),
        "verdictOn": on_day("Geoordeeld op", "Dag van het oordeel.", "verdict_on"),
        "learnt": words("Geleerd", "Wat is geleerd; kan leeg zijn.", "learnt", "Geef een proef een heel seizoen."),
        "isInvented": INVENTED,
        "updatedAt": UPDATED,
    },
    changed="updated_at",
    filters=(
        BY_INITIATIVE,
        by_yes_or_no("judged", "Of er een oordeel is.", lambda asked: ~Q(verdict="") if asked else Q(verdict="")),
        *_PLACED,
    ),
)

LESSONS = Resource(
    name="lessons",
    tag="learning",
    one="Lesson",
    title="Lessen",
    description="Wat is geleerd, van wat lukte en van wat mislukte, zonder schuld.",
    title_one="Eén les",
    description_one="Een les, en waar zij is verankerd.",
    scope="learning:read",
    visible=lambda reader: Lesson.objects.visible_to(reader.user),
    properties={
        "id": ID,
        "title": words("Les", "In één zin.", "title", "Schrijf voor elke taak een tweede naam op"),
        "text": words("Wat er gebeurde", "En wat het leerde.", "text", "De tweede naam nam het over."),
        "isFailure": column(yes_or_no("Van een mislukking", "Of het van iets komt dat niet werkte."), "is_failure"),
        "principle": filled(
            text("Principe", "Code van het principe.", nullable=True, example="redundant"), "principle"
        ),
        "initiativeId": INITIATIVE,
        "experimentId": reference("Experiment", "Kenmerk van het experiment waar zij uit komt.", "experiment_id"),
        "area": _AREA,
        "theme": _THEME,
        "learntOn": column(day("Geleerd op", "Dag waarop het duidelijk werd."), "learnt_on"),
        "anchoredOn": on_day("Verankerd op", "Sinds wanneer zij ergens in staat.", "anchored_on"),
        "anchoredIn": words("Verankerd in", "Waarin; kan leeg zijn.", "anchored_in", "Werkinstructie"),
        "anchoredBy": named("Verankerd door", "De afdeling die anders ging werken.", "anchored_by", "Stadsbeheer"),
        "isInvented": INVENTED,
        "updatedAt": UPDATED,
    },
    changed="updated_at",
    filters=(
        BY_INITIATIVE,
        by_words("principle", "Code van een principe.", lambda asked: Q(principle=asked), longest=60),
        by_yes_or_no("anchored", "Of zij is verankerd.", lambda asked: Q(anchored_on__isnull=not asked)),
        *_PLACED,
    ),
)

BARRIERS = Resource(
    name="barriers",
    tag="learning",
    one="Barrier",
    title="Belemmeringen",
    description="Regels, routines, vastgoed en manieren van betalen die initiatieven in de weg staan.",
    title_one="Eén belemmering",
    description_one="Een belemmering en hoe ver zij is.",
    scope="learning:read",
    visible=lambda reader: Barrier.objects.visible_to(reader.user),
    properties={
        "id": ID,
        "kind": column(choice("Soort", "Wat er in de weg staat.", BarrierKind, example="rule"), "kind"),
        "title": words("Titel", "Wat er in de weg staat.", "title", "Elk jaar een nieuwe maaiafspraak"),
        "text": words(
            "Wat er gebeurt", "Waar initiatieven tegenaan lopen; kan leeg zijn.", "text", "Elk jaar opnieuw."
        ),
        "rule": _rule("De regel waarvan wordt afgeweken; kan leeg zijn."),
        "proposal": words("Voorstel", "Wat zou moeten veranderen; kan leeg zijn.", "proposal", "Drie jaar toestaan."),
        "owner": named("Eigenaar", "De afdeling die haar weg kan nemen.", "owner", "Stadsbeheer"),
        "state": column(choice("Stand", "Hoe ver zij is.", BarrierState, example="examined"), "state"),
        "removedOn": on_day("Weg sinds", "Dag waarop zij weg was.", "removed_on"),
        "initiativeIds": column(
            many("Initiatieven", "Wie zij raakt.", identity("Kenmerk", "Kenmerk van een initiatief."), example=[]),
            _initiatives,
        ),
        "area": _AREA,
        "theme": _THEME,
        "isInvented": INVENTED,
        "updatedAt": UPDATED,
    },
    changed="updated_at",
    filters=(by_choice("state", "Hoe ver de belemmering is.", BarrierState, "state"), *_PLACED),
)

PROVISIONS = Resource(
    name="provisions",
    tag="learning",
    one="Provision",
    title="Voorzieningen",
    description="Ruimte om te proberen en nieuwe spelregels: wat de stad in haar organisatie heeft geregeld.",
    title_one="Eén voorziening",
    description_one="Een ruimte of spelregel met haar dagen.",
    scope="learning:read",
    visible=lambda reader: Provision.objects.visible_to(reader.user),
    properties={
        "id": ID,
        "kind": column(choice("Soort", "Ruimte of spelregel.", ProvisionKind, example="rule"), "kind"),
        "title": words("Titel", "Wat is geregeld.", "title", "Huur onder de markt bij maatschappelijk nut"),
        "text": words("Inhoud", "Wat erin staat en voor wie; kan leeg zijn.", "text", "Voor wie een profiel heeft."),
        "laidDownIn": words("Vastgelegd in", "Waar het te lezen is; kan leeg zijn.", "laid_down_in", "Nota vastgoed"),
        "startsOn": on_day("Geldt vanaf", "Eerste dag; leeg zolang het wordt voorbereid.", "starts_on"),
        "endsOn": on_day("Tot en met", "Laatste dag.", "ends_on"),
        "department": _DEPARTMENT,
        "area": _AREA,
        "theme": _THEME,
        "barrierId": reference("Belemmering", "Kenmerk van de belemmering die het wegneemt.", "barrier_id"),
        "experimentId": reference("Experiment", "Kenmerk van het experiment waar het uit komt.", "experiment_id"),
        "lessonId": reference("Les", "Kenmerk van de les die het verankert.", "lesson_id"),
        "isInvented": INVENTED,
        "updatedAt": UPDATED,
    },
    changed="updated_at",
    filters=(by_choice("kind", "Ruimte of spelregel.", ProvisionKind, "kind"), *_PLACED),
)
