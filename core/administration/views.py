# SPDX-License-Identifier: EUPL-1.2
"""The page on which an administrator's day begins."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core.administration.matters import matters_of
from core.administration.own_matters import setup_matters
from core.administration.queries import check_lines, failed_jobs, installation
from core.operations.health import report
from core.permissions import require
from core.setup.steps import look


@never_cache
@require_safe
def administration(request: HttpRequest) -> HttpResponse:
    """What asks something of an administrator, the most urgent first, and how the installation stands."""
    require(request.user, "core.manage_site")
    guide = look()
    _passed, found = report()
    context = {
        "matters": matters_of(found, setup_matters(guide)),
        "checks": check_lines(found),
        "installation": installation(),
        "failed": failed_jobs() if found["jobs"].get("failed") else (),
        "guide": guide,
    }
    return render(request, "core/administration/administration.html", context)
