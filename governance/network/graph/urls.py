# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the network."""

from django.urls import URLPattern, URLResolver, path

from governance.network.graph.views import city, data, neighbourhoods

urlpatterns: list[URLPattern | URLResolver] = [
    path("netwerk", city.city, name="network"),
    path("netwerk.json", data.as_data, name="network-json"),
    path("netwerk.csv", data.as_csv, name="network-csv"),
    path("netwerk/gebied/<str:code>", city.area, name="network-area"),
    path("dossier/<uuid:pk>/netwerk", neighbourhoods.around, name="network-initiative"),
    path("mijn/<uuid:pk>/netwerk", neighbourhoods.mine, name="mine-network"),
]
