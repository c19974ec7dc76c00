# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the portfolio."""

from django.urls import URLPattern, URLResolver, path

from assessment.views import portfolio

urlpatterns: list[URLPattern | URLResolver] = [
    path("portfolio", portfolio.interplay, name="portfolio"),
    path("portfolio.csv", portfolio.as_csv, name="portfolio-csv"),
    path("portfolio/principes", portfolio.principles, name="portfolio-principles"),
    path("portfolio/principes.csv", portfolio.principles_csv, name="portfolio-principles-csv"),
]
