# SPDX-License-Identifier: EUPL-1.2
"""The page on which somebody follows the work they asked for."""

from http import HTTPStatus
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core.jobs.queue import kind_of
from core.models import Job, JobState


@never_cache
@require_safe
def job(request: HttpRequest, job_id: UUID) -> HttpResponse:
    """Show how far it is; lead on when it is done. With htmx the part is swapped every two seconds."""
    found = get_object_or_404(Job.objects.visible_to(request.user), pk=job_id)
    kind = kind_of(found)
    if kind is None:
        raise Http404
    is_swap = bool(getattr(request, "htmx", False))
    if found.state == JobState.DONE:
        address = kind.done_address(found)
        if not is_swap:
            return redirect(address)
        return HttpResponse(status=HTTPStatus.OK, headers={"HX-Redirect": address})
    context = {"job": found, "title": kind.title(found), "back": kind.done_address(found)}
    return render(request, "core/jobs/_job.html" if is_swap else "core/jobs/job.html", context)
