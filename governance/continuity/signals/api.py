# SPDX-License-Identifier: EUPL-1.2
"""Signals as the API tells them: what is the matter in words, since when, and for which principle."""

from typing import Any

from django.db.models import Q

from core.api.filters import by_choice, by_yes_or_no
from core.api.properties import column
from core.api.resources import Expand, Resource
from core.api.shapes import Shape, choice, day, moment, text, whole
from governance.api.shared import BY_INITIATIVE, ID, UPDATED, on_day, reference
from governance.continuity.checks.registry import check_named
from governance.continuity.checks.texts import signal_texts
from governance.models import ClosedBecause, Severity, Signal
from initiatives.register.api.initiatives import INITIATIVES
from initiatives.register.api.places import by_area, in_area

SEVERITIES = {Severity.NOTICE.value: "notice", Severity.WARNING.value: "warning", Severity.CRITICAL.value: "critical"}
_RANKS = {name: rank for rank, name in SEVERITIES.items()}
# What the sentences of a signal are made of; no query.
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


_FACTS: Shape = {
    "type": "object",
    "title": "Feiten",
    "description": "De waarden waar de zin van is gemaakt; welke het zijn, verschilt per controle.",
    "additionalProperties": True,
    "example": {"days": 37},
}

SIGNALS = Resource(
    name="signals",
    tag="signals",
    one="Signal",
    title="Signalen",
    description="Wat de dagelijkse controles vonden, in de taal van Accept-Language.",
    title_one="Eén signaal",
    description_one="Een signaal met wat er aan de hand is.",
    scope="signals:read",
    visible=lambda reader: Signal.objects.visible_to(reader.user),
    properties={
        "id": ID,
        "initiativeId": reference(
            "Initiatief", "Kenmerk van het initiatief; leeg bij iets waar meer op rust.", "initiative_id"
        ),
        "areaCode": column(
            text(
                "Gebied",
                "Code van het gebied, alleen zonder initiatief; dan is leeg de hele stad.",
                nullable=True,
                example=None,
            ),
            "area__code",
        ),
        "check": column(text("Controle", "Code van de controle.", example="expiry"), "check_code"),
        "severity": column(
            choice("Ernst", "Hoe dringend het is.", SEVERITIES.values(), example="warning"),
            "severity",
            make=SEVERITIES.get,
        ),
        "what": column(
            text("Wat er is", "In één zin.", example="De subsidie loopt over 37 dagen af."), *_MADE_OF, make=_what
        ),
        "why": column(
            text("Waarom het telt", "In één zin; kan leeg zijn.", example="Daarna is er geen geld."),
            *_MADE_OF,
            make=_why,
        ),
        "principle": column(
            text("Principe", "Code van het principe dat het raakt.", nullable=True, example="reliable"),
            "check_code",
            make=_principle,
        ),
        "facts": column(_FACTS, "facts", make=_facts),
        "stage": column(whole("Trede", "De trede van de ladder van de controle.", minimum=0, example=1), "stage"),
        "since": column(day("Sinds", "Sinds wanneer het zo is."), "since"),
        "dueOn": on_day("Voor", "De dag waarop het pijn doet, als die er is.", "due_on"),
        "openedOn": column(day("Gevonden op", "Wanneer het is gevonden."), "opened_on"),
        "closedOn": on_day("Gesloten op", "Wanneer het is gesloten; leeg als het openstaat.", "closed_on"),
        "closedBecause": column(
            choice("Reden", "Waarom het is gesloten.", ClosedBecause, nullable=True, example=None),
            "closed_because",
            make=lambda value: value or None,
        ),
        "acknowledgedAt": column(
            moment("Gezien op", "Wanneer iemand het heeft gezien.", nullable=True, example=None), "acknowledged_at"
        ),
        "snoozedUntil": on_day("Rust tot", "Tot wanneer het rust.", "snoozed_until"),
        "updatedAt": UPDATED,
    },
    changed="updated_at",
    filters=(
        BY_INITIATIVE,
        by_yes_or_no("open", "Alleen wat openstaat, of juist niet.", lambda asked: Q(closed_on__isnull=asked)),
        by_choice(
            "severity",
            "Hoe dringend het is: van `notice` (letten op) over `warning` naar `critical` (nu iets doen).",
            _RANKS,
            lambda asked: Q(severity=_RANKS[asked]),
        ),
        by_area(lambda code: in_area(code, "initiative__") | in_area(code)),
    ),
    expand={"initiative": Expand(lambda: INITIATIVES, "initiative_id", "Het initiatief, als het openbaar is.")},
)
