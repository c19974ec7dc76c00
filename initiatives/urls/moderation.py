# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the moderation pages."""

from django.urls import URLPattern, URLResolver, path

from initiatives.queue_list import QUEUE_PAGE
from initiatives.views import correct, dossier, moderate, queue, saved_views

QUEUE = {"page": QUEUE_PAGE.code}

urlpatterns: list[URLPattern | URLResolver] = [
    path("werkvoorraad", queue.queue, name="queue"),
    path("werkvoorraad/samen", queue.queue_bulk, name="queue-bulk"),
    path("werkvoorraad/aanmelding/<uuid:pk>", moderate.moderate, name="moderate"),
    path("werkvoorraad/weergaven", saved_views.views, QUEUE, name="queue-views"),
    path("werkvoorraad/weergaven/<uuid:pk>", saved_views.view_change, QUEUE, name="queue-view"),
    path("werkvoorraad/weergaven/<uuid:pk>/verwijder", saved_views.view_remove, QUEUE, name="queue-view-remove"),
    path("dossier/<uuid:pk>", dossier.dossier, name="dossier"),
    path("dossier/<uuid:pk>/geschiedenis", dossier.dossier_history, name="dossier-history"),
    path("dossier/<uuid:pk>/wijzig", correct.correct, name="dossier-correct"),
]
