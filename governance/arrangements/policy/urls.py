# SPDX-License-Identifier: EUPL-1.2
"""Addresses of policy."""

from django.urls import URLPattern, URLResolver, path

from governance.arrangements.policy import council_views, views

urlpatterns: list[URLPattern | URLResolver] = [
    path("beleid", views.policy, name="policy"),
    path("beleid/raad", council_views.council_terms, name="council-terms"),
    path("beleid/raad/<uuid:pk>", council_views.council_term, name="council-term"),
    path("beleid/raad/<uuid:pk>/verwijder", council_views.remove, name="council-term-remove"),
    path("beleid/doel/<uuid:pk>/intrekken", views.withdraw, name="policy-withdraw"),
    path("beleid/<slug:sort>/nieuw", views.new, name="policy-new"),
    path("beleid/<slug:sort>/<uuid:pk>", views.item, name="policy-item"),
    path("beleid/<slug:sort>/<uuid:pk>/wijzig", views.change, name="policy-change"),
]
