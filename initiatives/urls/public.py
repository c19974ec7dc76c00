# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the public pages, and of what administrators and officials do for them."""

from django.urls import URLPattern, URLResolver, path

from initiatives.views import area, areas, contact, initiative, programmes, register

urlpatterns: list[URLPattern | URLResolver] = [
    path("register", register.register_page, name="register"),
    path("register.csv", register.register_csv, name="register-csv"),
    path("register.rss", register.register_rss, name="register-rss"),
    path("initiatief/<uuid:pk>", initiative.initiative_page, name="initiative"),
    path("initiatief/<uuid:pk>/foto/<int:width>", initiative.picture, name="picture"),
    path("initiatief/<uuid:pk>/contact", contact.contact, name="contact"),
    path("initiatief/<uuid:pk>/fout-melden", contact.report, name="report"),
    path("werkvoorraad/melding/<uuid:pk>/afgehandeld", contact.report_handled, name="report-handled"),
    path("gebied/<str:code>", area.area_page, name="area"),
    path("programmas", programmes.programmes, name="programmes"),
    path("programmas/nieuw", programmes.programme_new, name="programme-new"),
    path("programma/<uuid:pk>", programmes.programme_page, name="programme"),
    path("programma/<uuid:pk>/wijzigen", programmes.programme_change, name="programme-change"),
    path("programma/<uuid:pk>/initiatieven", programmes.programme_members, name="programme-members"),
    path("beheer/gebieden", areas.areas, name="areas"),
    path("beheer/gebieden/<str:code>", areas.area_edit, name="areas-edit"),
    path("beheer/gebieden/<str:code>/team", areas.team_add, name="areas-team-add"),
    path("beheer/gebieden/<str:code>/team/<uuid:user_pk>/weg", areas.team_remove, name="areas-team-remove"),
]
