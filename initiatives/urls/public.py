# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the public pages."""

from django.urls import URLPattern, URLResolver, path

from initiatives.views import area, initiative, register

urlpatterns: list[URLPattern | URLResolver] = [
    path("register", register.register_page, name="register"),
    path("register.csv", register.register_csv, name="register-csv"),
    path("register.rss", register.register_rss, name="register-rss"),
    path("initiatief/<uuid:pk>", initiative.initiative_page, name="initiative"),
    path("gebied/<str:code>", area.area_page, name="area"),
]
