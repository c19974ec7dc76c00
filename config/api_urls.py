# SPDX-License-Identifier: EUPL-1.2
"""Every endpoint of the API."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
