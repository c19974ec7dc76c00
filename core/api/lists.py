# SPDX-License-Identifier: EUPL-1.2
"""The list and the detail of any resource: pages in the order of ids, streams of the whole, one row.

Ids are UUIDv7 and never change, so a walk along the pages meets every row that was there throughout exactly once,
whatever is written meanwhile.
"""

from dataclasses import dataclass, field
from typing import Any, ClassVar
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _
from orjson import loads

from core.api.bodies import Body, read_body
from core.api.calls import ApiRequest, Reader, reader_of
from core.api.expanding import Chosen
from core.api.forms import GEOJSON, JSON
from core.api.held import answer_held, keep_tag
from core.api.pages import next_address, page_body, read_cursor, write_cursor
from core.api.parameters import Parameters
from core.api.problems import BadParametersError, Fault
from core.api.repeating import once, require_match
from core.api.resources import MOST_EXPANDED, Resource, Write
from core.api.responses import (
    PRIVATE,
    PUBLIC,
    answer,
    answer_fresh,
    answer_written,
    is_known,
    not_modified,
    stamped_tag,
    tag_of,
    to_json,
)
from core.api.streams import stream
from core.api.views import ApiView
from core.errors import RefusedError


@dataclass(slots=True)
class Asked:
    """What a client asks of a list."""

    chosen: Chosen
    values: dict[str, Any] = field(default_factory=dict)
    since: Any = None
    size: int = 0
    after: UUID | None = None


class ResourceView(ApiView):
    """An endpoint of a resource."""

    resource: ClassVar[Resource]

    @property
    def cache(self) -> str:
        """Who may keep the answer; what needs a scope is the client's own."""
        return PUBLIC if self.is_public else PRIVATE

    def chosen(self, parameters: Parameters, reader: Reader, *, detail: bool) -> Chosen:
        """Read `fields` and `expand`; a relation may be asked along only with its own scope."""
        known = self.resource.properties if detail else self.resource.in_list
        fields = parameters.names("fields", known)
        names = parameters.names("expand", self.resource.expand, MOST_EXPANDED) if self.resource.expand else None
        if names and not all(reader.has(self.resource.expand[name].to().scope) for name in names):
            parameters.fault("expand", _("Your key lacks the scope for a relation that you ask along."))
        properties = known if fields is None else {name: known[name] for name in fields}
        return Chosen(self.resource, properties, tuple(names or ()), reader, is_whole=fields is None)


class ListView(ResourceView):
    """All rows of a resource that the reader may see."""

    def get(self, request: ApiRequest) -> HttpResponseBase:
        """Return a page, or stream the whole list in the form that is asked for."""
        if self.form == JSON and (held := answer_held(request)) is not None:
            return held
        reader, parameters = reader_of(request), Parameters(request.GET)
        asked = self.asked(parameters, reader)
        parameters.finish()
        if self.form == JSON:
            return self.page(request, asked)
        found = self.found(reader, asked).order_by(*self.resource.order or ("pk",))
        return stream(request, found, asked.chosen, self.form, self.cache)

    def asked(self, parameters: Parameters, reader: Reader) -> Asked:
        """Read every parameter of the list."""
        asked = Asked(self.chosen(parameters, reader, detail=False))
        if self.form == JSON and not self.resource.order:
            asked.size = parameters.page_size()
            place = read_cursor(parameters, of=self.resource.name, parts=1)
            asked.after = UUID(place[0]) if place else None
        for each in self.resource.filters:
            if (value := each.read(parameters)) is not None:
                asked.values[each.name] = value
        if self.resource.changed is not None:
            asked.since = parameters.moment("updatedSince")
        return asked

    def found(self, reader: Reader, asked: Asked) -> QuerySet[Any]:
        """Return the rows that are asked for."""
        narrowed = Q()
        for each in self.resource.filters:
            if each.name in asked.values:
                narrowed &= each.narrow(asked.values[each.name])
        found = self.resource.visible(reader).filter(narrowed)
        if asked.since is None:
            return found
        condition = self.resource.since(asked.since)
        if condition is None:
            found = found.alias(api_changed=self.resource.change_of(reader))
            condition = Q(api_changed__gte=asked.since)
        return found.filter(condition)

    def page(self, request: ApiRequest, asked: Asked) -> HttpResponse:
        """Return one page as JSON; a client that holds a stamped one costs one small statement."""
        chosen, resource, limit = asked.chosen, self.resource, None
        found = self.found(chosen.reader, asked)
        if resource.order:
            found = found.order_by(*resource.order)
        else:
            found = found.filter(pk__gt=asked.after) if asked.after else found
            limit = asked.size + 1
            found = found.order_by("pk")[:limit]
        stamped = resource.stamped and not chosen.expansions
        cache = self.cache
        if stamped and "HTTP_IF_NONE_MATCH" in request.META:
            tag = stamped_tag(list(chosen.stamps(found)))
            if is_known(request, tag):
                keep_tag(request, tag, cache)
                return not_modified(tag, cache)
        rows = list(chosen.plan.of(found))
        tag = stamped_tag([chosen.plan.lead(row)[:2] for row in rows]) if stamped else ""
        if stamped:
            keep_tag(request, tag, cache)
        following = None
        if limit is not None and len(rows) == limit:
            rows.pop()
            cursor = write_cursor([str(chosen.plan.lead(rows[-1])[0])], of=resource.name)
            following = next_address(request, cursor)
        body = page_body([to_json(row) for row in chosen.read(rows)], following)
        return answer(request, body, tag=tag, cache=cache) if tag else answer_fresh(request, body, cache=cache)


