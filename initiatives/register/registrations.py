# SPDX-License-Identifier: EUPL-1.2
"""What the register adds to the registries below it."""

from core.pages.list_page import kept_views
from initiatives.register import event_types, retention, search_kind
from initiatives.register.archive.own_records import register_archive
from initiatives.register.contact.letters import register_letters
from initiatives.register.counts import register_counts
from initiatives.register.datasets import register_datasets
from initiatives.register.explained import register_explained_words
from initiatives.register.guides import register_guides
from initiatives.register.saved_views.kept import KeptOfList


def register_register() -> None:
    """Register its words, guides, events, counts, open data, search, terms, archive, letters, and views of lists."""
    register_explained_words()
    register_guides()
    search_kind.register_initiatives()
    event_types.register_event_types()
    register_letters()
    register_counts()
    register_datasets()
    retention.register_retention()
    register_archive()
    kept_views.add(KeptOfList)
