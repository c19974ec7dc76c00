# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the self-assessment, of the gap to the result and of follow-ups."""

from django.urls import URLPattern, URLResolver, path

from assessment.follow_ups import views as follow_ups_views
from assessment.self_assessment.views import gap, self_assessment

urlpatterns: list[URLPattern | URLResolver] = [
    path("mijn/<uuid:pk>/zelfbeoordeling", self_assessment.self_overview, name="self"),
    path("mijn/<uuid:pk>/zelfbeoordeling/vraag/<slug:code>", self_assessment.self_principle, name="self-principle"),
    path("mijn/<uuid:pk>/zelfbeoordeling/indienen", self_assessment.self_submit, name="self-submit"),
    path("mijn/<uuid:pk>/zelfbeoordeling/verschil", gap.mine_gap, name="mine-gap"),
    path("dossier/<uuid:pk>/zelfbeoordeling", gap.dossier_gap, name="dossier-gap"),
    path("mijn/<uuid:pk>/acties", follow_ups_views.mine_follow_ups, name="mine-follow-ups"),
    path("dossier/<uuid:pk>/acties", follow_ups_views.dossier_follow_ups, name="dossier-follow-ups"),
    path("acties/<uuid:pk>", follow_ups_views.follow_up, name="follow-up"),
    path("acties/<uuid:pk>/wijzigen", follow_ups_views.follow_up_change, name="follow-up-change"),
]
