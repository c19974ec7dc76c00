# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the mirror."""

from django.urls import URLPattern, URLResolver, path

from governance.mirror import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("partijen/<uuid:key>/spiegel", views.party_mirror, name="party-mirror"),
    path("initiatief/<uuid:pk>/keten", views.chain_mirror, name="chain-mirror"),
]
