# SPDX-License-Identifier: EUPL-1.2
"""Addresses of needs and offers, introductions and meetings."""

from django.urls import URLPattern, URLResolver, path

from initiatives.views import exchange, introduction_list, introductions, meetings

_introduction = "kennismakingen/<uuid:pk>"
_meeting = "ontmoetingen/<uuid:pk>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("vraag-en-aanbod", exchange.exchange, name="exchange"),
    path("kennismakingen", introduction_list.introductions, name="introductions"),
    path("kennismakingen/nieuw", introductions.propose, name="introduction-new"),
    path(_introduction, introductions.introduction, name="introduction"),
    path(f"{_introduction}/antwoord", introductions.answer, name="introduction-answer"),
    path(f"{_introduction}/terug", introductions.withdraw, name="introduction-withdraw"),
    path(f"{_introduction}/uitkomst", introductions.outcome, name="introduction-outcome"),
    path("ontmoetingen", meetings.meetings, name="meetings"),
    path("ontmoetingen/nieuw", meetings.meeting_new, name="meeting-new"),
    path(_meeting, meetings.meeting, name="meeting"),
    path(f"{_meeting}/agenda.ics", meetings.meeting_ics, name="meeting-ics"),
    path(f"{_meeting}/wijzigen", meetings.meeting_change, name="meeting-change"),
    path(f"{_meeting}/afzeggen", meetings.meeting_call_off, name="meeting-call-off"),
    path(f"{_meeting}/komen", meetings.meeting_come, name="meeting-come"),
    path(f"{_meeting}/uitkomst", meetings.meeting_outcome, name="meeting-outcome"),
]
