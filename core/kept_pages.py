# SPDX-License-Identifier: EUPL-1.2
"""Public pages kept for visitors for as long as nothing in the database changed: never old, never personal.

PostgreSQL tells with one small statement which transactions it has seen (`pg_current_snapshot`). As long as that is
the same, nothing at all was written, so a page made from the database would come out the same too. Any write, also one
that has nothing to do with the page, makes it anew: there is no list of what depends on what.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from threading import Lock
from time import monotonic
from typing import Any, Final

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

# Days and hours pass without a write, and some numbers are counted only now and then.
LONGEST_SECONDS: Final = 15
LONGEST_ADDRESS: Final = 500
View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class _Page:
    content: bytes
    content_type: str
    mark: str
    until: float


_pages: OrderedDict[tuple[str, ...], _Page] = OrderedDict()
_lock = Lock()


def kept_for_visitors(view: View) -> View:
    """Answer a visitor who brings no cookie with the page as it was made before, when nothing changed since.

    Everybody else, and every page that sets a cookie or holds a form with a token, passes through untouched.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not _is_for_visitors(request):
            return view(request, *args, **kwargs)
        key = (request.get_host(), request.scheme or "", get_language() or "", request.get_full_path())
        mark = _mark()
        if (page := _find(key, mark)) is not None:
            return HttpResponse(page.content, content_type=page.content_type)
        response = view(request, *args, **kwargs)
        if _may_be_kept(request, response):
            _keep(key, _Page(response.content, response["Content-Type"], mark, monotonic() + LONGEST_SECONDS))
        return response

    return answer


def forget() -> None:
    """Forget every page, as after a restart."""
    with _lock:
        _pages.clear()


def _is_for_visitors(request: HttpRequest) -> bool:
    return (
        settings.PUBLIC_PAGES_KEPT > 0
        and request.method == "GET"
        and not request.COOKIES
        and "HX-Request" not in request.headers
        and len(request.get_full_path()) <= LONGEST_ADDRESS
        # Inside a transaction one sees one's own writes before they get a place in the snapshot.
        and not connection.in_atomic_block
    )


def _mark() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_snapshot()::text")
        [found] = cursor.fetchone()
    return str(found)


def _may_be_kept(request: HttpRequest, response: HttpResponse) -> bool:
    return (
        response.status_code == 200  # noqa: PLR2004 - OK
        and not response.streaming
        and not response.cookies
        and not request.META.get("CSRF_COOKIE_NEEDS_UPDATE")
        and set(response.headers) <= {"Content-Type"}
    )


def _find(key: tuple[str, ...], mark: str) -> _Page | None:
    with _lock:
        page = _pages.get(key)
        if page is None or page.mark != mark or page.until < monotonic():
            return None
        _pages.move_to_end(key)
        return page


def _keep(key: tuple[str, ...], page: _Page) -> None:
    with _lock:
        _pages[key] = page
        _pages.move_to_end(key)
        while len(_pages) > settings.PUBLIC_PAGES_KEPT:
            _pages.popitem(last=False)
