# SPDX-License-Identifier: EUPL-1.2
"""Endpoints of assessments and lenses."""

from assessment.api.assessments import ASSESSMENTS, AssessmentsView
from assessment.api.lenses import LENSES, LensView
from assessment.api.rounds import ROUNDS

urlpatterns = [
    *ASSESSMENTS.urls(list_view=AssessmentsView),
    *LENSES.urls(detail_view=LensView),
    *ROUNDS.urls(),
]
