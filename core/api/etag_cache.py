# SPDX-License-Identifier: EUPL-1.2
"""Which entity tag an address had for a client, so that who holds the answer still gets its 304 for next to nothing.

Only for answers that tell nothing but what stands in the database (`RegisterViewSet.is_stamped`), and only until
anything is written (core.database.snapshots): then the rows themselves are asked again.
"""

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone
from rest_framework.request import Request

from core.api.responses import is_known, not_modified
from core.database import replica
from core.database.snapshots import SnapshotCache, current_snapshot, is_readable

LONGEST_ADDRESS = 500


# The tag, and who may keep the answer.
_tags: SnapshotCache[tuple[str, str]] = SnapshotCache(lambda: settings.API_TAGS_KEPT)


def answer_held(request: Request) -> HttpResponse | None:
    """Return a 304 to a client that holds what this address still tells; None when it must be looked up."""
    if "HTTP_IF_NONE_MATCH" not in request.META or not _is_kept(request):
        return None
    held = _tags.find(_key(request), _snapshot(request))
    if held is None or not is_known(request, held[0]):
        return None
    return not_modified(*held)


def keep_tag(request: Request, tag: str, cache: str) -> None:
    """Keep the tag of what was just read for this request."""
    if _is_kept(request):
        _tags.keep(_key(request), _snapshot(request), (tag, cache))


def forget() -> None:
    """Forget every tag, as after a restart."""
    _tags.forget()


def _is_kept(request: Request) -> bool:
    return settings.API_TAGS_KEPT > 0 and len(request.get_full_path()) <= LONGEST_ADDRESS and is_readable()


def _key(request: Request) -> tuple[object, ...]:
    client: Any = request.auth
    # What a filter finds may depend on the day; a token opens a part of the scopes only.
    opened = (client.pk, *client.scopes) if client else ()
    return (request.get_full_path(), request.META.get("HTTP_ACCEPT", ""), timezone.localdate(), opened)


def _snapshot(request: Request) -> str:
    """Return the snapshot from before anything was read for this request; a key's own statement brought it along."""
    asked: Any = request
    if asked.auth is not None and not replica.in_use():
        return str(asked.auth.snapshot)
    if not hasattr(asked, "api_snapshot"):
        asked.api_snapshot = current_snapshot()
    return str(asked.api_snapshot)
