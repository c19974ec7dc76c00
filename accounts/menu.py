# SPDX-License-Identifier: EUPL-1.2
"""The pages of this app in the menu, for links, in the search and after signing in."""

from django.utils.translation import gettext_lazy as _

from accounts.models import Person, Role
from accounts.own_account.landing import LandingPage, landing_pages
from core.pages.navigation import Entry, PageLink, menu_entries, page_links
from core.permissions import may
from core.search.pages import NamedPage, named_pages


def _own_pages(reader: Person) -> list[NamedPage]:
    if not reader.is_authenticated:
        return []
    pages = [
        NamedPage(_("My details"), "accounts:details"),
        NamedPage(_("Who looked at my data"), "accounts:own-readings"),
    ]
    if may(reader, "accounts.decide_on_destruction"):
        pages.append(NamedPage(_("Keeping and destroying"), "accounts:retention"))
    if may(reader, "core.manage_site"):
        pages.append(NamedPage(_("Set up"), "core:setup"))
    return pages


def register_menu() -> None:
    """Add them."""
    named_pages.add(_own_pages)
    menu_entries.add(
        Entry(_("People"), "accounts:people", {"administrator": 10}, ("accounts:people",)),
        Entry(
            _("Keeping and destroying"),
            "accounts:retention",
            {"administrator": 35},
            ("accounts:retention", "accounts:destruction"),
        ),
        Entry(_("Who read what"), "accounts:readings", {"administrator": 36}),
        Entry(_("API clients"), "accounts:api-clients", {"administrator": 30}, ("accounts:api-client",)),
    )
    page_links.add(
        PageLink("sign_in", "account_login"),
        PageLink("sign_out", "account_logout"),
        PageLink("account", "accounts:details"),
        PageLink("demo", "accounts:demo"),
    )
    landing_pages.add(LandingPage("core:administration", Role.ADMINISTRATOR))
