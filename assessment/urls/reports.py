# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the reports."""

from django.urls import URLPattern, URLResolver, path

from assessment.views import reports

urlpatterns: list[URLPattern | URLResolver] = [
    path("rondes/<uuid:round_id>/werkboek.xlsx", reports.round_workbook, name="round-workbook"),
    path("rondes/<uuid:round_id>/uitslagen.csv", reports.round_results_csv, name="round-results-csv"),
    path("rondes/<uuid:round_id>/scores.csv", reports.round_scores_csv, name="round-scores-csv"),
]
