# SPDX-License-Identifier: EUPL-1.2
"""Addresses of widgets and of the page where an administrator says who may show them."""

from django.urls import URLPattern, URLResolver, path

from initiatives.widgets import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("insluiten/lijst", views.list_widget, name="widget-list"),
    path("insluiten/kaart", views.map_widget, name="widget-map"),
    path("insluiten/initiatief/<uuid:pk>", views.initiative_widget, name="widget-initiative"),
    path("beheer/insluiten", views.sites, name="widget-sites"),
    path("beheer/insluiten/<uuid:pk>/verwijderen", views.remove, name="widget-site-remove"),
]
