# SPDX-License-Identifier: EUPL-1.2
"""What holds on every page for who is signed in: nothing is cached; for offices short sessions and a second factor."""

from collections.abc import Callable
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import resolve, reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from accounts.models import User
from accounts.sign_in import second_factor

SESSION_PAGES = frozenset({"account_logout", "set_language", "health", "security-txt"})


class OfficeMiddleware:
    """Ends office sessions that are idle or too long, asks for a second factor, and keeps pages out of caches."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the sign-in page or the set-up page where the session is not good enough."""
        user = request.user
        if not isinstance(user, User) or not request.session.session_key:
            return self.get_response(request)
        response = self._answer(request, user)
        if "Cache-Control" not in response.headers:
            # What is drawn for one person must not come back out of a cache, also not after signing out.
            add_never_cache_headers(response)
        return response

    def _answer(self, request: HttpRequest, user: User) -> HttpResponse:
        if user.is_office and _is_over(request):
            logout(request)
            messages.info(request, _("You were signed out because nothing happened for an hour, or after ten hours."))
            return _go(request, reverse("account_login"), back=True)
        request.session.note_use()  # type: ignore[attr-defined] # our own store
        if user.is_office and second_factor.is_missing(request, user) and not _is_setting_up(request):
            return _go(request, reverse("mfa_index"), back=False)
        return self.get_response(request)


def _is_over(request: HttpRequest) -> bool:
    now = timezone.now()
    session = request.session
    # Reading a value loads the row, and with it the two moments.
    session.get("_auth_user_id")
    began, seen = session.began_at, session.seen_at  # type: ignore[attr-defined] # our own store
    return bool(
        began is None or now - began > settings.OFFICE_LONGEST_SESSION or now - seen > settings.OFFICE_IDLE_TIME
    )


def _is_setting_up(request: HttpRequest) -> bool:
    """Whether this page is part of the set-up, or lets the person leave; static files are not served by views."""
    name = resolve(request.path_info).view_name
    return name in SESSION_PAGES or name in second_factor.SET_UP_PAGES


def _go(request: HttpRequest, url: str, *, back: bool) -> HttpResponse:
    if back and request.method == "GET":
        url = f"{url}?{urlencode({'next': request.get_full_path()})}"
    if getattr(request, "htmx", False):
        return HttpResponseClientRedirect(url)
    return HttpResponseRedirect(url)
