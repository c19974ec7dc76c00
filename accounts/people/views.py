# SPDX-License-Identifier: EUPL-1.2
"""Who works in Meervoud, for the administrator."""

from uuid import UUID

from django.contrib import messages
from django.db.models import Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.models import AccessChange, Role, RoleGrant, User
from accounts.people import actions
from accounts.people.forms import InviteForm, OfficeForm, PeopleFilter
from accounts.people.presence import PRESENCE
from accounts.people.queries import managed_person, person_of
from accounts.reading_log.activities import MANAGING_ACCESS
from core.database.keyset import Order
from core.errors import RefusedError
from core.pages.pagination import keyset_page
from core.pages.saving import form_page, press_button
from core.pages.shown_people import show_people
from core.permissions import may, require


@require_GET
def people(request: HttpRequest) -> HttpResponse:
    """Everybody with an account, offices first found; search by name or address."""
    by = person_of(request)
    require(by, "accounts.manage_people")
    form = PeopleFilter(request.GET)
    wanted = form.cleaned_data if form.is_valid() else {"q": "", "office": "", "seen": ""}
    found = User.objects.visible_to(by).found_by(wanted["q"])
    if wanted["office"] == "any":
        found = found.filter(pk__in=RoleGrant.objects.values("user"))
    elif wanted["office"]:
        found = found.filter(pk__in=RoleGrant.objects.filter(role=wanted["office"]).values("user"))
    if wanted["seen"]:
        found = found.filter(PRESENCE[wanted["seen"]](timezone.now()))
    found = found.prefetch_related(Prefetch("role_grants", RoleGrant.objects.order_by("role")))
    page = keyset_page(found, request, order=Order.of("email"))
    show_people(request, MANAGING_ACCESS, people=[one.pk for one in page.items])
    return render(request, "accounts/people/people.html", {"form": form, "page": page})


@require_http_methods(["GET", "POST"])
def invite(request: HttpRequest) -> HttpResponse:
    """Give somebody an office and mail them a link."""
    by = person_of(request)
    require(by, "accounts.manage_people")
    form = InviteForm(request.POST if request.method == "POST" else None)

    def saved(person: User) -> HttpResponse:
        messages.success(request, _("The invitation to %(email)s is on its way.") % {"email": person.email})
        return redirect("accounts:person", person.pk)

    return form_page(
        request,
        form,
        lambda: actions.invite_official(by=by, **form.cleaned_data),
        template="accounts/people/invite.html",
        saved=saved,
    )


@require_GET
def person(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """One person: their offices, and who gave or took them."""
    shown = managed_person(person_of(request), person_id)
    show_people(request, MANAGING_ACCESS, people=[shown.pk])
    by = person_of(request)
    context = {
        **_context(shown),
        "may_arrange_stand_in": may(by, "accounts.arrange_stand_in", shown),
        "may_hand_over": may(by, "accounts.hand_over_work", shown),
    }
    return render(request, "accounts/people/person.html", context)


def _context(shown: User) -> dict[str, object]:
    changes = AccessChange.objects.filter(user=shown).select_related("by")
    held = set(RoleGrant.objects.filter(user=shown).values_list("role", flat=True))
    return {
        "person": shown,
        "held": [role for role in Role if role in held],
        "free": [role for role in Role if role not in held],
        "changes": changes,
    }


@require_POST
def change_office(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Give or take one office."""
    by = person_of(request)
    shown = managed_person(by, person_id)
    form = OfficeForm(request.POST)
    if not form.is_valid():
        raise RefusedError(_("Choose an office to give or to take."))
    act = actions.give_office if form.cleaned_data["act"] == "give" else actions.take_office
    return press_button(
        request,
        lambda: act(person=shown, role=form.cleaned_data["role"], by=by),
        done=_("The offices of %(name)s are changed.") % {"name": shown},
        # Who took their own office may no longer see this page.
        to=lambda: reverse("accounts:person", args=[shown.pk]) if _still_manages(by) else reverse("accounts:home"),
    )


def _still_manages(by: User) -> bool:
    return RoleGrant.objects.filter(user=by, role=Role.ADMINISTRATOR).exists()


@require_POST
def change_access(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Deactivate somebody, or activate them again."""
    by = person_of(request)
    shown = managed_person(by, person_id)
    page = reverse("accounts:person", args=[shown.pk])
    act = {"activate": actions.activate_person, "deactivate": actions.deactivate_person}.get(
        request.POST.get("act", "")
    )
    if act is None:
        raise RefusedError(_("Choose whether this person has access."))
    done = _("The access of %(name)s is changed.") % {"name": shown}
    return press_button(request, lambda: act(person=shown, by=by), done=done, to=page)


@require_GET
def history(request: HttpRequest) -> HttpResponse:
    """Every change of access, newest first."""
    require(person_of(request), "accounts.manage_people")
    changes = AccessChange.objects.filter(Q(user__isnull=False) | Q(client__isnull=False) | Q(role__gt=""))
    page = keyset_page(changes.select_related("user", "by", "client"), request, order=Order.of("-created_at"), size=50)
    show_people(request, MANAGING_ACCESS, people={one.user_id for one in page.items if one.user_id})
    return render(request, "accounts/people/history.html", {"page": page})
