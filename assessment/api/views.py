# SPDX-License-Identifier: EUPL-1.2
"""Assessments for clients with a key, and the lenses for everybody."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404, HttpResponse
from django.utils.translation import gettext_lazy as _
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.views import APIView

from assessment.api import reading
from assessment.documents import moment
from assessment.models import Assessment, AssessmentKind, Lens, Principle, Score
from core.api.expressions import After
from core.api.pages import next_address, page_body, read_cursor, write_cursor
from core.api.parameters import Parameters
from core.api.responses import PRIVATE, answer, answer_fresh, is_known, not_modified, tag_of
from core.api.views import ApiView
from core.permissions import may
from initiatives.api.views import area_code, in_area


class PullsAssessments(BasePermission):
    """A key that may pull assessments."""

    def has_permission(self, request: Request, view: APIView) -> bool:  # noqa: ARG002 - the framework's signature
        """Return whether this request carries such a key; without a key the answer becomes 401, else 403."""
        return may(request.auth, "assessment.pull_assessments")


class ClosedView(ApiView):
    """An endpoint for keys with a scope; other origins may not read it from a browser."""

    permission_classes = (PullsAssessments,)
    is_public = False

    def visible(self, request: Request) -> QuerySet[Assessment]:
        """Return what this key may read; the permission has made sure that there is a client."""
        client: Any = request.auth
        return Assessment.objects.visible_to_client(client)


class AssessmentsView(ClosedView):
    """Published assessments, oldest change first, so that a client that follows sees each change once more."""

    def get(self, request: Request) -> HttpResponse:
        """Return a page of assessments; a client that holds it costs one small statement."""
        http = request._request  # noqa: SLF001
        parameters = Parameters(request.GET)
        size = parameters.page_size()
        after = read_cursor(parameters, of="assessments", parts=2)
        narrowed = _narrowing(parameters)
        parameters.finish()
        found = self.visible(request).filter(narrowed).order_by("updated_at", "pk")
        if after:
            found = found.filter(After(updated_at=datetime.fromisoformat(after[0]), pk=UUID(after[1])))
        found = found[: size + 1]
        if "HTTP_IF_NONE_MATCH" in http.META:
            tag = tag_of(reading.tag_parts(reading.stamps(found)))
            if is_known(http, tag):
                return not_modified(tag, PRIVATE)
        rows = reading.document_rows(found)
        following = None
        if len(rows) > size:
            last = rows[size - 1]
            following = next_address(http, write_cursor([moment(last[1]), str(last[0])], of="assessments"))
        body = page_body([reading.assessment_json(row) for row in rows[:size]], following)
        return answer(http, body, tag=tag_of(reading.tag_parts(rows)), cache=PRIVATE)


class AssessmentView(ClosedView):
    """One published assessment."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        """Return an assessment; what this key may not see is not there."""
        Parameters(request.GET).finish()
        rows = reading.document_rows(self.visible(request).filter(pk=pk))
        if not rows:
            raise Http404
        tag = tag_of(reading.tag_parts(rows))
        return answer(request._request, reading.assessment_json(rows[0]), tag=tag, cache=PRIVATE)  # noqa: SLF001


class LensesView(ApiView):
    """Every version of every lens, the newest first."""

    def get(self, request: Request) -> HttpResponse:
        """Return all lenses without their texts; there are few."""
        Parameters(request.GET).finish()
        columns = ("id", "code", "number", "retired_at", "content__title", "content__explanation", "content__languages")
        lenses = Lens.objects.order_by("code", "-number").values(*columns)
        return answer_fresh(request._request, page_body([reading.lens_summary(row) for row in lenses], None))  # noqa: SLF001


class LensView(ApiView):
    """One version of a lens with all its texts."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        """Return a lens."""
        Parameters(request.GET).finish()
        lens = Lens.objects.filter(pk=pk).first()
        if lens is None:
            raise Http404
        return answer_fresh(request._request, reading.lens_json(lens))  # noqa: SLF001


def _narrowing(parameters: Parameters) -> Q:
    narrowed = Q()
    if initiative := parameters.uuid("initiative"):
        narrowed &= Q(subject__initiative=initiative)
    if given := parameters.uuid("round"):
        narrowed &= Q(round=given)
    if kind := parameters.choice("kind", AssessmentKind.values):
        narrowed &= Q(kind=kind)
    if principle := _principle(parameters):
        levels = Score.objects.filter(assessment=OuterRef("pk"), principle__code=principle, answer="level")
        narrowed &= Q(Exists(levels))
    if code := area_code(parameters):
        narrowed &= in_area(code, "subject__initiative__")
    if since := parameters.moment("updatedSince"):
        narrowed &= Q(updated_at__gte=since)
    return narrowed


def _principle(parameters: Parameters) -> str | None:
    code = parameters.raw("principle")
    if code is None:
        return None
    if "\x00" in code or not Principle.objects.filter(code=code).exists():
        parameters.fault("principle", _("No lens has a principle with this code. The codes stand at /api/v1/lenses."))
        return None
    return code
