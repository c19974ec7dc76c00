# SPDX-License-Identifier: EUPL-1.2
"""Endpoints of what other programs are told."""

from django.urls import path

from events.api.events import EventsView
from events.api.removals import REMOVALS, RemovalsView, RemovalView

urlpatterns = [
    path("events", EventsView.as_view(), name="events"),
    *REMOVALS.urls(list_view=RemovalsView, detail_view=RemovalView),
]
