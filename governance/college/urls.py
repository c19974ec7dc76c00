# SPDX-License-Identifier: EUPL-1.2
"""Addresses of what has to be decided."""

from django.urls import URLPattern, path

from governance.college import views

urlpatterns: list[URLPattern] = [
    path("besluiten", views.college, name="college"),
    path("besluiten/<uuid:key>", views.department, name="college-department"),
]
