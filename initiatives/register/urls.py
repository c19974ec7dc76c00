# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the public pages, and of what administrators and officials do for them."""

from django.urls import URLPattern, URLResolver, path

from initiatives.areas.views import management, public_page
from initiatives.register.contact import views as contact_views
from initiatives.register.programmes import views as programmes_views
from initiatives.register.views import initiative, register

urlpatterns: list[URLPattern | URLResolver] = [
    path("register", register.register_page, name="register"),
    path("register.csv", register.register_csv, name="register-csv"),
    path("register.rss", register.register_rss, name="register-rss"),
    path("initiatief/<uuid:pk>", initiative.initiative_page, name="initiative"),
    path("initiatief/<uuid:pk>/foto/<int:width>", initiative.picture, name="picture"),
    path("initiatief/<uuid:pk>/contact", contact_views.contact, name="contact"),
    path("initiatief/<uuid:pk>/fout-melden", contact_views.report, name="report"),
    path("werkvoorraad/melding/<uuid:pk>/afgehandeld", contact_views.report_handled, name="report-handled"),
    path("gebied/<str:code>", public_page.area_page, name="area"),
    path("programmas", programmes_views.programmes, name="programmes"),
    path("programmas/nieuw", programmes_views.programme_new, name="programme-new"),
    path("programma/<uuid:pk>", programmes_views.programme_page, name="programme"),
    path("programma/<uuid:pk>/wijzigen", programmes_views.programme_change, name="programme-change"),
    path("programma/<uuid:pk>/initiatieven", programmes_views.programme_members, name="programme-members"),
    path("beheer/gebieden", management.areas, name="areas"),
    path("beheer/gebieden/<str:code>", management.area_edit, name="areas-edit"),
    path("beheer/gebieden/<str:code>/team", management.team_add, name="areas-team-add"),
    path("beheer/gebieden/<str:code>/team/<uuid:user_pk>/weg", management.team_remove, name="areas-team-remove"),
]
