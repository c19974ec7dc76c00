# SPDX-License-Identifier: EUPL-1.2
"""What places add to the file and to the list for the whole city."""

from django.utils.translation import gettext_lazy, gettext_noop, ngettext_lazy

from accounts.models import Person
from core.permissions import may
from governance.overview.registry import OverviewItem, overview_items
from governance.parties.places.queries import uses_by
from initiatives.models import Initiative, Place
from initiatives.register.page_sections import (
    Section,
    register_dossier_section,
)

# What the history calls these records.
KINDS = (gettext_noop("Place"), gettext_noop("Place use"))


def register_places() -> None:
    """Make the section and the line known."""
    register_dossier_section(places_section, 33, ("places", gettext_lazy("Places")))
    overview_items.add(
        OverviewItem(
            gettext_lazy("Places"),
            gettext_lazy("Buildings and grounds that initiatives use, and who owns them."),
            "governance:places",
            group="registers",
            order=20,
            count=lambda user: Place.objects.visible_to(user).count(),
            sources=("initiatives_place",),
            unit=ngettext_lazy("place", "places", "count"),
            is_for=lambda user: may(user, "governance.manage_places"),
        )
    )


def places_section(initiative: Initiative, user: Person) -> Section | None:
    """Show which places the initiative uses, and whether it can go on without them; one query."""
    context = {"initiative": initiative, "uses": list(uses_by(initiative, user))}
    return Section("governance/parties/places/_places.html", context, order=33)
