# SPDX-License-Identifier: EUPL-1.2
"""Addresses of surveys, and of what founders say in them."""

from django.urls import URLPattern, URLResolver, path

from assessment.surveys import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("peilingen", views.surveys, name="surveys"),
    path("peilingen/<uuid:pk>/sluiten", views.close, name="survey-close"),
    path("mijn/ervaringen", views.own, name="own-answers"),
    path("mijn/ervaringen/<int:at>/<int:number>", views.question, name="own-answer"),
    path("mijn/ervaringen/<int:at>/terug", views.withdraw, name="own-answers-withdraw"),
]
