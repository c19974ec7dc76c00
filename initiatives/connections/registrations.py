# SPDX-License-Identifier: EUPL-1.2
"""What connections add to the registries below them."""

from initiatives.connections.introductions import letters as introductions_letters
from initiatives.connections.introductions.page_sections import register_introductions
from initiatives.connections.matching import page_sections as matching
from initiatives.connections.meetings import letters as meetings_letters
from initiatives.connections.meetings.page_sections import register_meetings
from initiatives.connections.meetings.work import register_work


def register_connections() -> None:
    """Register the letters and parts of pages of matches, introductions and meetings."""
    introductions_letters.register_letters()
    meetings_letters.register_letters()
    matching.register_connections()
    register_introductions()
    register_meetings()
    register_work()
