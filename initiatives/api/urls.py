# SPDX-License-Identifier: EUPL-1.2
"""Endpoints of the register."""

from initiatives.api.areas import AREAS, PROGRAMMES, THEMES
from initiatives.api.initiatives import INITIATIVES
from initiatives.api.opportunities import OPPORTUNITIES
from initiatives.api.registrations import REGISTRATIONS

urlpatterns = [
    *INITIATIVES.urls(),
    *AREAS.urls(),
    *THEMES.urls(),
    *PROGRAMMES.urls(),
    *OPPORTUNITIES.urls(),
    *REGISTRATIONS.urls(),
]
