# SPDX-License-Identifier: EUPL-1.2
"""Addresses of who is missing."""

from django.urls import URLPattern, URLResolver, path

from governance.learning.missing import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("wie-ontbreekt", views.page, name="missing"),
    path("wie-ontbreekt.csv", views.as_csv, name="missing-csv"),
]
