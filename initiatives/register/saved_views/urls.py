# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the views of any list; a list of work has its own."""

from django.urls import URLPattern, URLResolver, path

from initiatives.register.saved_views import columns, views

urlpatterns: list[URLPattern | URLResolver] = [
    path("weergaven/<str:page>", views.views, name="list-views"),
    path("weergaven/<str:page>/kolommen", columns.columns, name="list-columns"),
    path("weergaven/<str:page>/<uuid:pk>", views.view_change, name="list-view"),
    path("weergaven/<str:page>/<uuid:pk>/verwijder", views.view_remove, name="list-view-remove"),
]
