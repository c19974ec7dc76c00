# SPDX-License-Identifier: EUPL-1.2
"""Endpoints of what other programs are told."""

from django.urls import path

from exchange.api.events import EventsView

urlpatterns = [path("events", EventsView.as_view(), name="events")]
