# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the coordinator's pages."""

from django.urls import URLPattern, URLResolver, path

from assessment.panels.views import panel, reopening, results
from assessment.rounds.calibration import views as calibration_views
from assessment.rounds.views import assign_others, rounds

_panel = "rondes/<uuid:round_id>/panel/<uuid:subject_id>"

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
        reopening.hand_over,
        name="assignment-hand-over",
    ),
    path(
        "rondes/<uuid:round_id>/toewijzing/<uuid:assignment_id>/heropenen",
        reopening.assessment_reopen,
        name="assignment-reopen",
    ),
    path(
        "rondes/<uuid:round_id>/toewijzing/<uuid:assignment_id>/belang-terug",
        reopening.interest_take_back,
        name="interest-take-back",
    ),
    path("rondes/<uuid:round_id>/uitslag/<uuid:subject_id>", results.result, name="result"),
    path(_panel, panel.panel, name="panel"),
    path(f"{_panel}/ondertekenen", panel.sign, name="panel-sign"),
    path(f"{_panel}/anders", panel.dissent, name="panel-dissent"),
    path(f"{_panel}/geen-handtekening", panel.sign_missing, name="panel-sign-missing"),
    path(f"{_panel}/voorleggen", panel.show, name="panel-show"),
    path(f"{_panel}/vaststellen", panel.settle, name="panel-settle"),
    path(f"{_panel}/publiceren", panel.publish, name="panel-publish"),
    path(f"{_panel}/heropenen", reopening.panel_reopen, name="panel-reopen"),
]
