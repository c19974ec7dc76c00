# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the moderation pages."""

from django.urls import URLPattern, URLResolver, path

from initiatives.moderation import views as moderation_views
from initiatives.moderation.queue import views as queue_views
from initiatives.moderation.queue.queries import QUEUE_PAGE
from initiatives.moderation.today import views as today_views
from initiatives.register.saved_views import views as saved_views_views

QUEUE = {"page": QUEUE_PAGE.code}

urlpatterns: list[URLPattern | URLResolver] = [
    path("vandaag", today_views.today, name="today"),
    path("werkvoorraad", queue_views.QueuePage.as_view(), name="queue"),
    path("werkvoorraad/samen", queue_views.queue_bulk, name="queue-bulk"),
    path("werkvoorraad/samen/<uuid:pk>", queue_views.queue_sent, name="queue-sent"),
    path("werkvoorraad/samen/<uuid:pk>/terug", queue_views.queue_take_back, name="queue-take-back"),
    path("werkvoorraad/aanmelding/<uuid:pk>", moderation_views.moderate, name="moderate"),
    path("werkvoorraad/weergaven", saved_views_views.views, QUEUE, name="queue-views"),
    path("werkvoorraad/weergaven/<uuid:pk>", saved_views_views.view_change, QUEUE, name="queue-view"),
    path("werkvoorraad/weergaven/<uuid:pk>/verwijder", saved_views_views.view_remove, QUEUE, name="queue-view-remove"),
]
