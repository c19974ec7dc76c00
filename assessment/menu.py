# SPDX-License-Identifier: EUPL-1.2
"""The pages of this app in the menu, for links and after signing in."""

from django.utils.translation import gettext_lazy as _

from accounts.models import Role
from accounts.own_account.landing import LandingPage, landing_pages
from core.pages.navigation import OFFICE, PERSON, VISITOR, Entry, PageLink, menu_entries, page_links


def register_menu() -> None:
    """Add them."""
    menu_entries.add(
        Entry(
            _("The lens"),
            "assessment:lens-current",
            {VISITOR: 30, PERSON: 40, OFFICE: 20},
            ("assessment:lens",),
            # A coordinator has many pages; the lens is one click away, in the foot and among the lenses of the rounds.
            not_for=frozenset({"coordinator"}),
        ),
        Entry(_("My assessments"), "assessment:mine", {"assessor": 10}, ("assessment:mine", "assessment:score")),
        Entry(
            _("Portfolio"),
            "assessment:portfolio",
            {"official": 20, "coordinator": 20, "alderman": 50},
            ("assessment:portfolio", "assessment:quiet"),
        ),
        Entry(
            _("Rounds"),
            "assessment:rounds",
            {"coordinator": 40},
            ("assessment:rounds", "assessment:round", "assessment:result", "assessment:lenses"),
        ),
    )
    page_links.add(PageLink("lens", "assessment:lens-current"))
    landing_pages.add(LandingPage("assessment:rounds", Role.COORDINATOR), LandingPage("assessment:mine", Role.ASSESSOR))
