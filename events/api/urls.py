# SPDX-License-Identifier: EUPL-1.2
"""Endpoints of what other programs are told."""

from django.urls import path

from core.api.routers import Router
from events.api.events import EventsView
from events.api.removals import RemovalViewSet

urlpatterns = [path("events", EventsView.as_view(), name="events"), *Router(RemovalViewSet).urls]
