# SPDX-License-Identifier: EUPL-1.2
"""Endpoints of the register."""

from core.api.routers import Router
from initiatives.areas.api import AreaViewSet, ProgrammeViewSet, ThemeViewSet
from initiatives.opportunities.api import OpportunityViewSet
from initiatives.register.api.initiatives import InitiativeViewSet
from initiatives.registration.api import RegistrationViewSet

urlpatterns = [
    *Router(
        InitiativeViewSet, AreaViewSet, ThemeViewSet, ProgrammeViewSet, OpportunityViewSet, RegistrationViewSet
    ).urls
]
