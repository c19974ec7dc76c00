# SPDX-License-Identifier: EUPL-1.2
"""Reports to take along: of a round for its coordinators, of a result for who may read it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.utils.text import slugify
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.people import person_of
from assessment.models import Round
from assessment.reports.round_data import RoundData, round_data
from assessment.reports.tables import Table, results_table, scores_table
from assessment.reports.workbook import workbook, workbook_response
from core.exports import csv_response
from core.permissions import require


def _data(request: HttpRequest, round_id: UUID) -> RoundData:
    by = person_of(request)
    require(by, "assessment.manage_rounds")
    return round_data(get_object_or_404(Round.objects.visible_to(by).select_related("lens"), pk=round_id), by)


def _file(data: RoundData, ending: str) -> str:
    return f"{slugify(data.round.title) or 'ronde'}{ending}"


@never_cache
@require_safe
def round_workbook(request: HttpRequest, round_id: UUID) -> HttpResponse:
    """The whole round as an Excel workbook."""
    data = _data(request, round_id)
    return workbook_response(_file(data, ".xlsx"), workbook(data))


@never_cache
@require_safe
def round_results_csv(request: HttpRequest, round_id: UUID) -> StreamingHttpResponse:
    """The results, a row each."""
    data = _data(request, round_id)
    return _csv(_file(data, "-results.csv"), results_table(data))


@never_cache
@require_safe
def round_scores_csv(request: HttpRequest, round_id: UUID) -> StreamingHttpResponse:
    """The scores behind them, a row per subject, assessor and principle."""
    data = _data(request, round_id)
    return _csv(_file(data, "-scores.csv"), scores_table(data))


def _csv(filename: str, table: Table) -> StreamingHttpResponse:
    # Made before the answer starts: a stream is read after the request, in whatever language the thread has then.
    return csv_response(filename, table.header, list(table.rows))
