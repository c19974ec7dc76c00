# SPDX-License-Identifier: EUPL-1.2
"""The public register over HTTP."""

from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request

from core.api import shapes
from core.api.pages import next_address, page_body, read_cursor, write_cursor
from core.api.parameters import Parameters
from core.api.responses import answer_fresh
from core.api.views import ApiView
from initiatives import search
from initiatives.api.reading import area_json, changed_since, initiative_json, initiative_rows
from initiatives.lifecycle import Phase
from initiatives.models import Area, Initiative, Theme
from initiatives.models.initiative import Form
from initiatives.querysets import InitiativeQuerySet


def _register() -> InitiativeQuerySet:
    """Return what anyone may read; a key opens nothing more here."""
    return Initiative.objects.visible_to(AnonymousUser())


class InitiativesView(ApiView):
    """The register, a page at a time, in the order in which initiatives came in."""

    @extend_schema(
        operation_id="listInitiatives",
        tags=["initiatives"],
        summary="Initiatieven in het register",
        description="Het openbare register, in de volgorde waarin initiatieven binnenkwamen.",
        parameters=[
            shapes.query("q", "Woorden om op te zoeken.", {"type": "string", "maxLength": search.MAX_LENGTH}),
            shapes.AREA,
            shapes.query("theme", "Code van een thema.", {"type": "array", "items": {"type": "string"}}),
            shapes.query("phase", "Fase.", {"type": "array", "items": {"type": "string", "enum": list(Phase.values)}}),
            shapes.query("form", "Vorm.", {"type": "array", "items": {"type": "string", "enum": list(Form.values)}}),
            shapes.UPDATED_SINCE,
            shapes.CURSOR,
            shapes.PAGE_SIZE,
        ],
        responses={200: shapes.ref("InitiativePage")},
    )
    def get(self, request: Request) -> HttpResponse:
        """Return a page of initiatives."""
        parameters = Parameters(request.GET)
        size = parameters.page_size()
        after = read_cursor(parameters, of="initiatives", parts=1)
        words = search.clean(parameters.text("q", longest=search.MAX_LENGTH))
        found = _register().filter(_narrowing(parameters))
        parameters.finish()
        if words:
            found = search.narrow(found, words)
        if after:
            found = found.filter(pk__gt=UUID(after[0]))
        rows = list(initiative_rows(found.order_by("pk")[: size + 1]))
        more = len(rows) > size
        rows = rows[:size]
        cursor = write_cursor([str(rows[-1]["id"])], of="initiatives") if more else None
        following = next_address(request._request, cursor) if cursor else None  # noqa: SLF001
        body = page_body([initiative_json(row) for row in rows], following)
        return answer_fresh(request._request, body)  # noqa: SLF001


class InitiativeView(ApiView):
    """One initiative of the register."""

    @extend_schema(
        operation_id="getInitiative",
        tags=["initiatives"],
        summary="Eén initiatief",
        description="Een initiatief uit het openbare register.",
        parameters=[shapes.path("id", "Kenmerk van het initiatief.", {"type": "string", "format": "uuid"})],
        responses={200: shapes.ref("Initiative")},
    )
    def get(self, request: Request, id: UUID) -> HttpResponse:  # noqa: A002 - the name in the address
        """Return an initiative; what is not public is not there."""
        Parameters(request.GET).finish()
        row = next(iter(initiative_rows(_register().filter(pk=id))), None)
        if row is None:
            raise Http404
        return answer_fresh(request._request, initiative_json(row))  # noqa: SLF001


class AreasView(ApiView):
    """The areas of the city."""

    @extend_schema(
        operation_id="listAreas",
        tags=["areas"],
        summary="Gebieden",
        description="Alle gebieden van de stad, zonder hun grens.",
        responses={200: shapes.ref("AreaPage")},
    )
    def get(self, request: Request) -> HttpResponse:
        """Return all areas; a city has few enough for one page."""
        Parameters(request.GET).finish()
        areas = Area.objects.select_related("parent").defer("border").order_by("code")
        return answer_fresh(request._request, page_body([area_json(area) for area in areas], None))  # noqa: SLF001


class AreaView(ApiView):
    """One area."""

    @extend_schema(
        operation_id="getArea",
        tags=["areas"],
        summary="Eén gebied",
        description="Een gebied met zijn grens.",
        parameters=[
            shapes.path("code", "Code van het gebied.", {"type": "string", "pattern": "^[A-Za-z0-9_.-]{1,20}$"})
        ],
        responses={200: shapes.ref("AreaWithBorder")},
    )
    def get(self, request: Request, code: str) -> HttpResponse:
        """Return an area with its border."""
        Parameters(request.GET).finish()
        area = Area.objects.select_related("parent").filter(code=code).first()
        if area is None:
            raise Http404
        return answer_fresh(request._request, area_json(area, with_border=True))  # noqa: SLF001


def in_area(code: str, path: str = "") -> Q:
    """Return what narrows to an area and the smaller areas inside it; `path` leads to the initiative."""
    return Q(**{f"{path}area__code": code}) | Q(**{f"{path}area__parent__code": code})


def area_code(parameters: Parameters) -> str | None:
    """Read `area`, which must be a code of this city; one query, only when it is given."""
    code = parameters.raw("area")
    if code is None:
        return None
    if "\x00" in code or not Area.objects.filter(code=code).exists():
        parameters.fault("area", _("There is no area with this code. The codes stand at /api/v1/areas."))
        return None
    return code


def _narrowing(parameters: Parameters) -> Q:
    narrowed = Q()
    if code := area_code(parameters):
        narrowed &= in_area(code)
    if themes := parameters.choices("theme", _known_themes(parameters)):
        narrowed &= Q(pk__in=Initiative.themes.through.objects.filter(theme__code__in=themes).values("initiative_id"))
    if phases := parameters.choices("phase", Phase.values):
        narrowed &= Q(phase__in=phases)
    if forms := parameters.choices("form", Form.values):
        narrowed &= Q(form__in=forms)
    if since := parameters.moment("updatedSince"):
        narrowed &= changed_since(since)
    return narrowed


def _known_themes(parameters: Parameters) -> list[str]:
    return list(Theme.objects.values_list("code", flat=True)) if parameters.many("theme") else []
