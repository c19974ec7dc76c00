# SPDX-License-Identifier: EUPL-1.2
"""Rankings and agreement of large sets, computed in the background and kept by their content.

The key of a job is the content, not who asks: whoever may read exactly these results may read what follows from them.
The worker looks as the person who asked, and does nothing when the results changed meanwhile.
"""

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlencode

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import User
from assessment.portfolio import agreement, ranking
from assessment.portfolio.queries import select_portfolio
from core.errors import NotAllowedError, RefusedError
from core.jobs.queue import Kind, Progress, job_kinds
from core.models import Job, JobState
from core.permissions import require

RANKING: Final = "portfolio_ranking"
AGREEMENT: Final = "portfolio_agreement"
STEPS: Final = 3


def register_portfolio_jobs() -> None:
    """Add both kinds of work."""
    job_kinds.add(Kind(RANKING, _rank, lambda _job: _("Ranking the portfolio"), _page("assessment:portfolio-ranking")))
    job_kinds.add(
        Kind(AGREEMENT, _agree, lambda _job: _("Comparing the assessors"), _page("assessment:portfolio-agreement"))
    )


def job_of(kind: str, key: str) -> Job | None:
    """Return the job of this content, whoever asked for it; one query, another one for what it found."""
    return Job.objects.filter(kind=kind, key=key).defer("result").first()


def finished_result(job: Job | None) -> Any:
    """Return what a finished job found; None while there is nothing."""
    return job.result if job is not None and job.state == JobState.DONE else None


def _page(name: str) -> Any:
    def address(job: Job) -> str:
        return f"{reverse(name)}?{urlencode(_query_of(job))}"

    return address


def _query_of(job: Job) -> Mapping[str, str]:
    asked: Mapping[str, str] = job.asked.get("query", {})
    return asked


def _asked_by(job: Job) -> User:
    if job.asked_by is None:
        raise NotAllowedError("assessment.read_portfolio")
    return User.objects.get(pk=job.asked_by.pk)


def _rank(job: Job, tell: Progress) -> dict[str, Any]:
    by, query = _asked_by(job), _query_of(job)
    require(by, "assessment.read_portfolio")
    tell(1, STEPS)
    view = select_portfolio(by, query)
    if view.lens is None:
        raise RefusedError(_changed())
    wanted = ranking.ranking_request(view, query.get("kant", ""))
    if wanted.key != job.key:
        raise RefusedError(_changed())
    tell(2, STEPS)
    return ranking.compute(wanted, ranking.ids_of(view)).as_json()


def _agree(job: Job, tell: Progress) -> dict[str, Any]:
    by = _asked_by(job)
    require(by, "assessment.read_portfolio")
    tell(1, STEPS)
    round_ = get_object_or_404(agreement.rounds_to_read(by), pk=_query_of(job).get("ronde"))
    key, _total = agreement.key_and_total(round_, by)
    if key != job.key:
        raise RefusedError(_changed())
    tell(2, STEPS)
    return agreement.as_json(agreement.compute(round_, by))


def _changed() -> str:
    return _("The results changed while this was waiting. Open the page again and ask once more.")
