# SPDX-License-Identifier: EUPL-1.2
"""The router: a list at `name`, its details below it, without a slash at the end."""

from collections.abc import Iterable
from typing import Any, Final

from django.urls import URLPattern, path, re_path
from rest_framework.routers import BaseRouter

from core.api.viewsets import RegisterViewSet

_OF_LIST: Final = {"get": "list", "post": "create"}
_OF_ROW: Final = {"get": "retrieve", "patch": "partial_update"}


class Router(BaseRouter):
    """Names addresses as clients and pages know them: `initiatives` and `initiative`."""

    def __init__(self, *viewsets: type[RegisterViewSet]) -> None:
        super().__init__()
        for each in viewsets:
            self.register(each.prefix, each, basename=each.prefix)

    def get_urls(self) -> list[Any]:
        """Return the addresses of every list and its details."""
        return [address for _prefix, viewset, _basename in self.registry for address in _addresses(viewset)]


def _addresses(viewset: Any) -> Iterable[URLPattern]:
    listed, row = ({verb: act for verb, act in acts.items() if hasattr(viewset, act)} for acts in (_OF_LIST, _OF_ROW))
    yield path(viewset.prefix, viewset.as_view(listed, detail=False), name=viewset.prefix)
    single, key, pattern = viewset.single_name, viewset.lookup_url_kwarg, viewset.lookup_value_regex
    view, name = viewset.as_view(row, detail=True), single[0].lower() + single[1:]
    if pattern:
        yield re_path(rf"^{viewset.prefix}/(?P<{key}>{pattern})$", view, name=name)
    else:
        yield path(f"{viewset.prefix}/<uuid:{key}>", view, name=name)
