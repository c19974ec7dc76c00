# SPDX-License-Identifier: EUPL-1.2
"""Signals as the API tells them: what is the matter in words, since when, and for which principle."""

from typing import Any

from core.api import fields
from core.api.filters import BooleanFilter, ChoiceFilter, FilterSet, UpdatedSince
from core.api.serializers import RowSerializer
from core.api.viewsets import RegisterViewSet
from governance.api.shared import OF_INITIATIVE, IdField, InitiativeFilter, ReferenceField, UpdatedField
from governance.continuity.checks.registry import check_named
from governance.continuity.checks.texts import signal_texts
from governance.continuity.signals.filters import SignalRules
from governance.models import ClosedBecause, Severity, Signal
from initiatives.register.api.places import AreaFilter

SEVERITIES = {Severity.NOTICE.value: "notice", Severity.WARNING.value: "warning", Severity.CRITICAL.value: "critical"}

_MADE_OF = ("id", "check_code", "initiative_id", "subject_key", "severity", "stage", "facts", "since", "due_on")


def _what(*values: Any) -> str:
    return str(signal_texts(_signal(values)).what)


def _why(*values: Any) -> str:
    return str(signal_texts(_signal(values)).why)


def _signal(values: tuple[Any, ...]) -> Signal:
    return Signal(**dict(zip(_MADE_OF, values, strict=True)))


def _facts(facts: dict[str, Any]) -> dict[str, Any]:
    """Return the facts without what says who a person is; a what-if that was set out can hold people too."""
    hidden = {"question"} | ({"key", "name"} if facts.get("is_person") else set())
    return {name: value for name, value in facts.items() if name not in hidden}


def _principle(code: str) -> str | None:
    check = check_named(code)
    return check.principle if check else None


class SignalSerializer(RowSerializer):
    """What a signal tells."""

    id = IdField()
    initiative_id = ReferenceField("Initiatief", "Kenmerk van het initiatief; leeg bij iets waar meer op rust.")
    area_code = fields.CharField(
        "Gebied",
        "Code van het gebied, alleen zonder initiatief; dan is leeg de hele stad.",
        allow_null=True,
        example=None,
        source="area__code",
    )
    check = fields.CharField("Controle", "Code van de controle.", example="expiry", source="check_code")
    severity = fields.ChoiceField(
        "Ernst", "Hoe dringend het is.", list(SEVERITIES.values()), example="warning", convert=SEVERITIES.get
    )
    what = fields.CharField(
        "Wat er is", "In één zin.", example="De subsidie loopt over 37 dagen af.", columns=_MADE_OF, convert=_what
    )
    why = fields.CharField(
        "Waarom het telt",
        "In één zin; kan leeg zijn.",
        example="Daarna is er geen geld.",
        columns=_MADE_OF,
        convert=_why,
    )
    principle = fields.CharField(
        "Principe",
        "Code van het principe dat het raakt.",
        allow_null=True,
        example="reliable",
        source="check_code",
        convert=_principle,
    )
    facts = fields.ObjectField(
        "Feiten",
        "De waarden waar de zin van is gemaakt; welke het zijn, verschilt per controle.",
        example={"days": 37},
        convert=_facts,
    )
    stage = fields.IntegerField("Trede", "De trede van de ladder van de controle.", min_value=0, example=1)
    since = fields.DateField("Sinds", "Sinds wanneer het zo is.")
    due_on = fields.DateField("Voor", "De dag waarop het pijn doet, als die er is.", allow_null=True)
    opened_on = fields.DateField("Gevonden op", "Wanneer het is gevonden.")
    closed_on = fields.DateField("Gesloten op", "Wanneer het is gesloten; leeg als het openstaat.", allow_null=True)
    closed_because = fields.ChoiceField(
        "Reden", "Waarom het is gesloten.", ClosedBecause, allow_null=True, example=None
    )
    acknowledged_at = fields.DateTimeField(
        "Gezien op", "Wanneer iemand het heeft gezien.", allow_null=True, example=None
    )
    snoozed_until = fields.DateField("Rust tot", "Tot wanneer het rust.", allow_null=True)
    updated_at = UpdatedField()

    class Meta:
        title = "Signalen"
        description = "Wat de dagelijkse controles vonden, in de taal van Accept-Language."
        expandable_fields = OF_INITIATIVE


class SignalFilter(SignalRules, FilterSet):
    """Which signals are asked for."""

    initiative = InitiativeFilter()
    open = BooleanFilter("Alleen wat openstaat, of juist niet.", method="by_openness")
    severity = ChoiceFilter(
        "Hoe dringend het is: van `notice` (letten op) over `warning` naar `critical` (nu iets doen).",
        choices=SEVERITIES.values(),
        method="by_severity",
    )
    area = AreaFilter(method="by_area")
    updated_since = UpdatedSince()


class SignalViewSet(RegisterViewSet):
    """Every signal."""

    prefix = "signals"
    tag = "signals"
    scope = "signals:read"
    queryset = Signal.objects.all()
    serializer_class = SignalSerializer
    filterset_class = SignalFilter
    title_one = "Eén signaal"
    description_one = "Een signaal met wat er aan de hand is."
