# SPDX-License-Identifier: EUPL-1.2
"""Addresses of policy and of exceptions to it; governance.urls takes them in."""

from django.urls import URLPattern, URLResolver, path

from governance.arrangements.exceptions import views as exceptions_views
from governance.arrangements.policy import views as policy_views

urlpatterns: list[URLPattern | URLResolver] = [
    path("beleid", policy_views.policy, name="policy"),
    path("beleid/doel/<uuid:pk>/intrekken", policy_views.withdraw, name="policy-withdraw"),
    path("beleid/<slug:sort>/nieuw", policy_views.new, name="policy-new"),
    path("beleid/<slug:sort>/<uuid:pk>", policy_views.item, name="policy-item"),
    path("beleid/<slug:sort>/<uuid:pk>/wijzig", policy_views.change, name="policy-change"),
    path("uitzonderingen", exceptions_views.exceptions, name="exceptions"),
    path("uitzonderingen.csv", exceptions_views.exceptions_csv, name="exceptions-csv"),
    path("uitzonderingen/<uuid:pk>", exceptions_views.rule, name="exceptions-rule"),
    path("uitzonderingen/<uuid:pk>/voorstel", exceptions_views.propose, name="exceptions-propose"),
]
