# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the portfolio."""

from django.urls import URLPattern, URLResolver, path

from assessment.views import portfolio, portfolio_numbers

urlpatterns: list[URLPattern | URLResolver] = [
    path("portfolio", portfolio.interplay, name="portfolio"),
    path("portfolio.csv", portfolio.as_csv, name="portfolio-csv"),
    path("portfolio/principes", portfolio.principles, name="portfolio-principles"),
    path("portfolio/principes.csv", portfolio.principles_csv, name="portfolio-principles-csv"),
    path("portfolio/verloop", portfolio_numbers.over_time, name="portfolio-trend"),
    path("portfolio/rangorde", portfolio_numbers.ranked, name="portfolio-ranking"),
    path("portfolio/rangorde.csv", portfolio_numbers.ranked_csv, name="portfolio-ranking-csv"),
    path("portfolio/overeenstemming", portfolio_numbers.agreed, name="portfolio-agreement"),
]
