# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the coordinator's pages."""

from django.urls import URLPattern, URLResolver, path

from assessment.views import results, rounds

urlpatterns: list[URLPattern | URLResolver] = [
    path("rondes", rounds.round_list, name="rounds"),
    path("rondes/nieuw", rounds.round_new, name="round-new"),
    path("rondes/<uuid:round_id>", rounds.round_detail, name="round"),
    path("rondes/<uuid:round_id>/wijzigen", rounds.round_change, name="round-change"),
    path("rondes/<uuid:round_id>/stand", rounds.round_move, name="round-move"),
    path("rondes/<uuid:round_id>/toewijzen", rounds.round_assign, name="round-assign"),
    path("rondes/<uuid:round_id>/herinneren", rounds.round_remind, name="round-remind"),
    path(
        "rondes/<uuid:round_id>/toewijzing/<uuid:assignment_id>/intrekken",
        rounds.assignment_withdraw,
        name="assignment-withdraw",
    ),
    path("rondes/<uuid:round_id>/uitslag/<uuid:subject_id>", results.result, name="result"),
]
