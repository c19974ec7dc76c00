# SPDX-License-Identifier: EUPL-1.2
"""Addresses of needs and offers, introductions and meetings."""

from django.urls import URLPattern, URLResolver, path

from initiatives.connections.introductions.views import introduction as views_introduction
from initiatives.connections.introductions.views import list as views_list
from initiatives.connections.meetings import views as meetings_views
from initiatives.connections.needs_and_offers import views as needs_and_offers_views

_introduction = "kennismakingen/<uuid:pk>"
_meeting = "ontmoetingen/<uuid:pk>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("vraag-en-aanbod", needs_and_offers_views.needs_and_offers, name="exchange"),
    path("kennismakingen", views_list.introductions, name="introductions"),
    path("kennismakingen/nieuw", views_introduction.propose, name="introduction-new"),
    path(_introduction, views_introduction.introduction, name="introduction"),
    path(f"{_introduction}/antwoord", views_introduction.answer, name="introduction-answer"),
    path(f"{_introduction}/terug", views_introduction.withdraw, name="introduction-withdraw"),
    path(f"{_introduction}/uitkomst", views_introduction.outcome, name="introduction-outcome"),
    path("ontmoetingen", meetings_views.meetings, name="meetings"),
    path("ontmoetingen/nieuw", meetings_views.meeting_new, name="meeting-new"),
    path(_meeting, meetings_views.meeting, name="meeting"),
    path(f"{_meeting}/agenda.ics", meetings_views.meeting_ics, name="meeting-ics"),
    path(f"{_meeting}/wijzigen", meetings_views.meeting_change, name="meeting-change"),
    path(f"{_meeting}/afzeggen", meetings_views.meeting_call_off, name="meeting-call-off"),
    path(f"{_meeting}/komen", meetings_views.meeting_come, name="meeting-come"),
    path(f"{_meeting}/uitkomst", meetings_views.meeting_outcome, name="meeting-outcome"),
]
