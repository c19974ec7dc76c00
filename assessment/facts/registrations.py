# SPDX-License-Identifier: EUPL-1.2
"""What facts add to the registries beside them."""

from assessment.facts.initiative_facts import register_initiative_facts
from assessment.facts.set_facts import register_place_facts


def register_facts() -> None:
    """Register what the register knows of one initiative and of an area or programme."""
    register_place_facts()
    register_initiative_facts()
