# SPDX-License-Identifier: EUPL-1.2
"""How long what is kept, what is proposed for destruction, and the certificate of what was destroyed."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.models import DestructionItem, DestructionList, RetentionHold, RetentionTerm
from accounts.people.queries import person_of
from accounts.retention import actions, queries
from accounts.retention.certificate import certificate_data
from accounts.retention.forms import ReasonForm, TermForm
from accounts.retention.kinds import proposed_kind
from core.database.keyset import Order
from core.database.row_versions import expected_version
from core.files.pdf import pdf, pdf_response
from core.pages.pagination import keyset_page
from core.pages.saving import done, form_page, press_button
from core.permissions import may, require


@require_GET
def retention(request: HttpRequest) -> HttpResponse:
    """Every kind with its term, and the lists, newest first."""
    by = person_of(request)
    require(by, "accounts.decide_on_destruction")
    lists = DestructionList.objects.visible_to(by)
    page = keyset_page(lists, request, order=Order.of("-created_at"))
    numbers = queries.counted(page.items)
    context = {
        "kinds": queries.shown_kinds(),
        "may_set": may(by, "accounts.manage_retention"),
        "page": page,
        "lists": [(one, queries.title_of(one.kind), numbers.get(one.pk, {})) for one in page.items],
    }
    return render(request, "accounts/retention/retention.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
def term(request: HttpRequest, code: str) -> HttpResponse:
    """Set how long records of one kind are kept."""
    by = person_of(request)
    require(by, "accounts.manage_retention")
    kind = proposed_kind(code)
    if kind is None:
        raise Http404
    own = RetentionTerm.objects.filter(kind=code).first()
    kept = {"years": own.years, "ground": own.ground} if own else {"years": kind.years}
    form = TermForm(request.POST if request.method == "POST" else None, initial=kept)
    return form_page(
        request,
        form,
        lambda: actions.set_term(
            kind=code, by=by, expected_version=expected_version(request.POST), **form.cleaned_data
        ),
        template="accounts/retention/term.html",
        saved=done(request, _("The term is saved. What has passed it is proposed from now on."), "accounts:retention"),
        context={"kind": kind},
        version=own.version if own else 0,
    )


@never_cache
@require_GET
def destruction_list(request: HttpRequest, list_id: UUID) -> HttpResponse:
    """What is on one list, and what was decided on it."""
    return _draw_list(request, _list(request, list_id), ReasonForm())


def _list(request: HttpRequest, list_id: UUID) -> DestructionList:
    by = person_of(request)
    require(by, "accounts.decide_on_destruction")
    lists = DestructionList.objects.visible_to(by).select_related("first_yes_by", "second_yes_by", "dropped_by")
    return get_object_or_404(lists, pk=list_id)


def _draw_list(request: HttpRequest, found: DestructionList, form: ReasonForm, *, status: int = 200) -> HttpResponse:
    by = person_of(request)
    items = DestructionItem.objects.filter(list=found)
    page = keyset_page(items, request, order=Order.of("id"), size=50)
    context: dict[str, Any] = {
        "found": found,
        "title": queries.title_of(found.kind),
        "page": page,
        "items": queries.shown_items(found, page.items),
        "numbers": queries.counted([found]).get(found.pk, {"total": 0, "held": 0}),
        "form": form,
        "may_hold": may(by, "accounts.manage_retention") and found.is_waiting,
        "said_yes": found.first_yes_at is not None and found.first_yes_by_id == by.pk,
    }
    return render(request, "accounts/retention/list.html", context, status=status)


@require_POST
def agree(request: HttpRequest, list_id: UUID) -> HttpResponse:
    """Say yes; the second yes has it done."""
    by = person_of(request)
    found = _list(request, list_id)
    page = reverse("accounts:destruction-list", args=[found.pk])
    if "sure" not in request.POST:
        messages.error(request, _("Tick the box to show that you are sure."))
        return redirect(page)
    return press_button(request, lambda: actions.say_yes(found=found, by=by), done=_("Your yes is noted."), to=page)


@require_POST
def turn_down(request: HttpRequest, list_id: UUID) -> HttpResponse:
    """Say no, with a reason."""
    by = person_of(request)
    found = _list(request, list_id)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return _draw_list(request, found, form, status=422)
    return press_button(
        request,
        lambda: actions.say_no(found=found, by=by, **form.cleaned_data),
        done=_("The list is turned down. Nothing is destroyed."),
        to=reverse("accounts:destruction-list", args=[found.pk]),
    )


@never_cache
@require_http_methods(["GET", "POST"])
def hold(request: HttpRequest, list_id: UUID, item_id: UUID) -> HttpResponse:
    """Keep one record off the list, with a reason."""
    by = person_of(request)
    require(by, "accounts.manage_retention")
    found = _list(request, list_id)
    item = actions.item_of(found, item_id)
    if item is None or item.record_id is None:
        raise Http404
    form = ReasonForm(request.POST if request.method == "POST" else None)
    return form_page(
        request,
        form,
        lambda: actions.hold_back(item=item, by=by, **form.cleaned_data),
        template="accounts/retention/hold.html",
        saved=done(request, _("The record is held back."), "accounts:destruction-list", found.pk),
        context={"found": found, "shown": queries.shown_items(found, [item])[0].shown},
    )


@require_GET
def holds(request: HttpRequest) -> HttpResponse:
    """What is held back by hand, newest first."""
    by = person_of(request)
    require(by, "accounts.manage_retention")
    page = keyset_page(
        RetentionHold.objects.filter(lifted_at=None).select_related("placed_by"), request, order=Order.of("-created_at")
    )
    return render(request, "accounts/retention/holds.html", {"page": page, "holds": queries.shown_holds(page.items)})


@require_POST
def lift(request: HttpRequest, hold_id: UUID) -> HttpResponse:
    """End a hold."""
    by = person_of(request)
    require(by, "accounts.manage_retention")
    found = get_object_or_404(RetentionHold, pk=hold_id, lifted_at=None)
    return press_button(
        request,
        lambda: actions.lift_hold(hold=found, by=by),
        done=_("The record is no longer held back."),
        to=reverse("accounts:retention-holds"),
    )


@require_GET
def certificate(request: HttpRequest, list_id: UUID) -> HttpResponse:
    """The certificate of destruction as a PDF."""
    found = _list(request, list_id)
    if found.certificate is None:
        raise Http404
    return pdf_response(_("certificate-of-destruction") + ".pdf", pdf("destruction", certificate_data(found)))
