# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the reports."""

from django.urls import URLPattern, URLResolver, path

from assessment.reports import views as reports_views

urlpatterns: list[URLPattern | URLResolver] = [
    path("initiatief/<uuid:pk>/uitslag.pdf", reports_views.public_report, name="public-report"),
    path("instelling/<uuid:pk>/uitslag.pdf", reports_views.institution_report, name="institution-report"),
    path("initiatief/<uuid:pk>/keten.pdf", reports_views.chain_report, name="chain-report"),
    path("dossier/<uuid:pk>/beoordeling.pdf", reports_views.dossier_report, name="dossier-report"),
    path("mijn/<uuid:pk>/beoordeling.pdf", reports_views.mine_report, name="mine-report"),
    path("rondes/<uuid:round_id>/rapport.pdf", reports_views.round_report, name="round-report"),
    path("rondes/<uuid:round_id>/werkboek.xlsx", reports_views.round_workbook, name="round-workbook"),
    path("rondes/<uuid:round_id>/uitslagen.csv", reports_views.round_results_csv, name="round-results-csv"),
    path("rondes/<uuid:round_id>/scores.csv", reports_views.round_scores_csv, name="round-scores-csv"),
]
