# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the scoring pages."""

from django.urls import URLPattern, URLResolver, path

from assessment.scoring.views import evidence, own_assignments, scoring

urlpatterns: list[URLPattern | URLResolver] = [
    path("beoordelingen", own_assignments.mine, name="mine"),
    path("beoordelen/<uuid:assignment_id>", scoring.score, name="score"),
    path("beoordelen/<uuid:assignment_id>/bewaren", scoring.score_save, name="score-save"),
    path("beoordelen/<uuid:assignment_id>/overzicht", scoring.score_overview, name="score-overview"),
    path("beoordelen/<uuid:assignment_id>/indienen", scoring.score_submit, name="score-submit"),
    path("beoordelen/<uuid:assignment_id>/principe/<slug:code>", scoring.score, name="score-principle"),
    path("bewijs/<uuid:evidence_id>", evidence.evidence_file, name="score-evidence"),
]
