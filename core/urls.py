# SPDX-License-Identifier: EUPL-1.2
"""Addresses of this app; config/urls.py puts them under the language prefix."""

from django.urls import URLPattern, URLResolver, path, re_path

from core.administration import views as administration_views
from core.help import views as help_views
from core.jobs import views as jobs_views
from core.open_data import views as open_data_views
from core.pages import views
from core.search import views as search_views
from core.setup import views as setup_views

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
    path("beheer", administration_views.administration, name="administration"),
    path("beheer/inrichten", setup_views.overview, name="setup"),
    path("beheer/inrichten/gemeente", setup_views.city, name="setup-city"),
    path("beheer/inrichten/uiterlijk", setup_views.appearance, name="setup-look"),
    path("beheer/inrichten/kaart", setup_views.street_map, name="setup-map"),
    path("beheer/inrichten/post", setup_views.mail, name="setup-mail"),
    path("beheer/inrichten/toegankelijkheid", setup_views.statement, name="setup-statement"),
    path("beheer/inrichten/teksten", setup_views.texts, name="setup-texts"),
    path("beheer/inrichten/teksten/<slug:page>/<slug:language>", setup_views.text, name="setup-text"),
    path("beheer/inrichten/openen", setup_views.opening, name="setup-opening"),
    path("beheer/inrichten/openen/zetten", setup_views.open_or_close, name="setup-open"),
    path("hulp", help_views.overview, name="help"),
    path("hulp/<slug:code>", help_views.guide, name="guide"),
    path("woorden", help_views.words, name="words"),
    path("zoeken", search_views.search_page, name="search"),
    path("zoeken/voorstellen", search_views.suggestions, name="search-suggestions"),
    path("taken/<uuid:job_id>", jobs_views.job, name="job"),
    path("onderdelen", views.gallery, name="gallery"),
]
