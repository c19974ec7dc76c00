# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the ways of governing."""

from django.urls import URLPattern, URLResolver, path

from governance.views import styles

_file = "dossier/<uuid:pk>/stijl"

urlpatterns: list[URLPattern | URLResolver] = [
    path("stijlen", styles.repertoire, name="repertoire"),
    path(_file, styles.style, name="style"),
    path(f"{_file}/nieuw", styles.new, name="style-new"),
    path(f"{_file}/<uuid:key>", styles.correct, name="style-correct"),
]
