# SPDX-License-Identifier: EUPL-1.2
"""Making and changing rows: a serializer reads the body, its `save` calls the action, the answer is the row after that.

A POST happens once (Idempotency-Key), a PATCH needs a fresh If-Match (core.api.idempotency).
"""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.db import transaction
from django.http import Http404, HttpResponse
from orjson import loads
from rest_framework.request import Request

from core.api.idempotency import once, require_match
from core.api.parsers import BodyRequest
from core.api.permissions import Scopes
from core.api.responses import answer_written, stamped_tag, tag_of, to_json
from core.api.viewsets import RegisterViewSet
from core.api.write_serializers import WriteSerializer


class WriteViewSet(RegisterViewSet):
    """A list that takes rows: what reads each act is in `writes`, by "create" and "partial_update"."""

    write_scope: ClassVar[str]
    writes: ClassVar[Mapping[str, type[WriteSerializer]]]

    def initialize_request(self, request: Any, *args: Any, **kwargs: Any) -> Request:
        """Return a request whose body is read whatever its length."""
        made: Any = super().initialize_request(request, *args, **kwargs)
        return BodyRequest(request, made.parsers, made.authenticators, made.negotiator, made.parser_context)

    def scope_for(self, method: str) -> Scopes:
        """Return the scope of the act for who writes: a program may bring in without reading what others did."""
        return self.write_scope if method in {"post", "patch"} else super().scope_for(method)

    def write(self, data: Any, instance: Any = None) -> Any:
        """Do what a body says and return the id of the row."""
        kind = self.writes[self.action]
        context = self.get_serializer_context()
        serializer = kind(instance, data=data, partial=instance is not None, context=context)
        serializer.is_valid(raise_exception=True)
        return serializer.save(by=self.request.user).pk

    def whole_row(self, key: Any) -> tuple[str, bytes]:
        """Return the entity tag and the JSON of a row as its detail is without `fields` and `expand`."""
        serializer_class = self.detail_serializer_class or self.serializer_class
        also = ("updated_at",) if self.is_stamped else ()
        serializer = serializer_class(context={"reader": self.reader, "also": also})
        for row in serializer.select(self.get_queryset().filter(pk=key)):
            body = to_json(serializer.to_representation(row))
            if self.is_stamped:
                return stamped_tag([(row[0], row[serializer.layout.also[0]])]), body
            return tag_of(body), body
        raise Http404


class CreateMixin(WriteViewSet):
    """Takes new rows."""

    def create(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ARG002 - as every action
        """Make a row and answer with it, 201; the same call again answers the same and makes nothing."""
        self.query  # noqa: B018 - refuses every parameter
        data = request.data

        def make() -> HttpResponse:
            key = self.write(data)
            tag, body = self.whole_row(key)
            response = answer_written(body, tag=tag, status=201)
            response.headers["Location"] = request.build_absolute_uri(f"{request.path}/{key}")
            return response

        return once(request, make)


class UpdateMixin(WriteViewSet):
    """Takes changes."""

    @transaction.atomic
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ARG002 - as every action
        """Change a row and answer with it, when its sender has read it as it is now.

        What is sent back as it was read changes nothing, so that a client may send the whole row.
        """
        self.query  # noqa: B018 - refuses every parameter
        data = request.data
        found = self.get_queryset().filter(**{self.lookup_field: self.kwargs[self.lookup_url_kwarg]})
        key = found.values_list("pk", flat=True).first()
        if key is None:
            raise Http404
        # Two changes with one tag: the second waits here, and then reads another tag.
        found.model._base_manager.select_for_update().get(pk=key)  # noqa: SLF001 - public
        tag, before = self.whole_row(key)
        require_match(request, tag)
        self.write(self._changed(data, loads(before)), found.get(pk=key))
        tag, body = self.whole_row(key)
        return answer_written(body, tag=tag, status=200)

    def _changed(self, data: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
        """Leave out what is as it was; a plain value is still looked at: it may not fit the rest."""
        plain = self.writes[self.action]().fields
        return {
            name: value
            for name, value in data.items()
            if name not in before or value != before[name] or (name in plain and not isinstance(value, dict))
        }
