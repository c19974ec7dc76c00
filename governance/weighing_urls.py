# SPDX-License-Identifier: EUPL-1.2
"""Addresses of choices between options; governance.urls takes them in."""

from django.urls import URLPattern, URLResolver, path

from governance.views import weighing_acts, weighings

urlpatterns: list[URLPattern | URLResolver] = [
    path("afwegingen", weighings.weighings, name="weighings"),
    path("afwegingen/nieuw", weighing_acts.new, name="weighing-new"),
    path("afwegingen/<uuid:pk>", weighings.weighing, name="weighing"),
    path("afwegingen/<uuid:pk>/wijzig", weighing_acts.change, name="weighing-change"),
    path("afwegingen/<uuid:pk>/optie/nieuw", weighing_acts.option_new, name="weighing-option-new"),
    path("afwegingen/<uuid:pk>/optie/<uuid:key>", weighing_acts.option_change, name="weighing-option"),
    path("afwegingen/<uuid:pk>/optie/<uuid:key>/weg", weighing_acts.option_remove, name="weighing-option-remove"),
    path("afwegingen/<uuid:pk>/besluit", weighing_acts.decision, name="weighing-decide"),
    path("afwegingen/<uuid:pk>/terugblik", weighing_acts.back, name="weighing-look-back"),
    path("afwegingen/<uuid:pk>/opmerking", weighings.remark, name="weighing-remark"),
    path("afwegingen/<uuid:pk>/opmerking/<uuid:key>/terug", weighings.remark_back, name="weighing-remark-back"),
]
