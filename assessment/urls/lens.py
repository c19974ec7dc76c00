# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the lens pages."""

from django.urls import URLPattern, URLResolver, path

from assessment.views import lens, lenses

urlpatterns: list[URLPattern | URLResolver] = [
    path("lens", lens.lens_current, name="lens-current"),
    path("lens/<slug:code>-<int:number>", lens.lens, name="lens"),
    path("lenzen", lenses.lenses, name="lenses"),
    path("lenzen/importeren", lenses.lens_import, name="lens-import"),
    path("lenzen/vergelijken", lenses.lens_compare, name="lens-compare"),
    path("lenzen/<slug:code>-<int:number>", lenses.lens_version, name="lens-version"),
    path("lenzen/<slug:code>-<int:number>/stand", lenses.lens_move, name="lens-move"),
]
