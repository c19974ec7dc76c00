# SPDX-License-Identifier: EUPL-1.2
"""What every endpoint shares, and the viewset of a list with its details.

REST framework as it is, from the settings in REST_FRAMEWORK; what it has no answer for stands in etag_cache,
idempotency and renderers. How to add a resource stands in docs/api/README.md.
"""

from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from typing import Any, ClassVar, Final

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.functional import classproperty
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from rest_framework.exceptions import AuthenticationFailed, NotAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView
from rest_framework.viewsets import GenericViewSet

from core.api.etag_cache import answer_held, keep_tag
from core.api.exceptions import ScopeLackingError, problem
from core.api.filters import FilterSet, NamesFilter, Parameter, Query
from core.api.negotiation import GEOJSON, JSON
from core.api.page_rows import STAMP, read_rows
from core.api.permissions import Reader, Scopes, enough
from core.api.renderers import stream
from core.api.responses import PRIVATE, PUBLIC, is_known, not_modified, stamped_tag
from core.api.serializers import RowSerializer, expandable, fields_of, has_places, name_of
from core.database import replica

MOST_EXPANDED: Final = 3
_TOLD: Final = "API-Version, Content-Language, ETag, Location, RateLimit, RateLimit-Policy, Replica-Lag, Retry-After"
_PREFLIGHT: Final = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, Accept-Language, Authorization, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


