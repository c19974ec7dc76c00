# SPDX-License-Identifier: EUPL-1.2
"""Endpoints of the register."""

from django.urls import path, re_path

from initiatives.api import views

urlpatterns = [
    path("initiatives", views.InitiativesView.as_view(), name="initiatives"),
    path("initiatives/<uuid:id>", views.InitiativeView.as_view(), name="initiative"),
    path("areas", views.AreasView.as_view(), name="areas"),
    re_path(r"^areas/(?P<code>[A-Za-z0-9_.-]{1,20})$", views.AreaView.as_view(), name="area"),
]
