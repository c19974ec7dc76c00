# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the network."""

from django.urls import URLPattern, URLResolver, path

from governance.network.graph import views as graph_views

urlpatterns: list[URLPattern | URLResolver] = [
    path("netwerk", graph_views.city, name="network"),
    path("netwerk.json", graph_views.as_data, name="network-json"),
    path("netwerk.csv", graph_views.as_csv, name="network-csv"),
    path("netwerk/gebied/<str:code>", graph_views.area, name="network-area"),
    path("dossier/<uuid:pk>/netwerk", graph_views.around, name="network-initiative"),
    path("mijn/<uuid:pk>/netwerk", graph_views.mine, name="mine-network"),
]
