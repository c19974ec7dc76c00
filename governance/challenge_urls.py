# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the Right to Challenge."""

from django.urls import URLPattern, URLResolver, path

from governance.views import challenges, mine_challenges

_one = "uitdaagrecht/<uuid:pk>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("uitdaagrecht", challenges.challenges, name="challenges"),
    path("uitdaagrecht/uitleg", mine_challenges.explained, name="challenge-explained"),
    path(_one, challenges.challenge, name="challenge"),
    path(f"{_one}/voorbereiden", challenges.prepare, name="challenge-prepare"),
    path(f"{_one}/gesprek", challenges.talk, name="challenge-talk"),
    path(f"{_one}/antwoord", challenges.answer, name="challenge-answer"),
    path(f"{_one}/verloop", challenges.course, name="challenge-course"),
    path("mijn/<uuid:pk>/uitdagen", mine_challenges.mine, name="mine-challenges"),
    path("mijn/<uuid:pk>/uitdagen/<uuid:key>/intrekken", mine_challenges.withdraw, name="mine-challenge-withdraw"),
]
