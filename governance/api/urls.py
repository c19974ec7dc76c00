# SPDX-License-Identifier: EUPL-1.2
"""Endpoints of what institutions commit to and what a city learns."""

from governance.api.arrangements import ARRANGEMENTS
from governance.api.chain import ENGAGEMENTS, PARTIES, STYLES
from governance.api.learning import BARRIERS, EXPERIMENTS, LESSONS, PROVISIONS
from governance.api.scenarios import SCENARIOS
from governance.api.signals import SIGNALS

urlpatterns = [
    *PARTIES.urls(),
    *ENGAGEMENTS.urls(),
    *STYLES.urls(),
    *ARRANGEMENTS.urls(),
    *SIGNALS.urls(),
    *EXPERIMENTS.urls(),
    *LESSONS.urls(),
    *BARRIERS.urls(),
    *PROVISIONS.urls(),
    *SCENARIOS.urls(),
]
