# SPDX-License-Identifier: EUPL-1.2
"""What an administrator does to a webhook with one button."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_POST

from accounts.people.queries import person_of
from core.pages.conflicts import Conflict
from core.pages.saving import done, press_button, save_form
from core.permissions import require
from events.deliveries import actions as delivery_actions
from events.models import Delivery
from events.webhooks import actions as webhook_actions
from events.webhooks.forms import SinceForm
from events.webhooks.views.pages import webhook_of, webhook_page


@never_cache
@sensitive_variables("secret")
@require_POST
def replace_secret(request: HttpRequest, webhook_id: UUID) -> HttpResponse:
    """Give a webhook a new secret and show it once."""
    by = person_of(request)
    shown = webhook_of(by, webhook_id)
    secret = webhook_actions.replace_secret(webhook=shown, by=by)
    return render(request, "events/webhooks/secret.html", {"webhook": shown, "secret": secret, "is_replaced": True})


@require_POST
def turn_on(request: HttpRequest, webhook_id: UUID) -> HttpResponse:
    """Send again."""
    by = person_of(request)
    shown = webhook_of(by, webhook_id)
    told = _("Events are sent again. What happened while it was off goes only when you send everything again.")
    page = reverse("exchange:webhook", args=[shown.pk])
    if shown.turned_off_at is not None:
        page += "?" + urlencode({"vanaf": timezone.localtime(shown.turned_off_at).strftime("%Y-%m-%dT%H:%M")})
    return press_button(request, lambda: webhook_actions.turn_webhook_on(webhook=shown, by=by), done=told, to=page)


@require_POST
def turn_off(request: HttpRequest, webhook_id: UUID) -> HttpResponse:
    """Send nothing any more."""
    by = person_of(request)
    shown = webhook_of(by, webhook_id)
    done, page = _("No events are sent any more."), reverse("exchange:webhook", args=[shown.pk])
    return press_button(request, lambda: webhook_actions.turn_webhook_off(webhook=shown, by=by), done=done, to=page)


@require_POST
def test(request: HttpRequest, webhook_id: UUID) -> HttpResponse:
    """Send a test event."""
    by = person_of(request)
    shown = webhook_of(by, webhook_id)
    told = _("A test event is on its way; the log shows within a minute how it went.")
    page = reverse("exchange:webhook", args=[shown.pk])
    return press_button(request, lambda: delivery_actions.send_test(webhook=shown, by=by), done=told, to=page)


@require_POST
def again(request: HttpRequest, delivery_id: UUID) -> HttpResponse:
    """Send one event again."""
    by = person_of(request)
    require(by, "exchange.manage_webhooks")
    shown = get_object_or_404(Delivery.objects.visible_to(by).select_related("webhook"), pk=delivery_id)
    told = _("The event is sent again within a minute.")
    page = reverse("exchange:delivery", args=[shown.pk])
    return press_button(request, lambda: delivery_actions.send_again(delivery=shown, by=by), done=told, to=page)


@require_POST
def again_since(request: HttpRequest, webhook_id: UUID) -> HttpResponse:
    """Send everything since a moment again."""
    by = person_of(request)
    shown = webhook_of(by, webhook_id)
    form = SinceForm(request.POST)

    def show(*, status: int, conflict: Conflict | None = None) -> HttpResponse:  # noqa: ARG001 - nobody else saves it
        return webhook_page(request, shown, form, status=status)

    def saved(total: int) -> HttpResponse:
        told = ngettext("%(total)s event is on its way.", "%(total)s events are on their way.", total)
        return done(request, told % {"total": total}, "exchange:webhook", shown.pk)(total)

    return save_form(
        form,
        lambda: delivery_actions.send_again_since(webhook=shown, since=form.cleaned_data["since"], by=by),
        show=show,
        saved=saved,
    )
