# SPDX-License-Identifier: EUPL-1.2
"""Addresses of follow-ups."""

from django.urls import URLPattern, URLResolver, path

from assessment.follow_ups import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("mijn/<uuid:pk>/acties", views.mine_follow_ups, name="mine-follow-ups"),
    path("dossier/<uuid:pk>/acties", views.dossier_follow_ups, name="dossier-follow-ups"),
    path("instelling/<uuid:pk>/acties", views.institution_follow_ups, name="institution-follow-ups"),
    path("acties/<uuid:pk>", views.follow_up, name="follow-up"),
    path("acties/<uuid:pk>/wijzigen", views.follow_up_change, name="follow-up-change"),
]
