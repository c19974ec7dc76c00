# SPDX-License-Identifier: EUPL-1.2
"""Writing over a network that loses answers: a POST happens once (Idempotency-Key), a PATCH needs a fresh If-Match.

Answers of POSTs are kept by a higher app, which makes itself known here (docs/adr/0005).
"""

import re
from collections.abc import Callable
from hashlib import blake2b
from typing import Any, Final, Protocol

from django.http import HttpResponse
from django.utils.http import parse_etags
from django.utils.translation import gettext_lazy as _
from rest_framework.request import Request

from core.api.exceptions import RefusedCallError
from core.registry import Registry, alone

Act = Callable[[], HttpResponse]
_KEY: Final = re.compile(r"[\x21-\x7e]{1,255}")


class Keeper(Protocol):
    """What does an act once and keeps its answer, both in one transaction."""

    def __call__(self, *, client: Any, key: str, digest: str, act: Act) -> HttpResponse:
        """Return what `act` answers, or what it answered before under this key of this client.

        Raises RefusedCallError: 422 when the key was used for a call with another `digest`, 409 while the first is
        still being done.
        """


answer_keepers: Registry[Keeper] = Registry(
    "What keeps answers of POSTs, so that they happen once; events does.", key=alone
)


def once(request: Request, act: Act) -> HttpResponse:
    """Answer a POST by `act`, at most once for its Idempotency-Key."""
    key = request.META.get("HTTP_IDEMPOTENCY_KEY", "")
    if not _KEY.fullmatch(key):
        raise RefusedCallError(400, _KEY_NEEDED)
    digest = blake2b(digest_size=32)
    for part in ((request.method or "").encode(), request.path.encode(), request.body):
        digest.update(len(part).to_bytes(8) + part)
    [keep] = answer_keepers
    return keep(client=request.auth, key=key, digest=digest.hexdigest(), act=act)


def require_match(request: Request, tag: str) -> None:
    """Raise RefusedCallError when the sender does not say that it changes what has this tag: 428 unsaid, 412 older.

    Our tags are weak, because a packed body has the same one; what they name is compared.
    """
    held = [each.removeprefix("W/") for each in parse_etags(request.META.get("HTTP_IF_MATCH", ""))]
    if not held or held == ["*"]:
        raise RefusedCallError(428)
    if tag.removeprefix("W/") not in held:
        raise RefusedCallError(412)


_KEY_NEEDED = _(
    "Send the header Idempotency-Key with 1 to 255 visible characters, new for every new act and the same when you try "
    "again."
)
