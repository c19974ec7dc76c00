# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the lens pages."""

from django.urls import URLPattern, URLResolver, path

from assessment.lens.views import management, public

urlpatterns: list[URLPattern | URLResolver] = [
    path("lens", public.lens_current, name="lens-current"),
    path("lens/<slug:code>-<int:number>", public.lens, name="lens"),
    path("lenzen", management.lenses, name="lenses"),
    path("lenzen/importeren", management.lens_import, name="lens-import"),
    path("lenzen/vergelijken", management.lens_compare, name="lens-compare"),
    path("lenzen/<slug:code>-<int:number>", management.lens_version, name="lens-version"),
    path("lenzen/<slug:code>-<int:number>/stand", management.lens_move, name="lens-move"),
]
