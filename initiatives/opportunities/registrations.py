# SPDX-License-Identifier: EUPL-1.2
"""What opportunities add to the registries below them."""

from initiatives.opportunities import page_sections, queue_sections, search_kind
from initiatives.opportunities.datasets import register_datasets
from initiatives.opportunities.event_types import register_event_types
from initiatives.opportunities.letters import register_letters
from initiatives.opportunities.work import register_work


def register_opportunities() -> None:
    """Register their events, letters, open data and search, and their parts of the pages and the queue."""
    search_kind.register_searched_opportunities()
    register_event_types()
    register_letters()
    register_datasets()
    queue_sections.register_opportunities()
    page_sections.register_opportunity_sections()
    register_work()
