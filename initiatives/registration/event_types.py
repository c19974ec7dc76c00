# SPDX-License-Identifier: EUPL-1.2
"""What other programs are told about registrations: one that went to another area."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from accounts.models import Scope
from core.api.viewsets import RegisterViewSet
from events.event_types.registry import PREFIX, EventType, register
from initiatives.models import Initiative
from initiatives.register.dependent_rows import DependentRows, dependent_rows


def _registrations() -> type[RegisterViewSet]:
    from initiatives.registration.api import RegistrationViewSet  # noqa: PLC0415 - the API knows this app

    return RegistrationViewSet


REGISTRATION_REMOVED: Final = EventType(
    code=f"{PREFIX}registration.removed",
    resource="registration",
    path="registrations",
    scope=Scope.INITIATIVES_READ,
    title=_("Registration to another area"),
    explanation=_("A registration moved to another area. Told to who works in the area it left."),
    removes=_registrations,
)


def register_event_types() -> None:
    """Make the kind known, and the rows it tells of."""
    register(REGISTRATION_REMOVED)
    dependent_rows.add(
        DependentRows(REGISTRATION_REMOVED, Initiative, lambda pk: Initiative.objects.filter(pk=pk), of_area=True)
    )
