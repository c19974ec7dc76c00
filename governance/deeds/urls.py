# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the mirror."""

from django.urls import path

from governance.deeds import views

urlpatterns = [
    path("spiegel", views.institutions, name="deeds-list"),
    path("spiegel/<uuid:key>", views.deeds, name="deeds"),
    path("spiegel/<uuid:key>.csv", views.as_csv, name="deeds-csv"),
    path("spiegel/<uuid:key>/antwoord", views.reply, name="deeds-reply"),
]
