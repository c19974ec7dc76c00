# SPDX-License-Identifier: EUPL-1.2
"""The pages of this app in the menu and for links."""

from django.utils.translation import gettext_lazy as _

from core.pages.navigation import Entry, PageLink, menu_entries, page_links


def register_menu() -> None:
    """Add them."""
    menu_entries.add(
        Entry(_("Webhooks"), "exchange:webhooks", {"administrator": 40}, ("exchange:webhook", "exchange:delivery"))
    )
    page_links.add(PageLink("webhooks", "exchange:webhooks"), PageLink("event_types", "exchange:event-types"))
