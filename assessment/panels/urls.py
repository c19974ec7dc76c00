# SPDX-License-Identifier: EUPL-1.2
"""Addresses where a result is agreed on, replied to, settled and reopened."""

from django.urls import URLPattern, URLResolver, path

from assessment.panels.views import outcome, panel, reopening, results

_panel = "rondes/<uuid:round_id>/panel/<uuid:subject_id>"

urlpatterns: list[URLPattern | URLResolver] = [
    path(
        "rondes/<uuid:round_id>/toewijzing/<uuid:assignment_id>/heropenen",
        reopening.assessment_reopen,
        name="assignment-reopen",
    ),
    path("mijn/<uuid:pk>/uitslag/<uuid:panel_id>", outcome.outcome, name="outcome"),
    path("uitslag/<uuid:panel_id>", outcome.institution_outcome, name="institution-outcome"),
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
