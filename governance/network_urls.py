# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the network."""

from django.urls import URLPattern, URLResolver, path

from governance.views import network

urlpatterns: list[URLPattern | URLResolver] = [
    path("netwerk", network.city, name="network"),
    path("netwerk.json", network.as_data, name="network-json"),
    path("netwerk.csv", network.as_csv, name="network-csv"),
    path("netwerk/gebied/<str:code>", network.area, name="network-area"),
    path("dossier/<uuid:pk>/netwerk", network.around, name="network-initiative"),
    path("mijn/<uuid:pk>/netwerk", network.mine, name="mine-network"),
]
