# SPDX-License-Identifier: EUPL-1.2
"""Addresses of places and of the network."""

from django.urls import URLPattern, URLResolver, path

from governance.views import network, place_uses, places

_one = "plekken/<uuid:key>"
_file = "dossier/<uuid:pk>/plekken"

urlpatterns: list[URLPattern | URLResolver] = [
    path("netwerk", network.city, name="network"),
    path("netwerk.json", network.as_data, name="network-json"),
    path("netwerk.csv", network.as_csv, name="network-csv"),
    path("netwerk/gebied/<str:code>", network.area, name="network-area"),
    path("dossier/<uuid:pk>/netwerk", network.around, name="network-initiative"),
    path("mijn/<uuid:pk>/netwerk", network.mine, name="mine-network"),
    path("plekken", places.places, name="places"),
    path("plekken.csv", places.places_csv, name="places-csv"),
    path("plekken/nieuw", places.new, name="place-new"),
    path(_one, places.place, name="place"),
    path(f"{_one}/wijzig", places.change, name="place-change"),
    path(f"{_file}/nieuw", place_uses.add, name="place-use-new"),
    path(f"{_file}/<uuid:key>", place_uses.change, name="place-use-change"),
    path(f"{_file}/<uuid:key>/beeindig", place_uses.end, name="place-use-end"),
    path("partijen/<uuid:key>/initiatief", place_uses.party_initiative, name="party-initiative"),
]