class DetailView(ResourceView):
    """One row of a resource."""

    def get(self, request: ApiRequest, **key: Any) -> HttpResponse:
        """Return the row; what this reader may not see is not there."""
        if self.form == JSON and (held := answer_held(request)) is not None:
            return held
        [value] = key.values()
        return one_row(self, request, Q(**{self.resource.key.column: value}))


class Creates(ResourceView):
    """The part of a list that takes new rows."""

    def scope_for(self, verb: str) -> str | tuple[str, ...] | None:
        """Return the scope of the act for who writes: a program may bring in without reading what others did."""
        return self.resource.create.scope if verb == "post" and self.resource.create else super().scope_for(verb)

    def post(self, request: ApiRequest) -> HttpResponse:
        """Make a row from the body and answer with it, 201; the same call again answers the same and makes nothing."""
        write = self.resource.create
        assert write is not None  # noqa: S101 - without it the method is not there
        Parameters(request.GET).finish()
        body = read_body(request)

        def made() -> HttpResponse:
            key = acted(write, request, body, None)
            tag, told = whole_row(self.resource, reader_of(request), Q(pk=key))
            response = answer_written(told, tag=tag, status=201)
            response.headers["Location"] = request.build_absolute_uri(f"{request.path}/{key}")
            return response

        return once(request, made)


class Changes(ResourceView):
    """The part of a detail that takes changes."""

    def scope_for(self, verb: str) -> str | tuple[str, ...] | None:
        """Return the scope of the act for who writes."""
        return self.resource.change.scope if verb == "patch" and self.resource.change else super().scope_for(verb)

    @transaction.atomic
    def patch(self, request: ApiRequest, **key: Any) -> HttpResponse:
        """Change the row as the body says and answer with it, when its sender has read it as it is now.

        What is sent back as it was read changes nothing, so that a client may send the whole row.
        """
        write = self.resource.change
        assert write is not None  # noqa: S101 - without it the method is not there
        Parameters(request.GET).finish()
        body = read_body(request)
        [value] = key.values()
        reader, which = reader_of(request), Q(**{self.resource.key.column: value})
        found = self.resource.visible(reader).filter(which).values_list("pk", flat=True).first()
        if found is None:
            raise Http404
        # Two changes with one tag: the second waits here, and then reads another tag.
        self.resource.visible(reader).model._base_manager.select_for_update().get(pk=found)  # noqa: SLF001 - public
        held, before = whole_row(self.resource, reader, Q(pk=found))
        require_match(request, held)
        # A plain value is still looked at: it may not fit the rest of the change.
        body.leave_out(loads(before), plain=self.resource.shapes[write.shape]["properties"])
        acted(write, request, body, value)
        tag, told = whole_row(self.resource, reader, Q(pk=found))
        return answer_written(told, tag=tag, status=200)


def acted(write: Write, request: ApiRequest, body: Body, key: Any) -> Any:
    """Do what the body says; what the action refuses about one property is told at that property."""
    try:
        return write.run(request, body, key)
    except RefusedError as refused:
        if refused.field is None:
            raise
        first, *others = refused.field.split("_")
        name = write.named.get(refused.field, first + "".join(each.title() for each in others))
        raise BadParametersError([Fault(f"/{name}", refused.message, "body")]) from refused


def whole_row(resource: Resource, reader: Reader, which: Q) -> tuple[str, bytes]:
    """Return the entity tag and the JSON of a row as its detail tells it without any choice; Http404 without a row."""
    chosen = Chosen(resource, resource.properties, (), reader, is_whole=True)
    rows = list(chosen.plan.of(resource.visible(reader).filter(which))[:1])
    if not rows:
        raise Http404
    told = to_json(chosen.read(rows)[0])
    return (stamped_tag([chosen.plan.lead(rows[0])[:2]]) if resource.stamped else tag_of([told.decode()])), told


def one_row(view: ResourceView, request: ApiRequest, which: Q) -> HttpResponse:
    """Return one row as JSON, or as a GeoJSON feature."""
    reader, parameters = reader_of(request), Parameters(request.GET)
    chosen = view.chosen(parameters, reader, detail=True)
    parameters.finish()
    rows = list(chosen.plan.of(view.resource.visible(reader).filter(which))[:1])
    if not rows:
        raise Http404
    row = chosen.features(rows)[0] if view.form == GEOJSON else chosen.read(rows)[0]
    stamped = view.resource.stamped and not chosen.expansions and view.form == JSON and chosen.is_whole
    cache = view.cache
    if stamped:
        tag = stamped_tag([chosen.plan.lead(rows[0])[:2]])
        keep_tag(request, tag, cache)
        return answer(request, to_json(row), tag=tag, cache=cache)
    return answer_fresh(request, to_json(row), cache=cache, form=view.form)
