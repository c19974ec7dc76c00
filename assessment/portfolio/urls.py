# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the portfolio."""

from django.urls import URLPattern, URLResolver, path

from assessment.portfolio.views import analysis, overview

urlpatterns: list[URLPattern | URLResolver] = [
    path("portfolio", overview.interplay, name="portfolio"),
    path("portfolio.csv", overview.as_csv, name="portfolio-csv"),
    path("portfolio/principes", overview.principles, name="portfolio-principles"),
    path("portfolio/principes.csv", overview.principles_csv, name="portfolio-principles-csv"),
    path("portfolio/verloop", analysis.over_time, name="portfolio-trend"),
    path("portfolio/rangorde", analysis.ranked, name="portfolio-ranking"),
    path("portfolio/rangorde.csv", analysis.ranked_csv, name="portfolio-ranking-csv"),
    path("portfolio/overeenstemming", analysis.agreed, name="portfolio-agreement"),
]
