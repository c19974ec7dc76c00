# SPDX-License-Identifier: EUPL-1.2
"""Addresses of joining in and helping."""

from django.urls import URLPattern, URLResolver, path

from initiatives.helping import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("initiatief/<uuid:pk>/meedoen", views.join, name="join"),
    path("kansen/<uuid:pk>/meehelpen", views.help_opportunity, name="help-without-account"),
    path("meedoen/kijk-in-uw-mail", views.asked, name="help-asked"),
    path("meedoen/bevestig/<str:token>", views.confirm, name="help-confirm"),
]
