# SPDX-License-Identifier: EUPL-1.2
"""The portfolio over time, ranked, and how far assessors agree."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_safe

from accounts.people.queries import person_of
from assessment.models import Round
from assessment.portfolio import agreement, figures, ranking
from assessment.portfolio import csv_export as portfolio_csv_export
from assessment.portfolio import jobs as portfolio_jobs
from assessment.portfolio.ranking import Ranking, RankingOrder, RankingPage, RankingRequest
from assessment.portfolio.severity import severities_of
from assessment.portfolio.trend import trend, trend_chart
from assessment.portfolio.views.overview import PAGE, empty, selection_of
from core.database.replica import reads_replica
from core.files.csv_export import csv_response
from core.jobs.queue import enqueue
from core.models import Job, JobState
from core.permissions import require

SIDE = figures.SIDE
ROUND = "ronde"


@require_safe
def over_time(request: HttpRequest) -> HttpResponse:
    """Median and quartiles of each side, round after round."""
    view = selection_of(request)
    if view.lens is None:
        return empty(request, view, "trend")
    figure = figures.figure_of(view, figures.TREND)
    moments = trend(view, figure.value)
    context = {"view": view, "tab": "trend", "figure": figure, "moments": moments, "drawing": trend_chart(moments)}
    return render(request, PAGE.format("trend"), context)


@require_http_methods(["GET", "HEAD", "POST"])
def ranked(request: HttpRequest) -> HttpResponse:
    """The order of the initiatives on one side, with who shares a place; a POST has a large one computed."""
    view = selection_of(request)
    if view.lens is None:
        return empty(request, view, "ranking")
    if request.method == "POST":
        # What is computed is what is there now, not what was kept.
        wanted = ranking.ranking_request(view, request.GET.get(SIDE, ""))
        return _queue_job(request, portfolio_jobs.RANKING, wanted.key, {**asdict(view.filters), SIDE: wanted.side.code})
    figure = figures.figure_of(view, figures.CONTENT)
    content, total = figure.value["key"], figure.value["total"]
    wanted = ranking.ranking_request(view, request.GET.get(SIDE, ""), content)
    context = {"view": view, "tab": "ranking", "figure": figure, "side": wanted.side, "total": total}
    order, job = _ranked_page(request, wanted, is_large=total > ranking.MOST_AT_ONCE)
    if order is None:
        return render(request, PAGE.format("ranking"), context | {"job": job})
    page = Paginator(range(order.total), ranking.PER_PAGE).get_page(order.number)
    named = [UUID(pk) for pk in (*(row[0] for row in order.rows), *order.left)]
    names = portfolio_csv_export.names_of(view, named)
    left = [pk for pk in map(UUID, order.left) if pk in names]
    context |= {"order": order, "page": page, "names": names, "left": left}
    return render(request, PAGE.format("ranking"), context)


def _ranked_page(
    request: HttpRequest, wanted: RankingRequest, *, is_large: bool
) -> tuple[RankingPage | None, Job | None]:
    """Return the page of the ranking that is asked for, or the job that computes it, where that is work of its own."""
    job = portfolio_jobs.job_of(portfolio_jobs.RANKING, wanted.key) if is_large else None
    if is_large and (job is None or job.state != JobState.DONE):
        return None, job
    # A number of a page is short, whatever the address holds.
    more = {SIDE: wanted.side.code, figures.PAGE: request.GET.get("page", "")[:6], figures.KEY: wanted.key}
    kept = figures.figure_of(wanted.view, figures.RANKED, **more).value
    return (RankingPage(**kept) if kept else None), job


def _ranking(wanted: RankingRequest, ids: list[Any]) -> Ranking | None:
    if len(ids) <= ranking.MOST_AT_ONCE:
        return ranking.compute(wanted, ids)
    kept = portfolio_jobs.finished_result(portfolio_jobs.job_of(portfolio_jobs.RANKING, wanted.key))
    return Ranking.from_json(kept) if kept else None


def _queue_job(request: HttpRequest, kind: str, key: str, query: Mapping[str, str]) -> HttpResponse:
    """Have it computed and lead to where it can be followed; what a colleague asked for is not asked twice."""
    by = person_of(request)
    job = enqueue(kind=kind, key=key, asked={"query": {name: value for name, value in query.items() if value}}, by=by)
    if job.asked_by_id == by.pk:
        return redirect("core:job", job.pk)
    messages.info(request, _("A colleague asked for the same just now. Open this page again in a moment."))
    return redirect(request.get_full_path())


@require_GET
@reads_replica
def ranked_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The order with places, ranks and seed; only the header while a large one is not computed yet."""
    view = selection_of(request)
    order, seed = RankingOrder([], 0, []), 0
    if view.lens is not None:
        wanted, ids = ranking.ranking_request(view, request.GET.get(SIDE, "")), ranking.ids_of(view)
        found = _ranking(wanted, ids)
        if found is not None:
            order, seed = ranking.order_of(ids, found), found.seed
    return csv_response(
        "rangorde.csv", portfolio_csv_export.ranking_header(), portfolio_csv_export.ranking_lines(view, order, seed)
    )


@require_http_methods(["GET", "HEAD", "POST"])
def agreed(request: HttpRequest) -> HttpResponse:
    """How far the assessors of a round agree, per principle; a POST has a large round computed."""
    by = person_of(request)
    require(by, "assessment.read_portfolio")
    rounds = agreement.rounds_read_by(by)
    chosen = _chosen(request.GET.get(ROUND, ""), rounds)
    context: dict[str, Any] = {
        "tab": "agreement",
        "rounds": rounds,
        "round": chosen,
        "reads_all": agreement.reads_all(by),
    }
    if chosen is None:
        return render(request, PAGE.format("agreement"), context)
    key, total = agreement.key_and_total(chosen, by)
    if request.method == "POST":
        return _queue_job(request, portfolio_jobs.AGREEMENT, key, {ROUND: str(chosen.pk)})
    if total <= agreement.MOST_AT_ONCE:
        lines = agreement.lines_of(chosen, agreement.compute(chosen, by), by)
        context["readers"] = severities_of(chosen, by)
    else:
        job = portfolio_jobs.job_of(portfolio_jobs.AGREEMENT, key)
        kept = portfolio_jobs.finished_result(job)
        context["job"] = job
        lines = [] if kept is None else agreement.lines_of(chosen, agreement.from_json(kept), by)
    return render(request, PAGE.format("agreement"), context | {"lines": lines, "total": total})


def _chosen(asked: str, rounds: list[Round]) -> Round | None:
    """Return the round asked for; the newest one without a question. What may not be read is not there."""
    if not asked:
        return rounds[0] if rounds else None
    known = {str(one.pk): one for one in rounds}
    if asked in known:
        return known[asked]
    raise Http404
