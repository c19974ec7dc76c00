# SPDX-License-Identifier: EUPL-1.2
"""Places: the list, a page each, keeping them, and which initiative uses which."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.people.queries import person_of
from core.database.keyset import Order
from core.database.row_versions import expected_version
from core.database.server_cursors import stream_rows
from core.files.csv_export import exact
from core.pages.columns import Column
from core.pages.conflicts import resolved
from core.pages.list_page import Empty, ListPage
from core.pages.pagination import KeysetPage
from core.permissions import require
from governance.models import Arrangement
from governance.pages.single_form import Crumb, Sheet
from governance.parties.places.actions import add_place, change_place
from governance.parties.places.filters import PlaceFilterSet
from governance.parties.places.forms import PlaceForm
from governance.parties.places.queries import ORDER, counted, uses_of
from initiatives.models import Place, PlaceUse
from initiatives.register.city_map import city_map

METHODS = ["GET", "HEAD", "POST"]
MOST_ROWS = 200


def _opened(request: HttpRequest, key: UUID) -> Place:
    person = person_of(request)
    require(person, "governance.manage_places")
    return get_object_or_404(Place.objects.visible_to(person).select_related("area", "owner"), pk=key)


def crumbs_of(place: Place | None = None) -> list[Crumb]:
    """Return the way to a page about places."""
    crumbs = [(_("Governance"), reverse("governance:overview")), (_("Places"), reverse("governance:places"))]
    if place:
        crumbs.append((place.name, reverse("governance:place", args=[place.pk])))
    return crumbs


class PlacesPage(ListPage[PlaceFilterSet]):
    """List every place; search by name, address, owner or area."""

    title = gettext_lazy("Places")
    template_name = "governance/parties/places/places.html"
    order = ORDER
    columns = (
        Column("name", gettext_lazy("Name"), order=ORDER, is_fixed=True),
        Column("address", gettext_lazy("Address"), order=Order.of("address")),
        Column("area", gettext_lazy("Area")),
        Column("owner", gettext_lazy("Owner")),
        Column("initiatives", gettext_lazy("Initiatives now"), is_number=True),
    )
    filter_class = PlaceFilterSet
    permission = "governance.manage_places"
    csv_name = "plekken.csv"

    def rows(self) -> Any:
        """Return the places this reader may see."""
        return Place.objects.visible_to(person_of(self.request))

    def prepare(self, found: Any) -> Any:
        """Add who uses them, where they lie and whose they are."""
        return counted(found).select_related("area", "owner")

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:  # noqa: ARG002 - the trail is of every page
        """Return the pages above it."""
        return {"crumbs": crumbs_of()[:-1]}

    def empty(self) -> Empty:
        """Say that none fits, and what to do."""
        return Empty(_("No place fits this search."), _("Keep a new place"), reverse("governance:place-new"))

    def csv_header(self) -> Sequence[Any]:
        """Return the columns of the file."""
        return [_("Name"), _("Address"), _("Area"), _("Owner"), _("Longitude"), _("Latitude"), _("Initiatives now")]

    def csv_lines(self, found: Any) -> Iterable[Sequence[Any]]:
        """Yield a line per place."""
        return (
            (one.name, one.address, one.area.name if one.area else "", one.owner.name if one.owner else "",
             exact(one.longitude), exact(one.latitude), one.users)
            for one in stream_rows(found, batch=1000)
        )  # fmt: skip


@never_cache
@require_safe
def place(request: HttpRequest, key: UUID) -> HttpResponse:
    """One place: who uses it, whether they can miss it, and what is agreed about it."""
    shown, by = _opened(request, key), person_of(request)
    uses = list(uses_of(shown, by)[:MOST_ROWS])
    arrangements = Arrangement.objects.visible_to(by).filter(place=shown).select_related("initiative", "granted_by")
    context = {
        "place": shown,
        "uses": uses,
        # Who uses it in areas of colleagues is theirs to read; that somebody does is not.
        "others": PlaceUse.objects.filter(place=shown).count() - uses_of(shown, by).count(),
        "arrangements": arrangements.order_by("-first_day", "-id")[:MOST_ROWS],
        "today": timezone.localdate(),
        "crumbs": crumbs_of(),
    }
    return render(request, "governance/parties/places/place.html", context)


@require_http_methods(METHODS)
def new(request: HttpRequest) -> HttpResponse:
    """Keep a new place."""
    by = person_of(request)
    require(by, "governance.manage_places")
    sheet = _sheet(request, _("New place"), _("Keep this place"))
    if request.method != "POST":
        return sheet.show(PlaceForm())
    form = PlaceForm(request.POST)
    form.look_up(request)

    def act() -> str:
        return reverse("governance:place", args=[add_place(words=form.words(), by=by).pk])

    return sheet.save(form, act, _("The place has been kept."))


@require_http_methods(METHODS)
def change(request: HttpRequest, key: UUID) -> HttpResponse:
    """Change a place."""
    one, by = _opened(request, key), person_of(request)
    title = _("Change “%(title)s”") % {"title": one.name}
    sheet = _sheet(request, title, _("Save changes"), one)
    if request.method != "POST":
        return sheet.show(PlaceForm.of(one))
    form, seen = PlaceForm(resolved(request.POST)), expected_version(request.POST)
    form.look_up(request)
    return sheet.save(
        form,
        lambda: change_place(place=one, words=form.words(), expected_version=seen, by=by),
        _("The place has been changed."),
    )


def _sheet(request: HttpRequest, title: str, button: str, one: Place | None = None) -> Sheet:
    """Return the page of the form, with a map to point on where borders were brought in."""
    template, more = "governance/parties/places/form.html", {"ground": city_map()}
    version = one.version if one else None
    return Sheet(request, title, button, crumbs_of(one), version=version, more=more, template=template)
