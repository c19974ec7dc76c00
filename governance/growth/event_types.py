# SPDX-License-Identifier: EUPL-1.2
"""What other programs are told about growth paths (events.event_types). Nothing of it is public."""

from importlib import import_module
from typing import Any, Final
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.models import Scope
from core.api.viewsets import RegisterViewSet
from events.event_types.registry import PREFIX, EventType, register
from events.recording import record_event
from governance.models import GrowthChange, GrowthStep
from initiatives.register.dependent_rows import DependentRows, dependent_rows

_ID: Final = "01980d3c-5b00-7c11-9d3e-7a1b2c3d4e5f"
_GONE: Final = _("It was taken away, or its initiative moved to another area.")


def _steps() -> type[RegisterViewSet]:
    # The API knows this app.
    found: type[RegisterViewSet] = import_module("governance.growth.api").GrowthStepViewSet
    return found


def _changes() -> type[RegisterViewSet]:
    found: type[RegisterViewSet] = import_module("governance.growth.api").GrowthChangeViewSet
    return found


STEP_BEGUN: Final = EventType(
    f"{PREFIX}growth_step.begun",
    "growth_step",
    "growth-steps",
    Scope.PARTIES_READ,
    _("Growth step begun"),
    _("An initiative began a step of its growth path."),
    {"initiative": _ID},
)
STEP_REMOVED: Final = EventType(
    f"{PREFIX}growth_step.removed",
    "growth_step",
    "growth-steps",
    Scope.PARTIES_READ,
    _("Growth step no longer to be read"),
    _GONE,
    removes=_steps,
)
CHANGE_AGREED: Final = EventType(
    f"{PREFIX}growth_change.agreed",
    "growth_change",
    "growth-changes",
    Scope.PARTIES_READ,
    _("Change of a partner agreed"),
    _("A partner promised what it changes when an initiative takes its next step."),
    {"initiative": _ID, "by": _ID},
)
CHANGE_REMOVED: Final = EventType(
    f"{PREFIX}growth_change.removed",
    "growth_change",
    "growth-changes",
    Scope.PARTIES_READ,
    _("Change of a partner no longer to be read"),
    _GONE,
    removes=_changes,
)


def _steps_of(pk: UUID) -> QuerySet[Any]:
    return GrowthStep.objects.filter(initiative=pk)


def _changes_of(pk: UUID) -> QuerySet[Any]:
    return GrowthChange.objects.filter(initiative=pk)


def register_event_types() -> None:
    """Make the kinds known, and what comes and goes with an initiative."""
    register(STEP_BEGUN, STEP_REMOVED, CHANGE_AGREED, CHANGE_REMOVED)
    dependent_rows.add(DependentRows(STEP_REMOVED, GrowthStep, _steps_of, of_area=True))
    dependent_rows.add(DependentRows(CHANGE_REMOVED, GrowthChange, _changes_of, of_area=True))


def emit_begun(step: GrowthStep) -> None:
    """Tell that a step began."""
    data = {"initiative": step.initiative_id}
    record_event(kind=STEP_BEGUN, subject=step.pk, area=step.initiative.area_id, data=data)


def emit_agreed(change: GrowthChange) -> None:
    """Tell that a partner promised what was asked, and by which promise."""
    data = {"initiative": change.initiative_id, "by": change.promise_id}
    record_event(kind=CHANGE_AGREED, subject=change.pk, area=change.initiative.area_id, data=data)
