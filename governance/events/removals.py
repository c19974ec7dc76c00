# SPDX-License-Identifier: EUPL-1.2
"""What other programs are told about rows that are gone from its lists (initiatives.register.dependent_rows)."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, Final
from uuid import UUID

from django.apps import apps
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.models import Scope
from core.api.viewsets import RegisterViewSet
from events.event_types.registry import PREFIX, EventType, register
from events.recording import record_event
from initiatives.models import Engagement, Party
from initiatives.register.dependent_rows import DependentRows, dependent_rows


def _listed(module: str, name: str) -> Callable[[], type[RegisterViewSet]]:
    def find() -> type[RegisterViewSet]:
        found: type[RegisterViewSet] = getattr(import_module(module), name)
        return found

    return find


def _elsewhere(
    resource: str, path: str, scope: str, title: Any, removes: Callable[[], type[RegisterViewSet]]
) -> EventType:
    explanation = _("Its initiative moved to another area. Told to who works in the area it left.")
    return EventType(f"{PREFIX}{resource}.removed", resource, path, scope, title, explanation, removes=removes)


ARRANGEMENT: Final = _elsewhere(
    "arrangement",
    "arrangements",
    Scope.ARRANGEMENTS_READ,
    _("Arrangement no longer to be read"),
    _listed("governance.arrangements.api.arrangements", "ArrangementViewSet"),
)
SIGNAL: Final = _elsewhere(
    "signal",
    "signals",
    Scope.SIGNALS_READ,
    _("Signal no longer to be read"),
    _listed("governance.continuity.signals.api", "SignalViewSet"),
)
STYLE: Final = _elsewhere(
    "style_mix",
    "style-mixes",
    Scope.PARTIES_READ,
    _("Mix of styles no longer to be read"),
    _listed("governance.parties.api", "StyleMixViewSet"),
)
GUARANTEE: Final = EventType(
    f"{PREFIX}guarantee_answer.removed",
    "guarantee_answer",
    "guarantee-answers",
    Scope.PARTIES_READ,
    _("Guarantee no longer to be read"),
    _("Its initiative moved to another area, or what was said of it was taken back."),
    removes=_listed("governance.parties.styles.api", "GuaranteeAnswerViewSet"),
)
PARTNER_PROMISE: Final = _elsewhere(
    "partner_promise",
    "partner-promises",
    Scope.PARTIES_READ,
    _("Promise of a partner no longer to be read"),
    _listed("governance.parties.promises.api", "PartnerPromiseViewSet"),
)
ENGAGEMENT: Final = EventType(
    f"{PREFIX}engagement.removed",
    "engagement",
    "engagements",
    Scope.PARTIES_READ,
    _("Place in a chain no longer to be read"),
    _("Its initiative left the public register, or a place that had not begun was taken back."),
    removes=_listed("governance.parties.api", "EngagementViewSet"),
)
PARTY: Final = EventType(
    f"{PREFIX}party.removed",
    "party",
    "parties",
    Scope.PARTIES_READ,
    _("Party merged"),
    _("Two parties were one; the other one goes on."),
    {"by": "01980d3c-5b00-7c11-9d3e-7a1b2c3d4e5f"},
    removes=_listed("governance.parties.api", "PartyViewSet"),
)
SCENARIO: Final = EventType(
    f"{PREFIX}scenario.removed",
    "scenario",
    "scenarios",
    Scope.SCENARIOS_READ,
    _("Scenario no longer shared"),
    _("Who made it took it away, or keeps it to themselves."),
    removes=_listed("governance.network.scenarios.api", "ScenarioViewSet"),
)
COUNCIL_TERM: Final = EventType(
    f"{PREFIX}council_term.removed",
    "council_term",
    "council-terms",
    Scope.ARRANGEMENTS_READ,
    _("Council term removed"),
    _("It was kept by mistake."),
    removes=_listed("governance.arrangements.policy.api", "CouncilTermViewSet"),
)


def _of_initiative(model: str) -> Callable[[UUID], QuerySet[Any]]:
    return lambda pk: apps.get_model("governance", model).objects.filter(initiative=pk)


def register_removals() -> None:
    """Make the kinds known, and what comes and goes with an initiative."""
    register(ARRANGEMENT, SIGNAL, STYLE, GUARANTEE, PARTNER_PROMISE, ENGAGEMENT, PARTY, SCENARIO, COUNCIL_TERM)
    of_area = (
        (ARRANGEMENT, "Arrangement"),
        (SIGNAL, "Signal"),
        (STYLE, "StyleMix"),
        (GUARANTEE, "GuaranteeAnswer"),
        (PARTNER_PROMISE, "PartnerPromise"),
    )
    for kind, model in of_area:
        dependent_rows.add(
            DependentRows(kind, apps.get_model("governance", model), _of_initiative(model), of_area=True)
        )
    own = Engagement.objects
    dependent_rows.add(
        DependentRows(ENGAGEMENT, Engagement, lambda pk: own.filter(initiative=pk), of_register=True, is_public=True)
    )


def record_merged(party: Party, into: Party) -> None:
    """Tell that a party goes on as another."""
    record_event(kind=PARTY, subject=party.pk, is_public=True, data={"by": into.pk})


def record_not_shared(scenario: Any) -> None:
    """Tell that colleagues no longer read a scenario."""
    record_event(kind=SCENARIO, subject=scenario.pk, is_public=True)


def record_no_council(term: UUID) -> None:
    """Tell that a council term is gone; it is read all over the city."""
    record_event(kind=COUNCIL_TERM, subject=term, is_public=True)
