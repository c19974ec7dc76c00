# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the quiet areas."""

from django.urls import URLPattern, URLResolver, path

from assessment.views import quiet

urlpatterns: list[URLPattern | URLResolver] = [
    path("stille-gebieden", quiet.quiet, name="quiet"),
    path("stille-gebieden.csv", quiet.quiet_csv, name="quiet-csv"),
]
