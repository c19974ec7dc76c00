# SPDX-License-Identifier: EUPL-1.2
"""Addresses of needs and offers, introductions and meetings."""

from django.urls import URLPattern, URLResolver, path

from initiatives.views import exchange, introductions

_introduction = "kennismakingen/<uuid:pk>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("vraag-en-aanbod", exchange.exchange, name="exchange"),
    path("kennismakingen/nieuw", introductions.propose, name="introduction-new"),
    path(_introduction, introductions.introduction, name="introduction"),
    path(f"{_introduction}/antwoord", introductions.answer, name="introduction-answer"),
    path(f"{_introduction}/terug", introductions.withdraw, name="introduction-withdraw"),
    path(f"{_introduction}/uitkomst", introductions.outcome, name="introduction-outcome"),
]
