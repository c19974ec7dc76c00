# SPDX-License-Identifier: EUPL-1.2
"""Addresses of notes; internal, for who may read what they are about."""

from django.urls import URLPattern, URLResolver, path

from governance.notes import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("notities/<slug:word>/<uuid:pk>", views.notes, name="notes"),
    path("notities/<uuid:pk>/wijzigen", views.change, name="note-change"),
    path("notities/<uuid:pk>/intrekken", views.withdraw, name="note-withdraw"),
    path("notities/<uuid:pk>/versies", views.versions, name="note-versions"),
]
