# SPDX-License-Identifier: EUPL-1.2
"""Addresses for machines, outside the languages."""

import hmac
from datetime import UTC, datetime, time, timedelta

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core.operations import health as checks
from core.operations import prometheus

SECURITY_TXT_DAYS = 180


@login_not_required
@require_safe
@never_cache
def health(request: HttpRequest) -> JsonResponse:
    """Say whether the installation works, 200 or 503; ?only=database,redis asks for some of the checks."""
    only = [name for name in request.GET.get("only", "").split(",") if name]
    passed, found = checks.report(only)
    status = "failing" if not passed else "ok" if all(part["ok"] for part in found.values()) else "degraded"
    return JsonResponse({"status": status, "checks": found}, status=200 if passed else 503)


@login_not_required
@require_safe
@never_cache
def live(_request: HttpRequest) -> HttpResponse:
    """Say that this process answers; it asks nothing of anybody, for starting it again would mend nothing there."""
    return HttpResponse("live\n", content_type="text/plain; charset=utf-8")


@login_not_required
@require_safe
@never_cache
def ready(_request: HttpRequest) -> HttpResponse:
    """Say whether this process can take requests: the database answers and fits this version; 200 or 503."""
    reason = checks.not_ready()
    return HttpResponse(
        f"{reason or 'ready'}\n", content_type="text/plain; charset=utf-8", status=503 if reason else 200
    )


@login_not_required
@require_safe
@never_cache
def metrics(request: HttpRequest) -> HttpResponse:
    """Tell requests and checks as Prometheus reads them, to whoever brings METRICS_TOKEN; no token set is no page."""
    if not settings.METRICS_TOKEN:
        raise Http404
    given = request.headers.get("Authorization", "").encode()
    if not hmac.compare_digest(given, f"Bearer {settings.METRICS_TOKEN}".encode()):
        return HttpResponse("A bearer token is needed.\n", status=401, headers={"WWW-Authenticate": "Bearer"})
    return HttpResponse(prometheus.text(), content_type=prometheus.CONTENT_TYPE)


@login_not_required
@require_safe
def security_txt(_request: HttpRequest) -> HttpResponse:
    """Say where to report a weakness (RFC 9116)."""
    expires = datetime.combine(timezone.now().date() + timedelta(days=SECURITY_TXT_DAYS), time.min, tzinfo=UTC)
    site = settings.SITE_URL.rstrip("/")
    lines = [
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: nl, en",
        f"Canonical: {site}/.well-known/security.txt",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
