# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the lens pages."""

from django.urls import URLPattern, URLResolver, path

from assessment.views import lens

urlpatterns: list[URLPattern | URLResolver] = [
    path("lens", lens.lens_current, name="lens-current"),
    path("lens/<slug:code>-<int:number>", lens.lens, name="lens"),
]
