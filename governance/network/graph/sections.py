# SPDX-License-Identifier: EUPL-1.2
"""What the network adds to the file, to the page of an area, to the pages of carriers and to the list for the city."""

from django.urls import reverse
from django.utils.translation import gettext_lazy

from accounts.models import Person, User
from core.permissions import may
from governance.overview.registry import OverviewItem, overview_items
from initiatives.models import Area, Initiative
from initiatives.register.page_sections import (
    PageLink,
    Section,
    SubjectPlace,
    register_dossier_section,
    register_own_page,
    register_place_section,
)


def register_network_sections() -> None:
    """Make the sections and the line known."""
    register_dossier_section(network_section, 36, ("nearby", gettext_lazy("The network")))
    register_place_section(area_section)
    register_own_page(PageLink(gettext_lazy("What your initiative is tied to"), "governance:mine-network"))
    overview_items.add(
        OverviewItem(
            gettext_lazy("Network"),
            gettext_lazy("Who hangs together with whom, who holds others together and which initiatives stand alone."),
            "governance:network",
            group="city",
            order=30,
            is_for=lambda user: may(user, "governance.read_governance"),
        )
    )


def network_section(initiative: Initiative, user: Person) -> Section | None:
    """Lead to the network; the drawing of what stands nearest is fetched when a reader gets there. No query."""
    if not isinstance(user, User):
        return None
    link = reverse("governance:network-initiative", args=[initiative.pk])
    return Section("governance/network/graph/_nearby.html", {"link": link}, order=36)


def area_section(place: SubjectPlace, user: Person) -> Section | None:
    """Lead officials from the page of an area to its network; one query for officials, none for others."""
    if place.kind != "area" or not may(user, "governance.read_governance"):
        return None
    return Section("governance/network/graph/_area.html", {"area": Area.objects.get(pk=place.pk)}, order=70)
