# SPDX-License-Identifier: EUPL-1.2
"""Addresses of this room, one file per audience; config/urls.py puts them under the language prefix."""

from assessment.urls.carriers import urlpatterns as carriers
from assessment.urls.lens import urlpatterns as lens
from assessment.urls.portfolio import urlpatterns as portfolio
from assessment.urls.quiet import urlpatterns as quiet
from assessment.urls.reports import urlpatterns as reports
from assessment.urls.rounds import urlpatterns as rounds
from assessment.urls.scoring import urlpatterns as scoring

app_name = "assessment"
urlpatterns = [*lens, *scoring, *rounds, *carriers, *portfolio, *quiet, *reports]
