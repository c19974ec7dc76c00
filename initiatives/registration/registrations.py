# SPDX-License-Identifier: EUPL-1.2
"""What registration adds to the registries below it."""

from initiatives.registration.event_types import register_event_types
from initiatives.registration.letters import register_letters
from initiatives.registration.retention import register_retention
from initiatives.registration.setup import register_setup


def register_registration() -> None:
    """Register its step of the set-up guide, events, letters, and how long drafts are kept."""
    register_setup()
    register_event_types()
    register_letters()
    register_retention()
