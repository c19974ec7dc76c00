# SPDX-License-Identifier: EUPL-1.2
"""Addresses of places."""

from django.urls import URLPattern, URLResolver, path

from governance.parties.places.views import places, uses

_one = "plekken/<uuid:key>"
_file = "dossier/<uuid:pk>/plekken"

urlpatterns: list[URLPattern | URLResolver] = [
    path("plekken", places.PlacesPage.as_view(), name="places"),
    path("plekken.csv", places.PlacesPage.as_view(output="csv"), name="places-csv"),
    path("plekken/nieuw", places.new, name="place-new"),
    path(_one, places.place, name="place"),
    path(f"{_one}/wijzig", places.change, name="place-change"),
    path(f"{_file}/nieuw", uses.add, name="place-use-new"),
    path(f"{_file}/<uuid:key>", uses.change, name="place-use-change"),
    path(f"{_file}/<uuid:key>/beeindig", uses.end, name="place-use-end"),
    path("partijen/<uuid:key>/initiatief", uses.party_initiative, name="party-initiative"),
]
