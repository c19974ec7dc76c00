# SPDX-License-Identifier: EUPL-1.2
"""Addresses of areas: their public page, their borders and teams, how many people live there."""

from django.urls import URLPattern, URLResolver, path

from initiatives.areas.borders import views as border_views
from initiatives.areas.population import views as population_views
from initiatives.areas.views import management, public_page

urlpatterns: list[URLPattern | URLResolver] = [
    path("gebied/<str:code>", public_page.area_page, name="area"),
    path("beheer/gebieden", management.areas, name="areas"),
    path("beheer/gebieden/grenzen", border_views.borders, name="areas-borders"),
    path("beheer/gebieden/tegels", management.tiles_anew, name="areas-tiles"),
    path("beheer/gebieden/<str:code>", management.area_edit, name="areas-edit"),
    path("beheer/gebieden/<str:code>/team", management.team_add, name="areas-team-add"),
    path("beheer/gebieden/<str:code>/team/<uuid:user_pk>/weg", management.team_remove, name="areas-team-remove"),
    path("beheer/inwoners", population_views.population, name="population"),
]
