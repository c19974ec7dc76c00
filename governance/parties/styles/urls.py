# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the ways of governing."""

from django.urls import URLPattern, URLResolver, path

from governance.parties.styles import views as styles_views

_file = "dossier/<uuid:pk>/stijl"

urlpatterns: list[URLPattern | URLResolver] = [
    path("stijlen", styles_views.city_styles, name="repertoire"),
    path("mijn/<uuid:pk>/sturing", styles_views.mine, name="mine-style"),
    path(_file, styles_views.style, name="style"),
    path(f"{_file}/waarborgen", styles_views.floor, name="guarantees"),
    path(f"{_file}/nieuw", styles_views.new, name="style-new"),
    path(f"{_file}/<uuid:key>", styles_views.correct, name="style-correct"),
]
