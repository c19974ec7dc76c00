# SPDX-License-Identifier: EUPL-1.2
"""What holds for every page of a site: the languages it is offered in."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import translate_url
from django.utils import translation

from core.site.queries import site


class LanguageMiddleware:
    """Stands after LocaleMiddleware: an address in a language the site is not offered in leads to the Dutch page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Lead on, or pass the request on as it is."""
        language = translation.get_language_from_path(request.path_info)
        if language and request.method in {"GET", "HEAD"} and language not in site().languages:
            address = request.get_full_path()
            dutch = translate_url(address, settings.LANGUAGE_CODE)
            if dutch != address:
                return HttpResponseRedirect(dutch)
        return self._get_response(request)
