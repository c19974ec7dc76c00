# SPDX-License-Identifier: EUPL-1.2
"""Public pages kept for visitors for as long as nothing they may show was written: never old, never personal.

A kept page costs a small statement, two where something was written: how often what is shown was written
(core.figures.source_writes) must be what it was before the page was made. Which tables are never shown,
settings.NEVER_SHOWN says.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from time import monotonic
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from core.database import replica, snapshots
from core.figures.source_writes import writes_of_shown

# Days and hours pass without a write, and some numbers are counted only now and then.
LONGEST_SECONDS: Final = 15
LONGEST_ADDRESS: Final = 500
View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class _Page:
    content: bytes
    content_type: str
    until: float


_counts: snapshots.SnapshotCache[str] = snapshots.SnapshotCache(lambda: 2)
_pages: snapshots.SnapshotCache[_Page] = snapshots.SnapshotCache(lambda: settings.PUBLIC_PAGES_KEPT)


def cached_for_visitors(view: View) -> View:
    """Answer a visitor who brings no cookie with the page as it was made before, when nothing shown changed since.

    Everybody else, and every page that sets a cookie or holds a form with a token, passes through untouched.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not _is_for_visitors(request):
            return view(request, *args, **kwargs)
        key = (request.get_host(), request.scheme or "", get_language() or "", request.get_full_path())
        written = _written()
        if (page := _pages.find(key, written)) is not None and page.until > monotonic():
            return HttpResponse(page.content, content_type=page.content_type)
        response = view(request, *args, **kwargs)
        if _may_be_kept(request, response):
            page = _Page(response.content, response["Content-Type"], monotonic() + LONGEST_SECONDS)
            _pages.keep(key, written, page)
        return response

    answer.is_kept_for_visitors = True  # type: ignore[attr-defined] # read below
    return answer


def is_kept(view: Any) -> bool:
    """Return whether a view, or what a view class does with every request, is kept for visitors."""
    return bool(getattr(getattr(view, "view_class", view), "dispatch", view).__dict__.get("is_kept_for_visitors"))


def _written() -> str:
    """Return how often what is shown was written; as long as nothing at all was, that is known already."""
    snapshot, place = snapshots.current_snapshot(), replica.in_use()
    if (known := _counts.find(place, snapshot)) is None:
        known = str(writes_of_shown())
        _counts.keep(place, snapshot, known)
    return known


def forget() -> None:
    """Forget every page, as after a restart."""
    _counts.forget()
    _pages.forget()


def _is_for_visitors(request: HttpRequest) -> bool:
    return (
        settings.PUBLIC_PAGES_KEPT > 0
        and request.method == "GET"
        and not request.COOKIES
        and "HX-Request" not in request.headers
        and len(request.get_full_path()) <= LONGEST_ADDRESS
        and snapshots.is_readable()
    )


def _may_be_kept(request: HttpRequest, response: HttpResponse) -> bool:
    return (
        response.status_code == 200  # noqa: PLR2004 - OK
        and not response.streaming
        and not response.cookies
        and not request.META.get("CSRF_COOKIE_NEEDS_UPDATE")
        and set(response.headers) <= {"Content-Type"}
    )
