# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the self-assessment and of its gap to the result."""

from django.urls import URLPattern, URLResolver, path

from assessment.self_assessment.views import gap, self_assessment

urlpatterns: list[URLPattern | URLResolver] = [
    path("mijn/<uuid:pk>/zelfbeoordeling", self_assessment.self_overview, name="self"),
    path("mijn/<uuid:pk>/zelfbeoordeling/vraag/<slug:code>", self_assessment.self_principle, name="self-principle"),
    path("mijn/<uuid:pk>/zelfbeoordeling/indienen", self_assessment.self_submit, name="self-submit"),
    path("mijn/<uuid:pk>/zelfbeoordeling/verschil", gap.mine_gap, name="mine-gap"),
    path("dossier/<uuid:pk>/zelfbeoordeling", gap.dossier_gap, name="dossier-gap"),
]
