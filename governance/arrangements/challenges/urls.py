# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the Right to Challenge."""

from django.urls import URLPattern, URLResolver, path

from governance.arrangements.challenges.views import carriers, officials

_one = "uitdaagrecht/<uuid:pk>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("uitdaagrecht", officials.ChallengesPage.as_view(), name="challenges"),
    path("uitdaagrecht/uitleg", carriers.explained, name="challenge-explained"),
    path(_one, officials.challenge, name="challenge"),
    path(f"{_one}/voorbereiden", officials.prepare, name="challenge-prepare"),
    path(f"{_one}/gesprek", officials.talk, name="challenge-talk"),
    path(f"{_one}/antwoord", officials.answer, name="challenge-answer"),
    path(f"{_one}/verloop", officials.course, name="challenge-course"),
    path("mijn/<uuid:pk>/uitdagen", carriers.mine, name="mine-challenges"),
    path("mijn/<uuid:pk>/uitdagen/<uuid:key>/intrekken", carriers.withdraw, name="mine-challenge-withdraw"),
]
