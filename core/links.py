# SPDX-License-Identifier: EUPL-1.2
"""Whole addresses for mails, feeds and the API: never taken from a request's Host header."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation


def absolute_link(name: str, *args: Any, language: str) -> str:
    """Return the whole address of the page `name` in `language` ("nl" or "en"), starting with SITE_URL."""
    with translation.override(language):
        return f"{settings.SITE_URL.rstrip('/')}{reverse(name, args=args)}"
