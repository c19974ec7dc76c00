# SPDX-License-Identifier: EUPL-1.2
"""Addresses of choices between options."""

from django.urls import URLPattern, URLResolver, path

from governance.learning.appraisals.views import appraisals, editing

urlpatterns: list[URLPattern | URLResolver] = [
    path("afwegingen", appraisals.AppraisalsPage.as_view(), name="weighings"),
    path("afwegingen/nieuw", editing.new, name="weighing-new"),
    path("afwegingen/<uuid:pk>", appraisals.appraisal, name="weighing"),
    path("afwegingen/<uuid:pk>/wijzig", editing.change, name="weighing-change"),
    path("afwegingen/<uuid:pk>/optie/nieuw", editing.option_new, name="weighing-option-new"),
    path("afwegingen/<uuid:pk>/optie/<uuid:key>", editing.option_change, name="weighing-option"),
    path("afwegingen/<uuid:pk>/optie/<uuid:key>/weg", editing.option_remove, name="weighing-option-remove"),
    path("afwegingen/<uuid:pk>/besluit", editing.decision, name="weighing-decide"),
    path("afwegingen/<uuid:pk>/terugblik", editing.back, name="weighing-look-back"),
    path("afwegingen/<uuid:pk>/opmerking", appraisals.remark, name="weighing-remark"),
    path("afwegingen/<uuid:pk>/opmerking/<uuid:key>/terug", appraisals.remark_back, name="weighing-remark-back"),
]
