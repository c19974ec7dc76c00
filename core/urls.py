# SPDX-License-Identifier: EUPL-1.2
"""Addresses of this room; config/urls.py puts them under the language prefix."""

from django.urls import URLPattern, URLResolver, path

from core import job_views, views

app_name = "core"
urlpatterns: list[URLPattern | URLResolver] = [
    path("over", views.about, name="about"),
    path("toegankelijkheid", views.accessibility, name="accessibility"),
    path("privacy", views.privacy, name="privacy"),
    path("contact", views.contact, name="contact"),
    path("open-data", views.open_data, name="open-data"),
    path("taken/<uuid:job_id>", job_views.job, name="job"),
    path("onderdelen", views.gallery, name="gallery"),
]
