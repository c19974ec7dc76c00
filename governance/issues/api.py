# SPDX-License-Identifier: EUPL-1.2
"""Issues as the API tells them: what is on the public list; who raised one stays unknown."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q
from django.db.models.expressions import Combinable

from core.api import fields
from core.api.filters import BooleanFilter, ChoiceFilter, FilterSet, IdFilter, UpdatedSince, WordsFilter, by
from core.api.permissions import Reader
from core.api.serializers import RowSerializer
from core.api.viewsets import RegisterViewSet
from governance.api.shared import IdField, InventedField, UpdatedField, named
from governance.issues.filters import IssueRules
from governance.issues.queries import missing, overdue
from governance.learning.api import ThemeCodeField, ThemeCodeFilter
from governance.models import Challenge, Issue, IssueLanguage, IssueRole
from governance.models.issue import PUBLIC_STATES
from initiatives.models import Initiative, Opportunity
from initiatives.models.opportunity import Origin
from initiatives.models.party import ChainRole
from initiatives.register.api.places import AreaFilter

_STATES = [state.value for state in PUBLIC_STATES]
_EXAMPLE = "0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b91"


def _ids(label: str, help_text: str, rows: Any) -> fields.ListField:
    def annotation(_reader: Reader) -> Combinable:
        return ArraySubquery(rows().filter(issues=OuterRef("pk")).order_by("pk").values("pk"))

    child = fields.UUIDField("Kenmerk", "Vast kenmerk.")
    return fields.ListField(label, help_text, child=child, example=[_EXAMPLE], annotation=annotation)


def _roles(_reader: Reader) -> Combinable:
    rows = IssueRole.objects.filter(missing(), issue=OuterRef("pk"))
    return ArraySubquery(rows.order_by("role").values("role"))


def _parties(_reader: Reader) -> Combinable:
    rows = IssueRole.objects.filter(issue=OuterRef("pk"), party__isnull=False)
    return ArraySubquery(rows.order_by("party").values("party").distinct())


def _overdue(asked: bool) -> Q:
    return overdue() if asked else ~overdue() | Q(answer_due_on__isnull=True)


def _text_or_null(label: str, help_text: str, example: str, **options: Any) -> fields.CharField:
    return fields.CharField(label, help_text, allow_null=True, example=example, **options)


class IssueSerializer(RowSerializer):
    """An issue on the public list."""

    id = IdField()
    title = fields.CharField("Vraagstuk", "In een paar woorden.", example="Geen veilige oversteek naar de markt")
    text = fields.CharField("In eigen woorden", "Zoals bewoners het vertellen.", example="Wij steken met angst over.")
    language = fields.ChoiceField("Taal", "Taal van deze woorden (BCP 47).", IssueLanguage, example="nl")
    origin = fields.ChoiceField("Van wie", "Wat voor iemand het vertelde.", Origin, example="resident")
    area = _text_or_null("Gebied", "Code van het gebied; leeg is de hele stad.", "WK034407", source="area__code")
    area_name = _text_or_null("Naam van het gebied", "Leeg is de hele stad.", "Rozenburg", source="area__name")
    theme = ThemeCodeField()
    needed = _text_or_null("Wat het vraagt", "Wat er moet veranderen.", "Een oversteek met licht.")
    missing = _text_or_null("Wie of wat ontbreekt", "In vrije woorden.", "Iemand die met de eigenaren praat.")
    missing_roles = fields.ListField(
        "Rollen die ontbreken",
        "Rollen in de keten die nodig zijn en waarvoor geen partij bekend is.",
        child=fields.ChoiceField("Rol", "Rol in de keten.", ChainRole, example="host"),
        example=["host"],
        annotation=_roles,
    )
    party_ids = fields.ListField(
        "Wie kan",
        "Kenmerken van partijen die een rol kunnen vervullen.",
        child=fields.UUIDField("Kenmerk", "Vast kenmerk."),
        example=[_EXAMPLE],
        annotation=_parties,
    )
    responsible = named("Wie moet", "De partij of afdeling die aan zet is.", "Afdeling Mobiliteit")
    answer_due_on = fields.DateField("Antwoord voor", "De laatste dag voor haar antwoord.", allow_null=True)
    answered_on = fields.DateField("Geantwoord op", "Leeg zolang er geen antwoord is.", allow_null=True)
    answer = _text_or_null("Antwoord", "Wat zij eraan doet, of waarom niet.", "Wij leggen de oversteek in mei aan.")
    state = fields.ChoiceField("Stand", "Open, er wordt aan gewerkt, of afgehandeld.", _STATES, example="open")
    reason = _text_or_null("Waarom", "Waarom het zo staat.", "Wij meten in maart hoe hard er wordt gereden.")
    opened_on = fields.DateField("Op de lijst sinds", "Sinds wanneer het op de lijst staat.", allow_null=True)
    settled_on = fields.DateField("Afgehandeld op", "Leeg zolang het niet is afgehandeld.", allow_null=True)
    outcome = _text_or_null("Wat ervan kwam", "Als het is afgehandeld.", "De oversteek ligt er.")
    initiative_ids = _ids(
        "Initiatieven",
        "Kenmerken van openbare initiatieven die eraan werken.",
        lambda: Initiative.objects.visible_to(AnonymousUser()),
    )
    opportunity_ids = _ids(
        "Kansen", "Kenmerken van kansen die eraan hangen.", lambda: Opportunity.objects.visible_to(AnonymousUser())
    )
    challenge_ids = _ids("Uitdagingen", "Kenmerken van taken die bewoners overnamen.", Challenge.objects.public)
    is_invented = InventedField()
    updated_at = UpdatedField()

    class Meta:
        title = "Vraagstukken van bewoners"
        description = (
            "Problemen in de woorden van bewoners: wat het vraagt, wie kan, wie moet, wie ontbreekt, en wat ervan kwam."
        )


class IssueFilter(IssueRules, FilterSet):
    """What issues can be narrowed to."""

    q = WordsFilter(
        "Woorden in wat bewoners vertellen, wat het vraagt of wat ontbreekt, of het begin van een gebied.",
        max_length=100,
        method="by_words",
    )
    area = AreaFilter(method="by_area")
    theme = ThemeCodeFilter(method="by_theme")
    state = ChoiceFilter("`open`, `in_progress` is er wordt aan gewerkt, `settled` is afgehandeld.", choices=_STATES)
    responsible = IdFilter("Kenmerk van de partij of afdeling die aan zet is.")
    overdue = BooleanFilter("Of het antwoord te laat is.", method=by(_overdue))
    updated_since = UpdatedSince()


class IssueViewSet(RegisterViewSet):
    """The public list of issues."""

    prefix = "issues"
    tag = "issues"
    scope = None
    queryset = Issue.objects.all()
    serializer_class = IssueSerializer
    filterset_class = IssueFilter
    title_one = "Eén vraagstuk"
    description_one = "Een vraagstuk van bewoners."
