# SPDX-License-Identifier: EUPL-1.2
"""What panels add to the registries below them."""

from assessment.panels.events import register_event_types
from assessment.panels.letters import register_panel_letters
from assessment.panels.sections import register_panel_sections


def register_panels() -> None:
    """Register their letters, events and parts of pages."""
    register_panel_letters()
    register_panel_sections()
    register_event_types()
