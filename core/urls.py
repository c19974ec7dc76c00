# SPDX-License-Identifier: EUPL-1.2
"""Addresses of this app; config/urls.py puts them under the language prefix."""

from django.urls import URLPattern, URLResolver, path, re_path

from core.jobs import views as jobs_views
from core.open_data import views as open_data_views
from core.pages import views

app_name = "core"
urlpatterns: list[URLPattern | URLResolver] = [
    path("over", views.about, name="about"),
    path("toegankelijkheid", views.accessibility, name="accessibility"),
    path("privacy", views.privacy, name="privacy"),
    path("contact", views.contact, name="contact"),
    path("open-data", open_data_views.open_data, name="open-data"),
    path("open-data/catalogus.jsonld", open_data_views.dcat, name="open-data-catalogue"),
    re_path(
        r"^open-data/(?P<code>[a-z-]{1,40})\.(?P<ending>csv|ndjson|geojson)$",
        open_data_views.dataset_file,
        name="open-data-file",
    ),
    path("taken/<uuid:job_id>", jobs_views.job, name="job"),
    path("onderdelen", views.gallery, name="gallery"),
]
