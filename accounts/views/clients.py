# SPDX-License-Identifier: EUPL-1.2
"""API clients, for the administrator. A key is shown on the answer to the POST that made it, and never again."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts import actions
from accounts.forms import ApiClientForm
from accounts.models import AccessChange, ApiClient, Scope, User
from accounts.people import person_of
from core.errors import RefusedError
from core.keyset import Order
from core.pages import keyset_page
from core.permissions import require


def _client(by: User, client_id: UUID) -> ApiClient:
    require(by, "accounts.manage_api_clients")
    return get_object_or_404(ApiClient.objects.visible_to(by), pk=client_id)


@require_GET
def clients(request: HttpRequest) -> HttpResponse:
    """All clients, by name."""
    by = person_of(request)
    require(by, "accounts.manage_api_clients")
    page = keyset_page(ApiClient.objects.visible_to(by), request, order=Order.of("name"))
    return render(request, "accounts/api_clients.html", {"page": page, "scopes": dict(Scope.choices)})


@never_cache
@sensitive_variables("key")
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Make a client and show its key once."""
    by = person_of(request)
    require(by, "accounts.manage_api_clients")
    form = ApiClientForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            client, key = actions.create_api_client(by=by, **form.cleaned_data)
        except RefusedError as refused:
            form.add_error(refused.field, refused.message)
        else:
            return render(request, "accounts/api_key.html", {"client": client, "key": key})
    return render(request, "accounts/api_client_new.html", {"form": form}, status=400 if form.errors else 200)


@require_GET
def client(request: HttpRequest, client_id: UUID) -> HttpResponse:
    """One client: what it may do, until when, when it last called, and what was done to it."""
    shown = _client(person_of(request), client_id)
    changes = AccessChange.objects.filter(client=shown).select_related("by")
    scopes = [Scope(scope).label for scope in shown.scopes]
    return render(request, "accounts/api_client.html", {"client": shown, "changes": changes, "scopes": scopes})


@never_cache
@sensitive_variables("key")
@require_POST
def rotate(request: HttpRequest, client_id: UUID) -> HttpResponse:
    """Give a client a new key and show it once."""
    by = person_of(request)
    shown = _client(by, client_id)
    try:
        key = actions.rotate_api_client(client=shown, by=by)
    except RefusedError as refused:
        messages.error(request, refused.message)
        return redirect("accounts:api-client", shown.pk)
    return render(request, "accounts/api_key.html", {"client": shown, "key": key})


@require_POST
def revoke(request: HttpRequest, client_id: UUID) -> HttpResponse:
    """Stop a client for good."""
    by = person_of(request)
    shown = _client(by, client_id)
    actions.revoke_api_client(client=shown, by=by)
    messages.success(request, _("%(name)s can no longer call the API.") % {"name": shown})
    return redirect("accounts:api-client", shown.pk)
