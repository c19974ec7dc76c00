# SPDX-License-Identifier: EUPL-1.2
"""Endpoints of what institutions commit to and what a city learns."""

from django.urls import path

from governance.arrangements.api.arrangements import ARRANGEMENTS
from governance.arrangements.policy.api import GOALS, PLACES, SCHEMES
from governance.continuity.signals.api import SIGNALS
from governance.learning.api import BARRIERS, EXPERIMENTS, LESSONS, PROVISIONS
from governance.network.scenarios.api import SCENARIOS
from governance.overview.api import AgendaView, LossesView, OutlookView
from governance.parties.api import ENGAGEMENTS, PARTIES, STYLES

urlpatterns = [
    *PARTIES.urls(),
    *ENGAGEMENTS.urls(),
    *STYLES.urls(),
    *ARRANGEMENTS.urls(),
    *SCHEMES.urls(),
    *GOALS.urls(),
    *PLACES.urls(),
    *SIGNALS.urls(),
    *EXPERIMENTS.urls(),
    *LESSONS.urls(),
    *BARRIERS.urls(),
    *PROVISIONS.urls(),
    *SCENARIOS.urls(),
    path("outlook", OutlookView.as_view(), name="outlook"),
    path("agenda", AgendaView.as_view(), name="agenda"),
    path("losses", LossesView.as_view(), name="losses"),
]
