# SPDX-License-Identifier: EUPL-1.2
"""Addresses of needs and offers, introductions and meetings."""

from django.urls import URLPattern, URLResolver, path

from initiatives.connections.introductions.views import introduction
from initiatives.connections.introductions.views.list import IntroductionsPage
from initiatives.connections.meetings.views import meeting
from initiatives.connections.meetings.views.list import MeetingsPage
from initiatives.connections.needs_and_offers.views import NeedsAndOffersPage

_introduction = "kennismakingen/<uuid:pk>"
_meeting = "ontmoetingen/<uuid:pk>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("vraag-en-aanbod", NeedsAndOffersPage.as_view(), name="exchange"),
    path("kennismakingen", IntroductionsPage.as_view(), name="introductions"),
    path("kennismakingen/nieuw", introduction.propose, name="introduction-new"),
    path(_introduction, introduction.introduction, name="introduction"),
    path(f"{_introduction}/antwoord", introduction.answer, name="introduction-answer"),
    path(f"{_introduction}/terug", introduction.withdraw, name="introduction-withdraw"),
    path(f"{_introduction}/uitkomst", introduction.outcome, name="introduction-outcome"),
    path("ontmoetingen", MeetingsPage.as_view(), name="meetings"),
    path("ontmoetingen/nieuw", meeting.meeting_new, name="meeting-new"),
    path(_meeting, meeting.meeting, name="meeting"),
    path(f"{_meeting}/agenda.ics", meeting.meeting_ics, name="meeting-ics"),
    path(f"{_meeting}/wijzigen", meeting.meeting_change, name="meeting-change"),
    path(f"{_meeting}/afzeggen", meeting.meeting_call_off, name="meeting-call-off"),
    path(f"{_meeting}/komen", meeting.meeting_come, name="meeting-come"),
    path(f"{_meeting}/uitkomst", meeting.meeting_outcome, name="meeting-outcome"),
]
