# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the quiet areas."""

from django.urls import URLPattern, URLResolver, path

from assessment.quiet_areas import views as quiet_areas_views

urlpatterns: list[URLPattern | URLResolver] = [
    path("stille-gebieden", quiet_areas_views.quiet, name="quiet"),
    path("stille-gebieden.csv", quiet_areas_views.quiet_csv, name="quiet-csv"),
]
