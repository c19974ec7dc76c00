# SPDX-License-Identifier: EUPL-1.2
"""Reports to take along: of a round for its coordinators, of a result for who may read it."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.utils.text import slugify
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.people.queries import person_of
from assessment.models import Round
from assessment.reports.result_data import ResultData, own_result_data, public_result_data
from assessment.reports.result_pdf import result_pdf_data
from assessment.reports.round_data import RoundData, round_data
from assessment.reports.round_pdf import round_pdf_data
from assessment.reports.tables import Table, results_table, scores_table
from assessment.reports.workbook import workbook, workbook_response
from core.database.replica import reads_replica
from core.files.csv_export import csv_response
from core.files.pdf import pdf, pdf_response
from core.pages.page_cache import cached_for_visitors
from core.permissions import require
from initiatives.models import Initiative, Party


def _data(request: HttpRequest, round_id: UUID) -> RoundData:
    by = person_of(request)
    require(by, "assessment.manage_rounds")
    return round_data(get_object_or_404(Round.objects.visible_to(by).with_lens(), pk=round_id), by)


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
@reads_replica
def round_results_csv(request: HttpRequest, round_id: UUID) -> StreamingHttpResponse:
    """The results, a row each."""
    data = _data(request, round_id)
    return _csv(_file(data, "-results.csv"), results_table(data))


@never_cache
@require_safe
@reads_replica
def round_scores_csv(request: HttpRequest, round_id: UUID) -> StreamingHttpResponse:
    """The scores behind them, a row per subject, assessor and principle."""
    data = _data(request, round_id)
    return _csv(_file(data, "-scores.csv"), scores_table(data))


@never_cache
@require_safe
def round_report(request: HttpRequest, round_id: UUID) -> HttpResponse:
    """The round on paper."""
    data = _data(request, round_id)
    return pdf_response(_file(data, ".pdf"), pdf("round", round_pdf_data(data)))


@login_not_required
@require_safe
@cached_for_visitors
def public_report(_request: HttpRequest, pk: UUID) -> HttpResponse:
    """The published result on paper: the same for everybody, whoever asks."""
    initiative = get_object_or_404(Initiative.objects.visible_to(AnonymousUser()), pk=pk)
    return _public_pdf(public_result_data(initiative=initiative))


@login_not_required
@require_safe
@cached_for_visitors
def institution_report(_request: HttpRequest, pk: UUID) -> HttpResponse:
    """The published result of an institution on paper, with what it promised."""
    party = get_object_or_404(Party.objects.visible_to(AnonymousUser()), pk=pk)
    return _public_pdf(public_result_data(party=party))


@login_not_required
@require_safe
@cached_for_visitors
def chain_report(_request: HttpRequest, pk: UUID) -> HttpResponse:
    """The published result of the chain of an initiative on paper."""
    initiative = get_object_or_404(Initiative.objects.visible_to(AnonymousUser()), pk=pk)
    return _public_pdf(public_result_data(chain=initiative))


def _public_pdf(data: ResultData | None) -> HttpResponse:
    if data is None:
        raise Http404
    return HttpResponse(pdf("result", result_pdf_data(data)), content_type="application/pdf")


@never_cache
@require_safe
def dossier_report(request: HttpRequest, pk: UUID) -> HttpResponse:
    """For the officials who handle it: an internal result and what was promised come along."""
    person = person_of(request)
    initiative = get_object_or_404(Initiative.objects.in_areas_of(person), pk=pk)
    require(person, "initiatives.view_dossier", initiative)
    return _as_pdf(own_result_data(initiative, person))


@never_cache
@require_safe
def mine_report(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The same for who carries it."""
    person = person_of(request)
    initiative = get_object_or_404(Initiative.objects.carried_by(person), pk=pk)
    return _as_pdf(own_result_data(initiative, person))


def _as_pdf(data: ResultData | None) -> HttpResponse:
    if data is None:
        raise Http404
    name = slugify(str(data.subject)) or "initiatief"
    return pdf_response(f"{name}.pdf", pdf("result", result_pdf_data(data)))


def _csv(filename: str, table: Table) -> StreamingHttpResponse:
    # Made before the answer starts: a stream is read after the request, in whatever language the thread has then.
    return csv_response(filename, table.header, list(table.rows))
