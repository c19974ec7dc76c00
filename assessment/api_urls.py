# SPDX-License-Identifier: EUPL-1.2
"""Endpoints of assessments and lenses."""

from django.urls import path

from assessment.lens.api.lenses import LENSES, LensView
from assessment.portfolio.api import PortfolioPrinciplesView, PortfolioView, QuietAreasView
from assessment.rounds.api import ROUNDS
from assessment.scoring.api.assessments import ASSESSMENTS, AssessmentsView, AssessmentView
from assessment.scoring.api.scores import SCORES
from assessment.self_assessment.api import SELF_ASSESSMENTS

urlpatterns = [
    *ASSESSMENTS.urls(list_view=AssessmentsView, detail_view=AssessmentView),
    *LENSES.urls(detail_view=LensView),
    *ROUNDS.urls(),
    *SCORES.urls(),
    *SELF_ASSESSMENTS.urls(),
    path("portfolio", PortfolioView.as_view(), name="portfolio"),
    path("portfolio/principles", PortfolioPrinciplesView.as_view(), name="portfolioPrinciples"),
    path("quiet-areas", QuietAreasView.as_view(), name="quiet-areas"),
]
