# SPDX-License-Identifier: EUPL-1.2
"""What places add to the file and to the list for the whole city."""

from django.urls import reverse
from django.utils.translation import gettext_lazy, gettext_noop, ngettext_lazy

from accounts.models import User
from core.permissions import may
from governance.overview import OverviewLine, register_overview
from governance.places import uses_by
from initiatives.models import Area, Initiative, Place
from initiatives.page_sections import (
    OwnPage,
    Section,
    SubjectPlace,
    register_dossier_section,
    register_own_page,
    register_place_section,
)
from initiatives.querysets import Person

# What the history calls these records.
KINDS = (gettext_noop("Place"), gettext_noop("Place use"))


def register_places() -> None:
    """Make the section and the line known."""
    register_dossier_section(places_section)
    register_dossier_section(network_section)
    register_place_section(area_section)
    register_own_page(OwnPage(gettext_lazy("What your initiative is tied to"), "governance:mine-network"))
    register_overview(
        OverviewLine(
            gettext_lazy("Network"),
            gettext_lazy("Who hangs together with whom, who holds others together and which initiatives stand alone."),
            "governance:network",
            group="city",
            order=30,
            is_for=lambda user: may(user, "governance.read_governance"),
        )
    )
    register_overview(
        OverviewLine(
            gettext_lazy("Places"),
            gettext_lazy("Buildings and grounds that initiatives use, and who owns them."),
            "governance:places",
            group="registers",
            order=20,
            count=lambda user: Place.objects.visible_to(user).count(),
            unit=ngettext_lazy("place", "places", "count"),
            is_for=lambda user: may(user, "governance.manage_places"),
        )
    )


def places_section(initiative: Initiative, user: Person) -> Section | None:
    """Show which places the initiative uses, and whether it can go on without them; one query."""
    context = {"initiative": initiative, "uses": list(uses_by(initiative, user))}
    return Section("governance/_places.html", context, order=33)


def network_section(initiative: Initiative, user: Person) -> Section | None:
    """Lead to the network; the drawing of what stands nearest is fetched when a reader gets there. No query."""
    if not isinstance(user, User):
        return None
    link = reverse("governance:network-initiative", args=[initiative.pk])
    return Section("governance/_network_nearby.html", {"link": link}, order=36)


def area_section(place: SubjectPlace, user: Person) -> Section | None:
    """Lead officials from the page of an area to its network; one query for officials, none for others."""
    if place.kind != "area" or not may(user, "governance.read_governance"):
        return None
    return Section("governance/_network_area.html", {"area": Area.objects.get(pk=place.pk)}, order=70)
