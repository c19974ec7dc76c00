# SPDX-License-Identifier: EUPL-1.2
"""Assessments for clients with a key, and the lenses for everybody."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.views import APIView

from accounts.models import ApiClient
from assessment.api import reading
from assessment.api.shapes import PULLED_KINDS
from assessment.documents import moment
from assessment.models import Lens, Principle
from core.api import shapes
from core.api.pages import next_address, page_body, read_cursor, write_cursor
from core.api.parameters import Parameters
from core.api.responses import PRIVATE, answer, answer_fresh, is_known, not_modified, tag_of
from core.api.views import ApiView
from core.permissions import may
from initiatives.api.views import area_code


class PullsAssessments(BasePermission):
    """A key that may pull assessments."""

    def has_permission(self, request: Request, view: APIView) -> bool:  # noqa: ARG002 - the framework's signature
        """Return whether this request carries such a key; without a key the answer becomes 401, else 403."""
        return may(request.auth, "assessment.pull_assessments")


class ClosedView(ApiView):
    """An endpoint for keys with a scope; other origins may not read it from a browser."""

    permission_classes = (PullsAssessments,)
    is_public = False


class AssessmentsView(ClosedView):
    """Published assessments, oldest change first, so that a client that follows sees each change once more."""

    @extend_schema(
        operation_id="listAssessments",
        tags=["assessments"],
        summary="Beoordelingen",
        description="Gepubliceerde beoordelingen met hun scores, de oudste verandering eerst. Scope: assessments:read.",
        parameters=[
            shapes.query("initiative", "Kenmerk van een initiatief.", {"type": "string", "format": "uuid"}),
            shapes.query("round", "Kenmerk van een ronde.", {"type": "string", "format": "uuid"}),
            shapes.query("kind", "Soort.", {"type": "string", "enum": list(PULLED_KINDS)}),
            shapes.query("principle", "Alleen met een niveau op dit principe.", {"type": "string", "maxLength": 60}),
            shapes.AREA,
            shapes.UPDATED_SINCE,
            shapes.CURSOR,
            shapes.PAGE_SIZE,
        ],
        responses={200: shapes.ref("AssessmentPage")},
    )
    def get(self, request: Request) -> HttpResponse:
        """Return a page of assessments; a client that holds it costs one small statement."""
        http, client = request._request, client_of(request)  # noqa: SLF001
        parameters = Parameters(request.GET)
        size = parameters.page_size()
        asked = _asked(parameters)
        parameters.finish()
        if "HTTP_IF_NONE_MATCH" in http.META:
            tag = tag_of(reading.tag_parts(reading.page_stamps(client, asked, size + 1)))
            if is_known(http, tag):
                return not_modified(tag, PRIVATE)
        rows = reading.page_rows(client, asked, size + 1)
        following = None
        if len(rows) > size:
            last = rows[size - 1]
            following = next_address(http, write_cursor([moment(last[1]), str(last[0])], of="assessments"))
        body = page_body([reading.assessment_json(row) for row in rows[:size]], following)
        return answer(http, body, tag=tag_of(reading.tag_parts(rows)), cache=PRIVATE)


class AssessmentView(ClosedView):
    """One published assessment."""

    @extend_schema(
        operation_id="getAssessment",
        tags=["assessments"],
        summary="Eén beoordeling",
        description="Een gepubliceerde beoordeling met haar scores. Scope: assessments:read.",
        parameters=[shapes.path("id", "Kenmerk van de beoordeling.", {"type": "string", "format": "uuid"})],
        responses={200: shapes.ref("Assessment")},
    )
    def get(self, request: Request, id: UUID) -> HttpResponse:  # noqa: A002 - the name in the address
        """Return an assessment; what this key may not see is not there."""
        Parameters(request.GET).finish()
        row = reading.one_row(client_of(request), id)
        if row is None:
            raise Http404
        tag = tag_of(reading.tag_parts([row]))
        return answer(request._request, reading.assessment_json(row), tag=tag, cache=PRIVATE)  # noqa: SLF001


def client_of(request: Request) -> ApiClient:
    """Return the client; the permission has made sure that there is one."""
    client: Any = request.auth
    assert isinstance(client, ApiClient)  # noqa: S101 - a fault of ours, not of the caller
    return client


class LensesView(ApiView):
    """Every version of every lens, the newest first."""

    @extend_schema(
        operation_id="listLenses",
        tags=["lenses"],
        summary="Lenzen",
        description="Alle versies van alle lenzen, zonder hun teksten.",
        responses={200: shapes.ref("LensPage")},
    )
    def get(self, request: Request) -> HttpResponse:
        """Return all lenses without their texts; there are few."""
        Parameters(request.GET).finish()
        columns = ("id", "code", "number", "retired_at", "content__title", "content__explanation", "content__languages")
        lenses = Lens.objects.order_by("code", "-number").values(*columns)
        return answer_fresh(request._request, page_body([reading.lens_summary(row) for row in lenses], None))  # noqa: SLF001


class LensView(ApiView):
    """One version of a lens with all its texts."""

    @extend_schema(
        operation_id="getLens",
        tags=["lenses"],
        summary="Eén lens",
        description="Een versie van een lens met al haar teksten.",
        parameters=[shapes.path("id", "Kenmerk van de lensversie.", {"type": "string", "format": "uuid"})],
        responses={200: shapes.ref("Lens")},
    )
    def get(self, request: Request, id: UUID) -> HttpResponse:  # noqa: A002 - the name in the address
        """Return a lens."""
        Parameters(request.GET).finish()
        lens = Lens.objects.filter(pk=id).first()
        if lens is None:
            raise Http404
        return answer_fresh(request._request, reading.lens_json(lens))  # noqa: SLF001


def _asked(parameters: Parameters) -> dict[str, Any]:
    after = read_cursor(parameters, of="assessments", parts=2)
    asked = {
        "initiative": parameters.uuid("initiative"),
        "round": parameters.uuid("round"),
        "kind": parameters.choice("kind", PULLED_KINDS),
        "principle": _principle(parameters),
        "area": area_code(parameters),
        "since": parameters.moment("updatedSince"),
        "at": datetime.fromisoformat(after[0]) if after else None,
        "id": UUID(after[1]) if after else None,
    }
    return {name: value for name, value in asked.items() if value is not None}


def _principle(parameters: Parameters) -> str | None:
    code = parameters.raw("principle")
    if code is None:
        return None
    if "\x00" in code or not Principle.objects.filter(code=code).exists():
        parameters.fault("principle", _("No lens has a principle with this code. The codes stand at /api/v1/lenses."))
        return None
    return code
