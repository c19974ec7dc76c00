# SPDX-License-Identifier: EUPL-1.2
"""Addresses of rounds, who is asked in them, and practice."""

from django.urls import URLPattern, URLResolver, path

from assessment.rounds.calibration import views as calibration_views
from assessment.rounds.views import assign_others, interests, rounds

urlpatterns: list[URLPattern | URLResolver] = [
    path("rondes", rounds.round_list, name="rounds"),
    path("rondes/nieuw", rounds.round_new, name="round-new"),
    path("rondes/oefenen", calibration_views.calibration_new, name="calibration-new"),
    path("rondes/<uuid:round_id>/oefening", calibration_views.calibration, name="calibration"),
    path("rondes/<uuid:round_id>", rounds.round_detail, name="round"),
    path("rondes/<uuid:round_id>/wijzigen", rounds.round_change, name="round-change"),
    path("rondes/<uuid:round_id>/stand", rounds.round_move, name="round-move"),
    path("rondes/<uuid:round_id>/toewijzen", rounds.round_assign, name="round-assign"),
    path("rondes/<uuid:round_id>/toewijzen/<slug:word>", assign_others.assign_others, name="round-assign-others"),
    path("rondes/<uuid:round_id>/herinneren", rounds.round_remind, name="round-remind"),
    path(
        "rondes/<uuid:round_id>/toewijzing/<uuid:assignment_id>/intrekken",
        rounds.assignment_withdraw,
        name="assignment-withdraw",
    ),
    path(
        "rondes/<uuid:round_id>/toewijzing/<uuid:assignment_id>/overdragen",
        interests.hand_over,
        name="assignment-hand-over",
    ),
    path(
        "rondes/<uuid:round_id>/toewijzing/<uuid:assignment_id>/belang-terug",
        interests.interest_take_back,
        name="interest-take-back",
    ),
    path("beoordelen/<uuid:assignment_id>/belang", interests.interest, name="interest"),
]
