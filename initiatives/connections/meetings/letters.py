# SPDX-License-Identifier: EUPL-1.2
"""The built-in mails about meetings; a coordinator may word them anew."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from
from mail.notifications.topics import Topic, topics

_WHAT: Final = {
    "meeting": Placeholder(_("What the meeting is about."), "Buurttafel over gereedschap"),
    "when": Placeholder(_("Day and time."), "dinsdag 5 januari 2027 van 19:30 tot 21:00"),
    "where": Placeholder(_("Where it is."), "Huis van de Wijk, Zaagmolenkade 1"),
    "link": Placeholder(_("The address of the page to go to."), "https://meervoud.example/ontmoetingen/1"),
}

MEETINGS: Final = Topic(
    "meetings",
    _("Meetings, introductions and help"),
    _("When somebody invites you, wants to meet you or offers to help."),
)

# That a meeting changed or does not happen is no choice: nobody should stand before a closed door.
INVITED = Letter(
    code="meeting-invited",
    title=_("Invitation to a meeting"),
    explanation=_("To the carriers of the initiatives a meeting names, once."),
    placeholders=_WHAT,
    required=frozenset({"meeting", "when", "link"}),
    topic=MEETINGS.code,
)

CHANGED = Letter(
    code="meeting-changed",
    title=_("A meeting has changed"),
    explanation=_("To who was invited or comes, when day, time or place changed."),
    placeholders=_WHAT,
    required=frozenset({"meeting", "when", "link"}),
)

CALLED_OFF = Letter(
    code="meeting-called-off",
    title=_("A meeting was called off"),
    explanation=_("To who was invited or comes, when a meeting does not happen."),
    placeholders=_WHAT,
    required=frozenset({"meeting", "when"}),
)


def register_letters() -> None:
    """Make the mails and their topic known."""
    topics.add(MEETINGS)
    register_from("initiatives/connections/meetings/letters", INVITED, CHANGED, CALLED_OFF)
