# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the scoring pages."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