class ApiView(APIView):
    """An endpoint. Without `scope` it is public: no key needed, and any origin may read it. Of several one is enough.

    What is asked in the address stands in `query`, read by `filterset_class`; whatever else stands there is refused.
    """

    http_method_names = ("get", "head", "options", "post", "put", "patch", "delete")
    metadata_class = None
    scope: ClassVar[Scopes] = None
    filterset_class: ClassVar[type[FilterSet] | None] = None
    # What the contract says of it (core.api.schema).
    tag: ClassVar[str] = ""

    def scope_for(self, method: str) -> Scopes:  # noqa: ARG002 - for who writes
        """Return the scopes of which one is enough for a method in small letters."""
        return self.scope

    @property
    def cache(self) -> str:
        """Who may keep the answer; what needs a scope is the client's own."""
        return PUBLIC if self.scope is None else PRIVATE

    @cached_property
    def query(self) -> Query:
        """What is asked in the address. Raises BadParametersError, which names every fault."""
        found = Query(self.request.query_params, self.parameters())
        self.check_query(found)
        found.finish()
        return found

    def parameters(self) -> Mapping[str, Parameter]:
        """Return every parameter that is read here."""
        return self.filterset_class.parameters() if self.filterset_class else {}

    def check_query(self, query: Query) -> None:
        """Note faults that depend on who asks."""

    @property
    def default_response_headers(self) -> dict[str, str]:
        """The headers of every answer; those of the limits come along (core.api.throttling)."""
        if self.scope is not None:
            return {}
        return {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": _TOLD}

    def get_renderers(self) -> list[Any]:
        """Return the forms this can be read in: JSON only, unless a view can do more."""
        forms = self.forms
        return [each() for each in self.renderer_classes if each.media_type in forms]

    @property
    def forms(self) -> tuple[str, ...]:
        """The media types this can be read in."""
        return (JSON,)

    def perform_content_negotiation(self, request: Request, force: bool = False) -> Any:
        """Choose the form of the answer; a method that is not there is refused as such, in whatever form."""
        return super().perform_content_negotiation(request, force or request.method not in self.allowed_methods)

    def perform_authentication(self, request: Request) -> None:
        """Find out who calls; who guesses keys is counted as who shows none."""
        try:
            super().perform_authentication(request)
        except AuthenticationFailed:
            self.check_throttles(request)
            raise
        if request.method in replica.READING:
            replica.begin(getattr(request.auth, "user_id", None))

    def permission_denied(self, request: Request, message: str | None = None, code: str | None = None) -> Any:
        """Refuse: 401 without a key and 403 with one that lacks the scope. Who is refused is counted too."""
        del message, code
        self.check_throttles(request)
        if request.auth is None:
            raise NotAuthenticated
        raise ScopeLackingError(enough(self.scope_for((request.method or "").lower())))

    def options(self, request: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ARG002 - as every method
        """Answer what exists here and, where it is public, what a page of another origin may send."""
        headers = {"Allow": ", ".join(self.allowed_methods), "Cache-Control": "no-store"}
        response = HttpResponse(status=204, headers=headers | (_PREFLIGHT if self.scope is None else {}))
        del response.headers["Content-Type"]
        return response


class RegisterViewSet(ApiView, GenericViewSet[Any]):
    """A list of rows, and each of them: what its reader may see of `queryset`.

    With `is_stamped`, a row never tells anything else without another `updated_at`, so that a client that holds a page
    costs one small statement.
    """

    # The address below /api/v1, and what one of these is called in the contract where that is not its serializer.
    prefix: ClassVar[str]
    single: ClassVar[str] = ""
    title_one: ClassVar[str]
    description_one: ClassVar[str]
    serializer_class: type[RowSerializer]
    pagination_class: Any
    paginator: Any
    # Of a detail that tells more.
    detail_serializer_class: ClassVar[type[RowSerializer] | None] = None
    is_stamped: ClassVar[bool] = False
    # Whether its statements are kept (core.api.page_rows); not where something is asked before they can be written.
    is_written_once: ClassVar[bool] = True
    # Few rows, all on one page in this order; without it pages follow the id.
    ordering: ClassVar[tuple[str, ...]] = ()
    lookup_url_kwarg = "id"
    lookup_description: ClassVar[str] = "Vast kenmerk."
    # A pattern, where the address holds a code.
    lookup_value_regex: ClassVar[str] = ""

    @classproperty
    def title(cls) -> str:  # noqa: N805 - of the class
        """What the list is called."""
        return str(cls.serializer_class.Meta.title)

    @classproperty
    def single_name(cls) -> str:  # noqa: N805 - of the class
        """What one of these is called in the contract."""
        return cls.single or name_of(cls.detail_serializer_class or cls.serializer_class)

    @classmethod
    def visible(cls, reader: Reader) -> QuerySet[Any]:
        """Return the rows this reader may see; what is public is the same for everybody."""
        found: Any = cls.queryset
        rows: QuerySet[Any] = found.visible_to(AnonymousUser() if cls.scope is None else reader.user)
        return rows

    @classmethod
    @cache
    def list_forms(cls) -> tuple[str, ...]:
        """Return the media types a list can be read in."""
        kinds = [each.media_type for each in cls.renderer_classes]
        return tuple(each for each in kinds if each != GEOJSON or has_places(cls.serializer_class))

    @property
    def forms(self) -> tuple[str, ...]:
        """The media types this can be read in."""
        if self.action == "list":
            return self.list_forms()
        return (JSON, GEOJSON) if self.action == "retrieve" and has_places(self.get_serializer_class()) else (JSON,)

    @property
    def reader(self) -> Reader:
        """For whom is read."""
        return Reader(self.request.user, self.request.auth)

    def get_queryset(self) -> QuerySet[Any]:
        """Return the rows this reader may see."""
        return self.visible(self.reader)

    def get_serializer_class(self) -> type[RowSerializer]:
        """Return what tells a row."""
        return self.serializer_class if self.action == "list" else self.detail_serializer_class or self.serializer_class

    def get_serializer_context(self) -> dict[str, Any]:
        """Return what a serializer must know of this request: for whom, and what is chosen."""
        query, also = self.query, ("updated_at",) if self.is_telling_stamps else ()
        chosen = {"fields": query.get("fields"), "expand": query.get("expand", ()), "also": also}
        places = self.request.accepted_renderer.media_type == GEOJSON
        return {"request": self.request, "view": self, "reader": self.reader, "places": places, **chosen}

    @property
    def is_telling_stamps(self) -> bool:
        """Whether ids and moments of change say all of this answer."""
        query = self.query
        is_whole = self.action == "list" or "fields" not in query
        return self.is_stamped and self.is_json and is_whole and "expand" not in query

    @property
    def is_json(self) -> bool:
        """Whether JSON is asked for, and no stream or map."""
        renderer = getattr(self.request, "accepted_renderer", None)
        return renderer is None or bool(renderer.media_type == JSON)

    def parameters(self) -> Mapping[str, Parameter]:
        """Return every parameter that is read here."""
        if self.action == "list":
            return _of_list(type(self), is_page=self.is_json)
        return _of_row(self.get_serializer_class()) if self.action == "retrieve" else {}

    def check_query(self, query: Query) -> None:
        """Refuse a relation that is asked along without its own scope."""
        known = expandable(self.serializer_class)
        if not all(self.reader.has(known[name].to().scope) for name in query.get("expand", ())):
            query.fault("expand", _("Your key lacks the scope for a relation that you ask along."))

    def list(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ARG002 - as every action
        """Return a page, or stream the whole list in the form that is asked for."""
        if self.is_json:
            return answer_held(request) or self.page(request)
        found = self.filter_queryset(self.get_queryset()).order_by(*self.ordering or ("pk",))
        serializer: Any = self.get_serializer(many=True)
        renderer: Any = request.accepted_renderer
        return stream(request, found, serializer, renderer, name=self.prefix, cache=self.cache)

    def page(self, request: Request) -> HttpResponse:
        """Return a page; a client that holds a stamped one costs one small statement."""
        if self.is_telling_stamps and "HTTP_IF_NONE_MATCH" in request.META:
            tag = stamped_tag(read_rows(self, STAMP))
            if is_known(request, tag):
                keep_tag(request, tag, self.cache)
                return not_modified(tag, self.cache)
        # Of one row, which reads as many as there are: REST framework's list around it says nothing more.
        serializer: Any = self.get_serializer()
        page = self.paginator.divide(read_rows(self, serializer.layout), request, self)
        return self.stamped(serializer, self.paginator.rows, serializer.read(page))

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ARG002 - as every action
        """Return one row; what this reader may not see is not there."""
        if self.is_json and (held := answer_held(request)) is not None:
            return held
        serializer: Any = self.get_serializer()
        rows = read_rows(self, serializer.layout)
        if not rows:
            raise Http404
        return self.stamped(serializer, rows, serializer.to_representation(rows[0]))

    def stamped(self, serializer: Any, rows: Sequence[Any], data: Any) -> Response:
        """Return an answer with the tag of these rows, where their moments of change say all of it."""
        response = Response(data) if self.action == "retrieve" else self.get_paginated_response(data)
        if self.is_telling_stamps:
            place = serializer.layout.also[0]
            response.headers["ETag"] = stamped_tag([(row[0], row[place]) for row in rows])
            keep_tag(self.request, response.headers["ETag"], self.cache)
        return response


@csrf_exempt
@login_not_required
def unknown(_request: HttpRequest, **_path: Any) -> HttpResponse:
    """Answer for every address under /api that is not there."""
    return problem(404)


@cache
def _of_list(view: type[RegisterViewSet], *, is_page: bool) -> Mapping[str, Parameter]:
    pages = view.pagination_class.parameters(view) if is_page else {}
    filters = view.filterset_class.parameters() if view.filterset_class else {}
    return {**_of_row(view.serializer_class), **pages, **filters}


@cache
def _of_row(serializer: type[RowSerializer]) -> Mapping[str, Parameter]:
    """Return the parameters with which a client chooses of a row."""
    found: dict[str, Parameter] = {"fields": NamesFilter(choices=fields_of(serializer))}
    if related := expandable(serializer):
        told = f"Wat er meekomt, met komma's ertussen; ten hoogste {MOST_EXPANDED}."
        found["expand"] = NamesFilter(told, choices=related, most=MOST_EXPANDED)
    return found
