# SPDX-License-Identifier: EUPL-1.2
"""Addresses of this room, one file per audience; config/urls.py puts them under the language prefix."""

from assessment.lens.urls import urlpatterns as lens
from assessment.portfolio.urls import urlpatterns as portfolio
from assessment.quiet_areas.urls import urlpatterns as quiet
from assessment.reports.urls import urlpatterns as reports
from assessment.rounds.urls import urlpatterns as rounds
from assessment.scoring.urls import urlpatterns as scoring
from assessment.self_assessment.urls import urlpatterns as carriers

app_name = "assessment"
urlpatterns = [*lens, *scoring, *rounds, *carriers, *portfolio, *quiet, *reports]
