# SPDX-License-Identifier: EUPL-1.2
"""The lists that have an address, found in the addresses."""

from config.api.urls import endpoints
from core.api.viewsets import RegisterViewSet


def resources() -> list[type[RegisterViewSet]]:
    """Return every list that has an address."""
    found: dict[str, type[RegisterViewSet]] = {}
    waiting = list(endpoints)
    while waiting:
        each = waiting.pop(0)
        waiting = [*getattr(each, "url_patterns", ()), *waiting]
        view = getattr(getattr(each, "callback", None), "cls", None)
        if view is not None and issubclass(view, RegisterViewSet):
            found[view.prefix] = view
    return list(found.values())
