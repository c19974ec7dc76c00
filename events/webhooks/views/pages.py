# SPDX-License-Identifier: EUPL-1.2
"""Webhooks and the log of their deliveries, for administrators."""

import json
from typing import Any, Final
from uuid import UUID

from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import ApiClient, User
from accounts.people.queries import person_of
from core.database.keyset import Order
from core.database.row_versions import expected_version
from core.pages.conflicts import resolved
from core.pages.pagination import keyset_page
from core.pages.saving import done, form_page
from core.permissions import require
from events.event_types import cloudevents, registry
from events.models import Delivery, DeliveryState, Webhook
from events.webhooks import actions
from events.webhooks.forms import NewWebhookForm, SinceForm, WebhookForm

NEWEST_FIRST: Final = Order.of("-id")


def webhook_of(by: User, webhook_id: UUID) -> Webhook:
    """Return a webhook this person may manage; 403 for who may not, 404 for what is not there."""
    require(by, "exchange.manage_webhooks")
    return get_object_or_404(Webhook.objects.visible_to(by).with_key().select_related("client"), pk=webhook_id)


@require_safe
def webhooks(request: HttpRequest) -> HttpResponse:
    """All webhooks, those that need somebody first."""
    by = person_of(request)
    require(by, "exchange.manage_webhooks")
    order, of = Order.of("is_on", "client__name", "url"), _client_asked(request, by)
    found = Webhook.objects.visible_to(by).with_key().select_related("client")
    page = keyset_page(found.filter(client=of) if of else found, request, order=order)
    new_url = reverse("exchange:webhook-new") + (f"?client={of.pk}" if of else "")
    return render(request, "events/webhooks/webhooks.html", {"page": page, "of": of, "new_url": new_url})


def _client_asked(request: HttpRequest, by: User) -> ApiClient | None:
    """Return the client the address names; 404 for one that is not there."""
    try:
        asked = UUID(request.GET["client"]) if request.GET.get("client") else None
    except ValueError as error:
        raise Http404 from error
    return get_object_or_404(ApiClient.objects.visible_to(by), pk=asked) if asked else None


@never_cache
@sensitive_variables("secret")
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Make a webhook and show its secret once."""
    by = person_of(request)
    require(by, "exchange.manage_webhooks")
    form = NewWebhookForm(request.POST if request.method == "POST" else None, by=by, client=_client_asked(request, by))
    return form_page(
        request,
        form,
        lambda: actions.create_webhook(by=by, **form.cleaned_data),
        template="events/webhooks/webhook_form.html",
        saved=lambda made: render(request, "events/webhooks/secret.html", {"webhook": made[0], "secret": made[1]}),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, webhook_id: UUID) -> HttpResponse:
    """Send to another address or other kinds."""
    by = person_of(request)
    shown = webhook_of(by, webhook_id)
    initial = {"url": shown.url, "event_types": shown.event_types}
    sent = resolved(request.POST) if request.method == "POST" else None
    form = WebhookForm(sent, initial=initial, client=shown.client)
    return form_page(
        request,
        form,
        lambda: actions.change_webhook(
            webhook=shown, expected_version=expected_version(request.POST), by=by, **form.cleaned_data
        ),
        template="events/webhooks/webhook_form.html",
        context={"webhook": shown},
        version=shown.version,
        saved=done(request, _("The webhook is changed."), "exchange:webhook", shown.pk),
    )


@require_safe
def webhook(request: HttpRequest, webhook_id: UUID) -> HttpResponse:
    """One webhook: how it stands, what can be done, and the log."""
    return webhook_page(request, webhook_of(person_of(request), webhook_id))


def webhook_page(
    request: HttpRequest, shown: Webhook, since: SinceForm | None = None, *, status: int = 200
) -> HttpResponse:
    """Draw the page; `since` is a form that came back."""
    log = Delivery.objects.visible_to(request.user).filter(webhook=shown)
    state = request.GET.get("stand", "")
    wanted = log.filter(state=state) if state in DeliveryState.values else log
    counts = dict(log.values_list("state").annotate(Count("id")).order_by())
    page = keyset_page(wanted.select_related("event"), request, order=NEWEST_FIRST)
    context: dict[str, Any] = {
        "webhook": shown,
        "may_send": shown.is_on and shown.has_key and shown.client.revoked_at is None,  # type: ignore[attr-defined]
        "kinds": [(code, registry.find(code)) for code in shown.event_types],
        "has_two_secrets": shown.previous_secret_until is not None and shown.previous_secret_until > timezone.now(),
        "page": page,
        "rows": [(delivery, kind_title(delivery.event.kind)) for delivery in page.items],
        "views": [(value, label, counts.get(value, 0), value == state) for value, label in DeliveryState.choices],
        "total": sum(counts.values()),
        "state": state,
        "since": since or SinceForm(initial={"since": request.GET.get("vanaf", "")}),
    }
    return render(request, "events/webhooks/webhook.html", context, status=status)


@require_safe
def delivery(request: HttpRequest, delivery_id: UUID) -> HttpResponse:
    """One delivery: what was sent and what came back."""
    by = person_of(request)
    require(by, "exchange.manage_webhooks")
    shown = get_object_or_404(
        Delivery.objects.visible_to(by).select_related("event", "webhook__client"), pk=delivery_id
    )
    context = {
        "delivery": shown,
        "title": kind_title(shown.event.kind),
        "sent": json.dumps(cloudevents.document_of(shown.event), indent=2, ensure_ascii=False),
        "content_type": cloudevents.CONTENT_TYPE,
    }
    return render(request, "events/deliveries/delivery.html", context)


def kind_title(code: str) -> Any:
    """Return what a kind is called; its code when no app knows it any more."""
    kind = registry.TEST if code == registry.TEST.code else registry.find(code)
    return kind.title if kind else code
