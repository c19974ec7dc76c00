# SPDX-License-Identifier: EUPL-1.2
"""The address that an invitation leads to."""

from django.urls import URLPattern, URLResolver, path

from initiatives.carriers import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("uitnodiging/<str:token>", views.answer, name="invitation"),
]
