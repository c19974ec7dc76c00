# SPDX-License-Identifier: EUPL-1.2
"""The pages of this app, and of the project, in the menu and for links."""

from django.utils.translation import gettext_lazy as _

from core.pages.navigation import VISITOR, Entry, PageLink, menu_entries, page_links


def register_menu() -> None:
    """Add them."""
    menu_entries.add(
        Entry(_("Open data"), "core:open-data", {VISITOR: 40}),
        Entry(_("Administration"), "core:administration", {"administrator": 5}, ("core:administration", "core:setup")),
    )
    page_links.add(
        PageLink("api_reference", "api-reference"),
        *(
            PageLink(name, f"core:{name.replace('_', '-')}")
            for name in (
                "about",
                "help",
                "words",
                "search",
                "search_suggestions",
                "open_data",
                "accessibility",
                "privacy",
                "contact",
                "gallery",
            )
        ),
    )
