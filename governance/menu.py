# SPDX-License-Identifier: EUPL-1.2
"""The pages of this app in the menu and for links."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from accounts.models import Role
from accounts.own_account.landing import LandingPage, landing_pages
from core.pages.navigation import Entry, PageLink, PageUnder, menu_entries, page_links, pages_under

# The pages that are reached from the page of governance.
_UNDER_GOVERNANCE: Final = (
    "governance:policy",
    "governance:exceptions",
    "governance:exception",
    "governance:barrier",
    "governance:barriers",
    "governance:experiment",
    "governance:experiments",
    "governance:lesson",
    "governance:lessons",
    "governance:provision",
    "governance:provisions",
    "governance:party",
    "governance:network",
    "governance:parties",
    "governance:place",
    "governance:places",
    "governance:repertoire",
    "governance:outlook",
    "governance:temporariness",
    "governance:missing",
    "governance:signal",
    "governance:signals",
    "governance:check",
    "governance:checks",
    "governance:whatif",
    "governance:losses",
    "governance:scenario",
    "governance:scenarios",
    "governance:challenge",
    "governance:challenges",
    "governance:weighing",
    "governance:weighings",
    "governance:option",
    "governance:deeds",
    "governance:deeds-list",
    "governance:subsidies",
    "governance:growth-paths",
    "governance:promises",
)


def register_menu() -> None:
    """Add them."""
    menu_entries.add(
        Entry(
            _("To decide"),
            "governance:college",
            {"alderman": 10},
            ("governance:college", "governance:weighing", "governance:missing"),
        ),
        Entry(_("The mirror"), "governance:deeds-list", {"alderman": 20}, ("governance:deeds",)),
        Entry(
            _("Agenda"),
            "governance:agenda",
            {"official": 30, "coordinator": 30, "alderman": 30},
            ("governance:agenda",),
        ),
        Entry(_("Outlook"), "governance:outlook", {"alderman": 40}, ("governance:outlook",)),
        Entry(
            _("Governance"),
            "governance:overview",
            {"official": 50, "coordinator": 50},
            _UNDER_GOVERNANCE,
        ),
    )
    pages_under.add(
        PageUnder("initiatives:register", "governance:public-lessons"),
        PageUnder("initiatives:register", "governance:issues"),
        PageUnder("initiatives:register", "governance:issue"),
        PageUnder("initiatives:mine", "governance:mine"),
    )
    page_links.add(PageLink("public_lessons", "governance:public-lessons"))
    landing_pages.add(LandingPage("governance:college", Role.ALDERMAN))
