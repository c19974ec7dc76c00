# SPDX-License-Identifier: EUPL-1.2
"""Endpoints of what institutions commit to and what a city learns."""

from django.urls import path

from governance.api.arrangements import ARRANGEMENTS
from governance.api.chain import ENGAGEMENTS, PARTIES, STYLES
from governance.api.figures import AgendaView, LossesView, OutlookView
from governance.api.learning import BARRIERS, EXPERIMENTS, LESSONS, PROVISIONS
from governance.api.policy import GOALS, PLACES, SCHEMES
from governance.api.scenarios import SCENARIOS
from governance.api.signals import SIGNALS

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
