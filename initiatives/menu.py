# SPDX-License-Identifier: EUPL-1.2
"""The pages of this app in the menu, for links and after signing in."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from accounts.models import Role
from accounts.own_account.landing import LandingPage, landing_pages
from core.pages.navigation import OFFICE, PERSON, VISITOR, Entry, PageLink, menu_entries, page_links

# Carriers reach them from their own page, the municipality from its work.
_INTRODUCTIONS: Final = ("initiatives:introduction", "initiatives:introductions")


def register_menu() -> None:
    """Add them."""
    menu_entries.add(
        Entry(
            _("Register"),
            "initiatives:register",
            {VISITOR: 10, PERSON: 20, OFFICE: 10},
            (
                "initiatives:register",
                "initiatives:initiative",
                "initiatives:area",
                "initiatives:programme",
                "initiatives:programmes",
                "initiatives:exchange",
                "initiatives:meeting",
                "initiatives:meetings",
            ),
        ),
        Entry(
            _("Opportunities"),
            "initiatives:opportunities",
            {VISITOR: 20, PERSON: 30},
            ("initiatives:opportunity",),
        ),
        Entry(_("My initiatives"), "initiatives:mine", {PERSON: 10}, ("initiatives:mine", *_INTRODUCTIONS)),
        Entry(
            _("Today"),
            "initiatives:today",
            {"official": 10, "coordinator": 10},
            ("initiatives:queue", "initiatives:moderate", "initiatives:dossier", *_INTRODUCTIONS),
        ),
        Entry(_("On other sites"), "initiatives:widget-sites", {"administrator": 25}),
        Entry(_("Themes"), "initiatives:themes", {"administrator": 22}, ("initiatives:themes",)),
        Entry(_("Areas"), "initiatives:areas", {"administrator": 20}, ("initiatives:areas", "initiatives:population")),
    )
    page_links.add(
        PageLink("register", "initiatives:registration-start"),
        PageLink("initiatives", "initiatives:register"),
        PageLink("initiatives_feed", "initiatives:register-rss"),
        PageLink("needs_and_offers", "initiatives:exchange"),
        PageLink("my_initiatives", "initiatives:mine"),
        PageLink("follow", "initiatives:follow"),
    )
    landing_pages.add(LandingPage("initiatives:today", Role.OFFICIAL), LandingPage("initiatives:mine"))
