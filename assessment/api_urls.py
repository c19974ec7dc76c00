# SPDX-License-Identifier: EUPL-1.2
"""Endpoints of assessments and lenses."""

from django.urls import path

from assessment.lens.api.lenses import LensViewSet
from assessment.portfolio.api import PortfolioPrinciplesView, PortfolioView, QuietAreasView
from assessment.rounds.api import RoundViewSet
from assessment.scoring.api.assessments import AssessmentViewSet
from assessment.scoring.api.scores import ScoreViewSet
from assessment.self_assessment.api import SelfAssessmentViewSet
from core.api.routers import Router

urlpatterns = [
    *Router(AssessmentViewSet, LensViewSet, RoundViewSet, ScoreViewSet, SelfAssessmentViewSet).urls,
    path("portfolio", PortfolioView.as_view(), name="portfolio"),
    path("portfolio/principles", PortfolioPrinciplesView.as_view(), name="portfolioPrinciples"),
    path("quiet-areas", QuietAreasView.as_view(), name="quiet-areas"),
]
