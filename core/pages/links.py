# SPDX-License-Identifier: EUPL-1.2
"""Addresses: whole ones for mails, feeds and the API, never taken from a request's Host header; and the page above."""

from typing import Any

from django.conf import settings
from django.urls import Resolver404, resolve, reverse
from django.utils import translation


def absolute_link(name: str, *args: Any, language: str) -> str:
    """Return the whole address of the page `name` in `language` ("nl" or "en"), starting with SITE_URL."""
    with translation.override(language):
        return f"{settings.SITE_URL.rstrip('/')}{reverse(name, args=args)}"


def page_above(address: str) -> str:
    """Return the nearest address above this one that leads somewhere, its query kept; at last the home page."""
    path, mark, query = address.partition("?")
    while parent := path.rpartition("/")[0]:
        path = parent
        try:
            resolve(path)
        except Resolver404:
            continue
        return f"{path}{mark}{query}"
    return reverse("home")
