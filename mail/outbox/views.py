# SPDX-License-Identifier: EUPL-1.2
"""The outbox: what was sent, what waits, and what needs somebody to decide."""

from itertools import groupby
from uuid import UUID

from csp.constants import UNSAFE_INLINE
from csp.decorators import csp_update
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.contrib.auth.decorators import login_not_required
from django.db.models import Count, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce, Lower
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from core.database.keyset import Order
from core.pages.pagination import keyset_page
from core.pages.saving import press_button
from core.pages.shown_people import show_people
from core.permissions import may, require
from core.site.queries import sender
from mail import actions
from mail.letters import registry
from mail.models import Message, MessageState
from mail.outbox import sending
from mail.outbox.shown import SENDING_MAIL
from mail.querysets import MessageQuerySet

NEWEST_FIRST = Order.of("-id")


@require_safe
def outbox(request: HttpRequest) -> HttpResponse:
    """List messages, newest first, one state at a time when asked."""
    require(request.user, "mail.view_outbox")
    visible = Message.objects.visible_to(request.user)
    state = request.GET.get("stand", "")
    wanted = visible.filter(state=state) if state in MessageState.values else visible
    counts = dict(visible.values_list("state").annotate(Count("id")).order_by())
    page = keyset_page(_named(wanted).defer("body", "html"), request, order=NEWEST_FIRST)
    show_people(request, SENDING_MAIL, addresses=[one.to for one in page.items])
    titles = {letter.code: letter.title for letter in registry.all_letters()}
    rows = [(message, titles.get(message.kind, message.kind)) for message in page.items]
    context = {
        "page": page,
        "days": [(day, list(found)) for day, found in groupby(rows, lambda row: timezone.localdate(row[0].created_at))],
        "views": [(value, label, counts.get(value, 0), value == state) for value, label in MessageState.choices],
        "total": sum(counts.values()),
        "state": state,
        "is_on_hold": sending.is_on_hold(),
        "may_hold": may(request.user, "mail.hold_mail"),
    }
    return render(request, "mail/outbox/outbox.html", context)


def _named(messages: MessageQuerySet) -> MessageQuerySet:
    """Add `name`: what the person at the address is called, when we know somebody there."""
    people = get_user_model()._default_manager.filter(email=Lower(OuterRef("to")))  # noqa: SLF001 - Django documents it
    return messages.annotate(name=Coalesce(Subquery(people.values("name")[:1]), Value("")))


@never_cache
@require_safe
def message(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one mail: to whom, where an answer goes, and what it says to who may read that."""
    found = get_object_or_404(_named(Message.objects.visible_to(request.user)), pk=pk)
    show_people(request, SENDING_MAIL, addresses=[found.to, found.reply_to], about=found.pk)
    letter = registry.letters.get(found.kind)
    context = {
        "message": found,
        "letter": letter.title if letter else found.kind,
        "from": sender(),
        "text": sending.as_sent(found) if may(request.user, "mail.read_message", found) else "",
    }
    return render(request, "mail/outbox/message.html", context)


@never_cache
@require_safe
@csp_update({"style-src": [UNSAFE_INLINE], "sandbox": [""]})  # type: ignore[untyped-decorator] # the library has no types
def message_html(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show a mail as a mail program draws it: its own style and nothing that runs or loads."""
    found = get_object_or_404(Message.objects.visible_to(request.user), pk=pk)
    if not found.html or not may(request.user, "mail.read_message", found):
        raise Http404
    show_people(request, SENDING_MAIL, addresses=[found.to, found.reply_to], about=found.pk)
    return HttpResponse(found.html)


@require_POST
def retry(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Send one message again."""
    message = get_object_or_404(Message.objects.visible_to(request.user), pk=pk)
    done, page = _("The mail goes out again within a minute."), reverse("mail:outbox")
    return press_button(request, lambda: actions.retry_message(message=message, by=request.user), done=done, to=page)


@require_POST
def cancel(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Keep one message from being sent."""
    message = get_object_or_404(Message.objects.visible_to(request.user), pk=pk)
    done, page = _("This mail will not be sent."), reverse("mail:outbox")
    return press_button(request, lambda: actions.cancel_message(message=message, by=request.user), done=done, to=page)


@require_POST
def hold(request: HttpRequest) -> HttpResponse:
    """Stop all sending."""
    total = actions.hold_all(by=request.user)
    told = ngettext(
        "Sending stopped; %(total)s mail is on hold.", "Sending stopped; %(total)s mails are on hold.", total
    )
    messages.success(request, told % {"total": total})
    return redirect("mail:outbox")


@require_POST
def release(request: HttpRequest) -> HttpResponse:
    """Send again."""
    actions.release_all(by=request.user)
    messages.success(request, _("Mail is being sent again."))
    return redirect("mail:outbox")


@login_not_required
@never_cache
@require_safe
def demo_post(request: HttpRequest) -> HttpResponse:
    """Show every mail of the demo with its text; outside the demo this page does not exist."""
    if not settings.DEMO:
        raise Http404
    address = request.GET.get("aan", "").strip()
    wanted = Message.objects.filter(to__icontains=address) if address else Message.objects.all()
    page = keyset_page(wanted, request, order=NEWEST_FIRST, size=20)
    for message in page.items:
        message.body = sending.as_sent(message)
    return render(request, "mail/outbox/demo_post.html", {"page": page, "address": address})
