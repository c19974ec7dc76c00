# SPDX-License-Identifier: EUPL-1.2
"""What a person typed into a form that could not be saved, so that no page throws it away."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django.core.exceptions import BadRequest, RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.utils.text import capfirst

_NEVER_SHOWN: Final = ("csrf", "password", "code", "token", "otp", "version")
_SHORTEST_WORTH_SHOWING: Final = 12
_UNREADABLE: Final = (
    BadRequest, MultiPartParserError, RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent, UnreadablePostError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class UnsavedText:
    """One text of the form."""

    label: str
    text: str


def unsaved_texts(request: HttpRequest) -> list[UnsavedText]:
    """Return the longer texts of the request's form; nothing when it cannot be read, and never a secret."""
    if request.method != "POST":
        return []
    try:
        return list(_texts(request))
    except _UNREADABLE:
        return []


def _texts(request: HttpRequest) -> Iterator[UnsavedText]:
    for name, values in request.POST.lists():
        if any(word in name.lower() for word in _NEVER_SHOWN):
            continue
        label = capfirst(name.rsplit("-", 1)[-1].replace("_", " "))
        yield from (
            UnsavedText(label, str(text)) for text in values if len(str(text).strip()) >= _SHORTEST_WORTH_SHOWING
        )
