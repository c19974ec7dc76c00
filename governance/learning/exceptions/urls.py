# SPDX-License-Identifier: EUPL-1.2
"""Addresses of exceptions to rules."""

from django.urls import URLPattern, URLResolver, path

from governance.learning.exceptions.views import ledger, mine, outcomes, requests

urlpatterns: list[URLPattern | URLResolver] = [
    path("uitzonderingen", ledger.LedgerPage.as_view(), name="exceptions"),
    path("uitzonderingen.csv", ledger.LedgerPage.as_view(output="csv"), name="exceptions-csv"),
    path("uitzonderingen/aanvragen", requests.RequestsPage.as_view(), name="exception-requests"),
    path("uitzonderingen/aanvragen.csv", requests.RequestsPage.as_view(output="csv"), name="exception-requests-csv"),
    path("uitzonderingen/aanvragen/<uuid:pk>", requests.request_page, name="exception-request"),
    path("uitzonderingen/aanvragen/<uuid:pk>/besluit", requests.decide, name="exception-decide"),
    path("uitzonderingen/aanvragen/<uuid:pk>/intrekken", requests.withdraw, name="exception-withdraw"),
    path("uitzonderingen/uitkomsten", outcomes.page, name="exception-outcomes"),
    path("uitzonderingen/uitkomsten.csv", outcomes.as_csv, name="exception-outcomes-csv"),
    path("uitzonderingen/<uuid:pk>", ledger.rule, name="exceptions-rule"),
    path("uitzonderingen/<uuid:pk>/voorstel", ledger.propose, name="exceptions-propose"),
    path("dossier/<uuid:pk>/afspraken/uitzondering", requests.ask, name="exception-ask"),
    path("mijn/<uuid:pk>/uitzonderingen", mine.own, name="mine-exceptions"),
    path("mijn/<uuid:pk>/uitzonderingen/<uuid:key>/intrekken", mine.withdraw, name="mine-exception-withdraw"),
]
