# SPDX-License-Identifier: EUPL-1.2
"""What growth paths add to the registries below them."""

from governance.growth.event_types import register_event_types
from governance.growth.search_kind import register_searched_growth
from governance.growth.sections import register_growth_sections


def register_growth() -> None:
    """Register their events and their parts of pages."""
    register_event_types()
    register_growth_sections()
    register_searched_growth()
