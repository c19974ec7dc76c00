# SPDX-License-Identifier: EUPL-1.2
"""Addresses of making one initiative of two."""

from django.urls import URLPattern, URLResolver, path

from initiatives.merging import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("dossier/<uuid:pk>/hetzelfde", views.same_as, name="same-as"),
    path("dossier/<uuid:pk>/hetzelfde/<uuid:other>", views.merge, name="merge"),
]
