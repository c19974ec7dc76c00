# SPDX-License-Identifier: EUPL-1.2
"""API clients, for the administrator. A key is shown on the answer to the POST that made it, and never again."""

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.api_keys import actions as key_actions
from accounts.clients import actions as client_actions
from accounts.clients.actions import terms_of
from accounts.clients.forms import ClientForm, NewClientForm, NewKeyForm
from accounts.clients.status import client_statuses, ending_soon
from accounts.models import AccessChange, ApiClient, ApiKey, Scope, User
from accounts.people.queries import person_of
from core.database.keyset import Order
from core.database.row_versions import expected_version
from core.pages.conflicts import resolved
from core.pages.pagination import keyset_page
from core.pages.saving import form_page
from core.permissions import require

MOST_WARNINGS = 20


def _client(by: User, client_id: UUID) -> ApiClient:
    require(by, "accounts.manage_api_clients")
    return get_object_or_404(ApiClient.objects.visible_to(by), pk=client_id)


@require_GET
def clients(request: HttpRequest) -> HttpResponse:
    """All clients, by name; above them those whose last key ends soon."""
    by = person_of(request)
    require(by, "accounts.manage_api_clients")
    found = ApiClient.objects.visible_to(by)
    page = keyset_page(found, request, order=Order.of("name"))
    context = {"page": page, "rows": client_statuses(page.items), "ending": ending_soon(found)[:MOST_WARNINGS]}
    return render(request, "accounts/clients/api_clients.html", context)


@never_cache
@sensitive_variables("key")
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Make a client and show its key once."""
    by = person_of(request)
    require(by, "accounts.manage_api_clients")
    form = NewClientForm(request.POST if request.method == "POST" else None)
    return form_page(
        request,
        form,
        lambda: client_actions.create_api_client(terms=form.terms(), expires_at=form.cleaned_data["expires_at"], by=by),
        template="accounts/clients/api_client_new.html",
        saved=lambda made: render(request, "accounts/clients/api_key.html", {"client": made[0], "key": made[1]}),
    )


@require_GET
def client(request: HttpRequest, client_id: UUID) -> HttpResponse:
    """One client: what it is for and may do, its keys, and what was done to it."""
    shown = _client(person_of(request), client_id)
    keys = list(shown.keys.select_related("created_by"))
    context = {
        "client": shown,
        "standing": client_statuses([shown])[0],
        "scopes": [Scope(scope) for scope in shown.scopes],
        "usual": settings.API_REQUESTS_PER_MINUTE,
        "keys": keys,
        "not_yet": _change_over_before(keys),
        "changes": AccessChange.objects.filter(client=shown).select_related("by"),
    }
    return render(request, "accounts/clients/api_client.html", context)


def _change_over_before(keys: list[ApiKey]) -> datetime | None:
    """Return when the first older key ends, while nothing has called with the newest; None when nothing waits."""
    usable = [key for key in keys if key.is_usable]
    if not usable or usable[0].last_used_on is not None:
        return None
    return min((key.expires_at for key in usable[1:] if key.expires_at is not None), default=None)


@never_cache
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, client_id: UUID) -> HttpResponse:
    """Change what a client is called and may do; two administrators at once both see what the other chose."""
    by = person_of(request)
    shown = _client(by, client_id)
    if shown.revoked_at is not None:
        messages.error(request, _("This client is revoked. Make a new one."))
        return redirect("accounts:api-client", shown.pk)
    is_sent = request.method == "POST"
    form = ClientForm(resolved(request.POST)) if is_sent else ClientForm(initial=terms_of(shown).values())
    seen = expected_version(request.POST) if is_sent else shown.version

    def saved(_made: object) -> HttpResponse:
        messages.success(request, _("What %(name)s may do is saved. It counts from the next call.") % {"name": shown})
        return redirect("accounts:api-client", shown.pk)

    return form_page(
        request,
        form,
        lambda: client_actions.change_api_client(client=shown, expected_version=seen, terms=form.terms(), by=by),
        template="accounts/clients/api_client_change.html",
        context={"client": shown},
        version=seen,
        saved=saved,
    )


@never_cache
@sensitive_variables("key")
@require_http_methods(["GET", "POST"])
def rotate(request: HttpRequest, client_id: UUID) -> HttpResponse:
    """Give a client a new key and show it once."""
    by = person_of(request)
    shown = _client(by, client_id)
    form = NewKeyForm(request.POST if request.method == "POST" else None)
    return form_page(
        request,
        form,
        lambda: key_actions.rotate_api_client(client=shown, by=by, **form.cleaned_data),
        template="accounts/clients/api_key_new.html",
        context={"client": shown},
        saved=lambda key: render(request, "accounts/clients/api_key.html", {"client": shown, "key": key}),
    )


@require_POST
def end_key(request: HttpRequest, client_id: UUID, key_id: UUID) -> HttpResponse:
    """Stop one key at once."""
    by = person_of(request)
    shown = _client(by, client_id)
    key = get_object_or_404(ApiKey, client=shown, pk=key_id)
    key_actions.end_key(key=key, by=by)
    messages.success(request, _("The key %(prefix)s no longer works.") % {"prefix": key.prefix})
    return redirect("accounts:api-client", shown.pk)


@require_POST
def revoke(request: HttpRequest, client_id: UUID) -> HttpResponse:
    """Stop a client for good."""
    by = person_of(request)
    shown = _client(by, client_id)
    client_actions.revoke_api_client(client=shown, by=by)
    messages.success(request, _("%(name)s can no longer call the API.") % {"name": shown})
    return redirect("accounts:api-client", shown.pk)
