# SPDX-License-Identifier: EUPL-1.2
"""What somebody should know, the newest first, and how it comes by mail."""

from typing import Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST, require_safe

from core.database.keyset import Order
from core.pages.conflicts import Conflict
from core.pages.pagination import keyset_page
from core.pages.saving import done, save_form
from mail.models import Notification
from mail.notifications.actions import mark_all_read, mark_read
from mail.notifications.choices import choose_rhythms, rhythms_of
from mail.notifications.forms import ChoicesForm
from mail.notifications.topics import topics

NEWEST_FIRST: Final = Order.of("-created_at", "-id")
PAGE_SIZE: Final = 25


@never_cache
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show one's own notifications and choices."""
    return _show(request, ChoicesForm(kinds=rhythms_of(request.user)))


def _show(
    request: HttpRequest,
    form: ChoicesForm,
    *,
    status: int = 200,
    conflict: Conflict | None = None,  # noqa: ARG001 - a choice is one's own
) -> HttpResponse:
    page = keyset_page(Notification.objects.visible_to(request.user), request, order=NEWEST_FIRST, size=PAGE_SIZE)
    today, titles = timezone.localdate(), {topic.code: topic.title for topic in topics}
    rows = [(one, titles.get(one.topic, ""), timezone.localdate(one.created_at) == today) for one in page.items]
    context = {
        "page": page,
        "parts": [
            (_("Today"), [(one, title) for one, title, is_today in rows if is_today]),
            (_("Before"), [(one, title) for one, title, is_today in rows if not is_today]),
        ],
        "form": form,
    }
    return render(request, "mail/notifications/notifications.html", context, status=status)


@never_cache
@require_GET
def follow(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Lead to what a notification is about; from then on it counts as read."""
    found = get_object_or_404(Notification.objects.visible_to(request.user), pk=pk)
    mark_read(notification=found, by=request.user)
    return redirect(found.link)


@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Mark everything as read."""
    mark_all_read(by=request.user)
    messages.success(request, _("You have read everything."))
    return redirect("mail:notifications")


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Keep how each kind comes by mail."""
    form = ChoicesForm(request.POST, kinds=rhythms_of(request.user))

    def show(*, status: int, conflict: Conflict | None = None) -> HttpResponse:
        return _show(request, form, status=status, conflict=conflict)

    return save_form(
        form,
        lambda: choose_rhythms(rhythms=form.cleaned_data, by=request.user),
        show=show,
        saved=done(request, _("Saved. From now on your mail comes like this."), "mail:notifications"),
    )
