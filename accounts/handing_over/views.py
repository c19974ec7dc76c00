# SPDX-License-Identifier: EUPL-1.2
"""Handing over all work, and what each colleague has open."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.handing_over.actions import hand_over
from accounts.handing_over.forms import HandOverForm
from accounts.handing_over.kinds import work_kinds
from accounts.handing_over.queries import colleagues_read_by, load_kinds, loads, may_see_all, staying_with, work_of
from accounts.models import HandOver, User
from accounts.people.queries import managed_person, person_of
from accounts.reading_log.activities import MANAGING_ACCESS
from core.database.keyset import Order
from core.pages.filter_set import ListFilterSet
from core.pages.list_page import Empty, ListPage
from core.pages.pagination import KeysetPage
from core.pages.saving import done, form_page
from core.pages.shown_people import show_people
from core.permissions import require

MOST_EARLIER = 5


@never_cache
@require_http_methods(["GET", "POST"])
def own(request: HttpRequest) -> HttpResponse:
    """Hand over your own work."""
    person = person_of(request)
    return _page(request, person, by=person)


@never_cache
@require_http_methods(["GET", "POST"])
def of_person(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Hand over the work of somebody who left or is ill."""
    by = person_of(request)
    person = managed_person(by, person_id)
    show_people(request, MANAGING_ACCESS, people=[person.pk])
    return _page(request, person, by=by)


def _page(request: HttpRequest, person: User, *, by: User) -> HttpResponse:
    require(by, "accounts.hand_over_work", person)
    form = HandOverForm(request.POST if request.method == "POST" else None, person=person, work=work_of(person))
    is_own = person.pk == by.pk
    titles = {kind.code: kind.title for kind in work_kinds}
    earlier = HandOver.objects.visible_to(by).filter(person=person).prefetch_related("parts__to")[:MOST_EARLIER]

    def context() -> dict[str, object]:
        told = [(one, [(part, titles.get(part.kind, part.kind)) for part in one.parts.all()]) for one in earlier]
        return {"person": person, "is_own": is_own, "stays": staying_with(person), "earlier": told}

    to = reverse("accounts:team-load") if is_own else reverse("accounts:person-hand-over", args=[person.pk])
    return form_page(
        request,
        form,
        lambda: hand_over(person=person, to=form.chosen(), seen=form.cleaned_data["seen"], by=by),
        template="accounts/handing_over/hand_over.html",
        context=context,
        saved=done(request, _("Handed over. Everybody has been told."), to),
    )


@method_decorator(never_cache, name="dispatch")
class TeamLoadPage(ListPage[ListFilterSet]):
    """What is open and due: of oneself, and of each colleague for a coordinator. By name, never ranked."""

    title = gettext_lazy("Open work, by name")
    template_name = "accounts/handing_over/team_load.html"
    order = Order.of("name")
    permission = "accounts.read_load"

    def rows(self) -> Any:
        """Return the colleagues this reader may see."""
        return colleagues_read_by(person_of(self.request))

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:
        """Count what is open of those on this page."""
        by = person_of(self.request)
        rows, figure = loads(page.items, by)
        return {"kinds": load_kinds(), "rows": rows, "figure": figure, "sees_all": may_see_all(by)}

    def empty(self) -> Empty:
        """Say that there is none."""
        return Empty(_("No colleague has the office for this work."))
