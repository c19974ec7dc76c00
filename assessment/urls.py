# SPDX-License-Identifier: EUPL-1.2
"""Addresses of this app, a list for each subject; config/urls.py puts them under the language prefix."""

from assessment.follow_ups.urls import urlpatterns as follow_ups
from assessment.lens.urls import urlpatterns as lens
from assessment.panels.urls import urlpatterns as panels
from assessment.portfolio.urls import urlpatterns as portfolio
from assessment.quiet_areas.urls import urlpatterns as quiet_areas
from assessment.reports.urls import urlpatterns as reports
from assessment.rounds.urls import urlpatterns as rounds
from assessment.scoring.urls import urlpatterns as scoring
from assessment.self_assessment.urls import urlpatterns as self_assessment
from assessment.surveys.urls import urlpatterns as surveys

app_name = "assessment"
urlpatterns = [
    *lens, *rounds, *scoring, *self_assessment, *panels, *follow_ups, *quiet_areas, *portfolio, *reports, *surveys,
]  # fmt: skip
