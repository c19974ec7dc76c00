# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the reports."""

from django.urls import URLPattern, URLResolver, path

from assessment.views import reports

urlpatterns: list[URLPattern | URLResolver] = [
    path("initiatief/<uuid:pk>/uitslag.pdf", reports.public_report, name="public-report"),
    path("dossier/<uuid:pk>/beoordeling.pdf", reports.dossier_report, name="dossier-report"),
    path("mijn/<uuid:pk>/beoordeling.pdf", reports.mine_report, name="mine-report"),
    path("rondes/<uuid:round_id>/rapport.pdf", reports.round_report, name="round-report"),
    path("rondes/<uuid:round_id>/werkboek.xlsx", reports.round_workbook, name="round-workbook"),
    path("rondes/<uuid:round_id>/uitslagen.csv", reports.round_results_csv, name="round-results-csv"),
    path("rondes/<uuid:round_id>/scores.csv", reports.round_scores_csv, name="round-scores-csv"),
]
