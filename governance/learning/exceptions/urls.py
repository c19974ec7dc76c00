# SPDX-License-Identifier: EUPL-1.2
"""Addresses of exceptions to rules."""

from django.urls import URLPattern, URLResolver, path

from governance.learning.exceptions import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("uitzonderingen", views.exceptions, name="exceptions"),
    path("uitzonderingen.csv", views.exceptions_csv, name="exceptions-csv"),
    path("uitzonderingen/<uuid:pk>", views.rule, name="exceptions-rule"),
    path("uitzonderingen/<uuid:pk>/voorstel", views.propose, name="exceptions-propose"),
]
