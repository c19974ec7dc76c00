# SPDX-License-Identifier: EUPL-1.2
"""Endpoints of assessments and lenses."""

from django.urls import path

from assessment.api import views

urlpatterns = [
    path("assessments", views.AssessmentsView.as_view(), name="assessments"),
    path("assessments/<uuid:id>", views.AssessmentView.as_view(), name="assessment"),
    path("lenses", views.LensesView.as_view(), name="lenses"),
    path("lenses/<uuid:id>", views.LensView.as_view(), name="lens"),
]
