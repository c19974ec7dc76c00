# SPDX-License-Identifier: EUPL-1.2
"""Addresses of policy and of exceptions to it; governance.urls takes them in."""

from django.urls import URLPattern, URLResolver, path

from governance.views import exceptions, policy

urlpatterns: list[URLPattern | URLResolver] = [
    path("beleid", policy.policy, name="policy"),
    path("beleid/doel/<uuid:pk>/intrekken", policy.withdraw, name="policy-withdraw"),
    path("beleid/<slug:sort>/nieuw", policy.new, name="policy-new"),
    path("beleid/<slug:sort>/<uuid:pk>", policy.item, name="policy-item"),
    path("beleid/<slug:sort>/<uuid:pk>/wijzig", policy.change, name="policy-change"),
    path("uitzonderingen", exceptions.exceptions, name="exceptions"),
    path("uitzonderingen.csv", exceptions.exceptions_csv, name="exceptions-csv"),
    path("uitzonderingen/<uuid:pk>", exceptions.rule, name="exceptions-rule"),
    path("uitzonderingen/<uuid:pk>/voorstel", exceptions.propose, name="exceptions-propose"),
]
