# SPDX-License-Identifier: EUPL-1.2
"""Addresses of following by mail."""

from django.urls import URLPattern, URLResolver, path

from initiatives.follows import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("volgen", views.follow, name="follow"),
    path("volgen/kijk-in-uw-mail", views.asked, name="follow-asked"),
    path("volgen/bevestig/<str:token>", views.confirm, name="follow-confirm"),
    path("volgen/mijn/<str:token>", views.follows, name="follows"),
    path("volgen/stop/<str:token>", views.stop, name="follow-stop"),
]
