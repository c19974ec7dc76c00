# SPDX-License-Identifier: EUPL-1.2
"""The pages of this app in the menu."""

from django.utils.translation import gettext_lazy as _

from core.pages.navigation import Entry, PageLink, menu_entries, page_links


def register_menu() -> None:
    """Add them."""
    menu_entries.add(
        Entry(_("Letters"), "mail:letters", {"coordinator": 60}, ("mail:letter",)),
        Entry(_("Mail"), "mail:outbox", {"administrator": 50}, ("mail:outbox",)),
    )
    page_links.add(PageLink("notifications", "mail:notifications"))
