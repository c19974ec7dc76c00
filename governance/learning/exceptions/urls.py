# SPDX-License-Identifier: EUPL-1.2
"""Addresses of exceptions to rules."""

from django.urls import URLPattern, URLResolver, path

from governance.learning.exceptions.views import ledger

urlpatterns: list[URLPattern | URLResolver] = [
    path("uitzonderingen", ledger.exceptions, name="exceptions"),
    path("uitzonderingen.csv", ledger.exceptions_csv, name="exceptions-csv"),
    path("uitzonderingen/<uuid:pk>", ledger.rule, name="exceptions-rule"),
    path("uitzonderingen/<uuid:pk>/voorstel", ledger.propose, name="exceptions-propose"),
]
