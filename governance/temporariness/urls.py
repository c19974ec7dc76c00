# SPDX-License-Identifier: EUPL-1.2
"""Addresses of what permanent temporariness costs."""

from django.urls import path

from governance.temporariness import offer_views, views

urlpatterns = [
    path("elk-jaar-opnieuw", views.city, name="temporariness"),
    path("elk-jaar-opnieuw.csv", views.as_csv, name="temporariness-csv"),
    path("dossier/<uuid:pk>/elk-jaar-opnieuw", views.initiative, name="temporariness-initiative"),
    path("dossier/<uuid:pk>/elk-jaar-opnieuw/voorstel", offer_views.offer, name="temporariness-offer"),
    path("mijn/<uuid:pk>/elk-jaar-opnieuw", views.mine, name="mine-temporariness"),
]
