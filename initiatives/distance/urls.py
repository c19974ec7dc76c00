# SPDX-License-Identifier: EUPL-1.2
"""Addresses of chosen distance."""

from django.urls import URLPattern, URLResolver, path

from initiatives.distance import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("dossier/<uuid:pk>/afstand", views.dossier, name="distance"),
    path("dossier/<uuid:pk>/afstand/einde", views.dossier_end, name="distance-end"),
    path("mijn/<uuid:pk>/afstand", views.mine, name="mine-distance"),
    path("mijn/<uuid:pk>/afstand/einde", views.mine_end, name="mine-distance-end"),
]
