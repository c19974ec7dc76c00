# SPDX-License-Identifier: EUPL-1.2
"""Addresses of themes."""

from django.urls import URLPattern, URLResolver, path

from initiatives.themes import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("beheer/themas", views.themes, name="themes"),
    path("beheer/themas/gewone-lijst", views.usual, name="themes-usual"),
    path("beheer/themas/<slug:code>/weg", views.remove, name="themes-remove"),
]
