# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the lens pages."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
