# SPDX-License-Identifier: EUPL-1.2
"""Endpoints of the register."""

from initiatives.areas.api import AREAS, PROGRAMMES, THEMES
from initiatives.opportunities.api import OPPORTUNITIES
from initiatives.register.api.initiatives import INITIATIVES
from initiatives.registration.api import REGISTRATIONS

urlpatterns = [
    *INITIATIVES.urls(),
    *AREAS.urls(),
    *THEMES.urls(),
    *PROGRAMMES.urls(),
    *OPPORTUNITIES.urls(),
    *REGISTRATIONS.urls(),
]
