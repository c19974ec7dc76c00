# SPDX-License-Identifier: EUPL-1.2
"""Parties, the people to call there, places and people who carry initiatives, in the search over everything."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, User
from core.database.prepared_statements import READER
from core.database.text_search import searched
from core.permissions import may
from core.search.kinds import Found, Hit, SearchKind, best_of, search_kinds
from core.search.question import SearchQuestion, query_of
from governance.parties.people import readable_people
from initiatives.models import Carrier, Initiative, Party, PartyAlias, PartyContact, Place
from initiatives.models.party import PartyQuerySet

NAME = searched("name")


def parties_named(values: Mapping[str, Any], visible: PartyQuerySet | None = None) -> list[PartyQuerySet]:
    """Return the parties that are called so, that are also called so, and that have this number in the trade register.

    Of all that there are, without `visible`: for what hangs on one and is visible itself.
    """
    visible = Party.objects.all() if visible is None else visible
    aliases = PartyAlias.objects.annotate(searched=NAME).filter(searched=query_of(values))
    return [
        visible.annotate(searched=NAME).filter(searched=query_of(values)),
        visible.filter(pk__in=aliases.values("party")),
        visible.filter(register_number=values["words"]),
    ]


def _party_sets(values: Mapping[str, Any], keeps: bool) -> Any:
    visible = Party.objects.visible_to(values[READER])
    return Party.objects.select_related("parent"), parties_named(values, visible if keeps else visible.institutions())


def _parties(reader: Person, question: SearchQuestion, most: int) -> Found:
    # Who keeps parties has a page for each; everybody else reads those that can be judged, in the mirror.
    keeps = may(reader, "governance.manage_parties")
    page = "governance:party" if keeps else "governance:party-mirror"
    best, total = best_of(_party_sets, reader, question, most, title="name", shape=keeps)
    hits = [
        Hit(
            row.full_name,
            reverse(page, args=[row.pk]),
            fact=row.get_sphere_display(),
            is_invented=row.is_invented,
            fit=row.fit,
        )
        for row in best
    ]
    return Found(hits, total)


def _contact_sets(values: Mapping[str, Any], _shape: None) -> Any:
    visible = PartyContact.objects.visible_to(values[READER]).annotate(searched=NAME)
    return PartyContact.objects.select_related("party"), [visible.filter(searched=query_of(values))]


def _contacts(reader: Person, question: SearchQuestion, most: int) -> Found:
    if not may(reader, "governance.manage_parties"):
        return Found()
    best, total = best_of(_contact_sets, reader, question, most, title="name")
    hits = [
        Hit(
            row.name,
            reverse("governance:party", args=[row.party_id]),
            detail=", ".join(filter(None, (row.function, row.party.name))),
            fit=row.fit,
        )
        for row in best
    ]
    return Found(hits, total)


def _carrier_sets(values: Mapping[str, Any], _shape: None) -> Any:
    readable = readable_people(values[READER]).annotate(searched=NAME)
    return User.objects.all(), [readable.filter(searched=query_of(values))]


def _carriers(reader: Person, question: SearchQuestion, most: int) -> Found:
    if not isinstance(reader, User) or not may(reader, "governance.read_governance"):
        return Found()
    best, total = best_of(_carrier_sets, reader, question, most, title="name")
    if not best:
        return Found()
    own = Initiative.objects.in_areas_of(reader)
    carried = Carrier.objects.active().filter(initiative__in=own, user__in=[row.pk for row in best])
    files = {one.user_id: one.initiative for one in carried.select_related("initiative").defer("initiative__search")}
    hits = [
        Hit(
            row.name,
            reverse("initiatives:dossier", args=[files[row.pk].pk]),
            detail=files[row.pk].name,
            is_invented=row.is_demo,
            fit=row.fit,
        )
        for row in best
    ]
    return Found(hits, total)


def _place_sets(values: Mapping[str, Any], _shape: None) -> Any:
    visible = Place.objects.visible_to(values[READER]).annotate(searched=searched("name", "address"))
    return Place.objects.select_related("area").defer("area__border"), [visible.filter(searched=query_of(values))]


def _places(reader: Person, question: SearchQuestion, most: int) -> Found:
    if not may(reader, "governance.manage_places"):
        return Found()
    best, total = best_of(_place_sets, reader, question, most, title="name")
    hits = [
        Hit(
            row.name,
            reverse("governance:place", args=[row.pk]),
            detail=row.address,
            fact=str(row.area or ""),
            is_invented=row.is_invented,
            fit=row.fit,
        )
        for row in best
    ]
    return Found(hits, total)


def register_searched_parties() -> None:
    """Have parties and what belongs to them found."""
    search_kinds.add(
        SearchKind("partijen", _("Parties"), "group", _parties, place=25),
        SearchKind("aanspreekpunten", _("People at parties"), "person", _contacts, place=41),
        SearchKind("dragers", _("Carriers"), "person", _carriers, place=40),
        SearchKind("plekken", _("Places"), "pin", _places, place=45),
    )
