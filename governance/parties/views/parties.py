# SPDX-License-Identifier: EUPL-1.2
"""Parties: the list, a page each, and keeping them."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.people.queries import person_of
from core.database.keyset import Order
from core.database.row_versions import expected_version
from core.database.server_cursors import stream_rows
from core.pages.columns import Column
from core.pages.conflicts import resolved
from core.pages.list_page import Empty, ListPage
from core.pages.pagination import KeysetPage
from core.pages.saving import done, save_form
from core.permissions import may, require
from governance.models import Arrangement
from governance.notes.sections import notes_link
from governance.pages.form_pages import initial_of
from governance.pages.single_form import Crumb, Sheet
from governance.parties.actions import add_alias, add_party, change_party, remove_alias
from governance.parties.filters import PartyFilterSet
from governance.parties.forms import AliasForm, PartyForm
from governance.parties.page_sections import party_sections
from governance.parties.queries import ORDER, counted, likely_same, places_of
from initiatives.models import Income, Initiative, Party
from initiatives.models.party import Sphere
from initiatives.register.page_sections import draw

METHODS = ["GET", "HEAD", "POST"]
MOST_ROWS = 100


def readable_party(request: HttpRequest, key: UUID) -> Party:
    """Return the party when this person keeps parties; NotAllowedError or 404 otherwise."""
    require(person_of(request), "governance.manage_parties")
    return get_object_or_404(Party.objects.visible_to(request.user).select_related("parent", "department"), pk=key)


def crumbs_of(party: Party | None = None) -> list[Crumb]:
    """Return the way to a page about parties."""
    crumbs = [(_("Parties"), reverse("governance:parties"))]
    if party:
        crumbs.append((party.name, reverse("governance:party", args=[party.pk])))
    return crumbs


class PartiesPage(ListPage[PartyFilterSet]):
    """List every party; search by name, other name or number."""

    title = gettext_lazy("Parties")
    template_name = "governance/parties/parties.html"
    order = ORDER
    columns = (
        Column("name", gettext_lazy("Name"), order=ORDER, is_fixed=True),
        Column("sphere", gettext_lazy("Sphere"), order=Order.of("sphere", "name")),
        Column("number", gettext_lazy("Trade register"), order=Order.of("register_number"), is_number=True),
        Column("initiatives", gettext_lazy("Initiatives now"), is_number=True),
    )
    filter_class = PartyFilterSet
    permission = "governance.manage_parties"
    csv_name = "partijen.csv"

    def rows(self) -> Any:
        """Return the parties this reader may see."""
        return Party.objects.visible_to(person_of(self.request))

    def prepare(self, found: Any) -> Any:
        """Add their initiatives, institution and other names."""
        return counted(found).select_related("parent").prefetch_related("aliases")

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:  # noqa: ARG002 - the button stands on every page
        """Return whether this reader may bring in a file."""
        return {"may_import": may(person_of(self.request), "governance.import_parties")}

    def empty(self) -> Empty:
        """Say that none fits."""
        return Empty(_("No party fits this search."), _("Show all parties"), reverse("governance:parties"))

    def csv_header(self) -> Sequence[Any]:
        """Return the columns of a file that can be brought in again; nothing about people to call."""
        return [
            _("Name"), _("Sphere"), _("Number in the trade register"), _("Website"), _("Other names"),
            _("Is a department of"), _("Running initiatives"),
        ]  # fmt: skip

    def csv_lines(self, found: Any) -> Iterable[Sequence[Any]]:
        """Yield a line per party."""
        spheres = {sphere.value: str(sphere.label) for sphere in Sphere}
        return (
            (one.name, spheres[one.sphere], one.register_number, one.website,
             "|".join(alias.name for alias in one.aliases.all()), one.parent.name if one.parent else "",
             one.initiatives)
            for one in stream_rows(found, batch=1000)
        )  # fmt: skip


@never_cache
@require_safe
def party(request: HttpRequest, key: UUID) -> HttpResponse:
    """One party: what it does where, whom to call, and which may be the same; of a merged one the party it became."""
    try:
        return _party_page(request, readable_party(request, key))
    except Http404:
        became = Party.objects.visible_to(request.user).filter(merged_ids__contains=[key]).first()
        if became is None:
            raise
        return redirect("governance:party", became.pk)


def _party_page(
    request: HttpRequest, shown: Party, form: AliasForm | None = None, *, status: int = 200
) -> HttpResponse:
    by = person_of(request)
    handled = Initiative.objects.in_areas_of(by)
    departments = list(Party.objects.visible_to(by).filter(parent=shown).order_by("name", "id"))
    together = [shown, *departments]
    granted = Arrangement.objects.visible_to(by).filter(granted_by__in=together)
    arrangements = granted.select_related("initiative", "granted_by")
    incomes = Income.objects.filter(party__in=together, initiative__in=handled).select_related("initiative", "party")
    is_one = shown.initiative_id is not None
    initiative = Initiative.objects.visible_to(by).filter(as_party=shown).first() if is_one else None
    speaking = shown.representatives.active().select_related("user").order_by("started_on", "id")
    representatives = list(speaking)
    context = {
        "party": shown,
        "is_initiative": initiative,
        "departments": departments,
        # One that colleagues handle is theirs to correct.
        "may_tie": not is_one or handled.filter(as_party=shown).exists(),
        "owned": shown.places.visible_to(by)[:MOST_ROWS],
        "places": places_of(shown, by)[:MOST_ROWS],
        "arrangements": arrangements.order_by("-first_day", "-id")[:MOST_ROWS],
        "incomes": incomes.order_by("initiative__name", "id")[:MOST_ROWS],
        "representatives": representatives,
        "is_institution": not (shown.is_person or is_one),
        "contacts": shown.contacts.visible_to(by),
        "aliases": shown.aliases.all(),
        "alike": likely_same(shown, by),
        "may_merge": may(by, "governance.merge_parties"),
        "handled": set(handled.filter(engagements__party=shown).values_list("pk", flat=True)),
        "form": form or AliasForm(),
        "notes": notes_link(shown, by, representatives=representatives),
        "sections": draw(party_sections(together, by), request, "main"),
        "crumbs": crumbs_of(),
    }
    return render(request, "governance/parties/party.html", context, status=status)


@require_http_methods(METHODS)
def new(request: HttpRequest) -> HttpResponse:
    """Keep a new party."""
    by = person_of(request)
    require(by, "governance.manage_parties")
    sheet = Sheet(request, _("New party"), _("Keep this party"), crumbs_of())
    if request.method != "POST":
        return sheet.show(PartyForm(person=by))
    form = PartyForm(request.POST, person=by)

    def act() -> str:
        return reverse("governance:party", args=[add_party(words=form.words(), by=by).pk])

    return sheet.save(form, act, _("The party has been kept."))


@require_http_methods(METHODS)
def change(request: HttpRequest, key: UUID) -> HttpResponse:
    """Change a party."""
    one, by = readable_party(request, key), person_of(request)
    title = _("Change “%(title)s”") % {"title": one.name}
    sheet = Sheet(request, title, _("Save changes"), crumbs_of(one), version=one.version)
    if request.method != "POST":
        values = initial_of(one, PartyForm)
        return sheet.show(PartyForm(initial=values, person=by))
    form, seen = PartyForm(resolved(request.POST), person=by), expected_version(request.POST)
    return sheet.save(
        form,
        lambda: change_party(party=one, words=form.words(), expected_version=seen, by=by),
        _("The party has been changed."),
    )


@require_POST
def alias_add(request: HttpRequest, key: UUID) -> HttpResponse:
    """Keep another name."""
    one, form = readable_party(request, key), AliasForm(request.POST)
    return save_form(
        form,
        lambda: add_alias(party=one, name=form.cleaned_data["name"], by=person_of(request)),
        show=partial(_party_page, request, one, form),
        saved=done(request, _("The other name has been kept."), "governance:party", one.pk),
    )


@require_POST
def alias_remove(request: HttpRequest, key: UUID, alias_key: UUID) -> HttpResponse:
    """Forget another name."""
    one = readable_party(request, key)
    remove_alias(alias=get_object_or_404(one.aliases, pk=alias_key), by=person_of(request))
    messages.success(request, _("The other name is gone."))
    return redirect("governance:party", one.pk)
