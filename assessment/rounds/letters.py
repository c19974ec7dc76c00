# SPDX-License-Identifier: EUPL-1.2
"""The letters to assessors about what they are asked."""

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from
from mail.notifications.topics import Topic, topics

_ROUND = Placeholder(_("the title of the round"), "Najaar 2026")
_DEADLINE = Placeholder(_("the last day to submit"), "12-12-2026")
_LINK = Placeholder(_("the address of the page"), "https://meervoud.example/beoordelingen")
_INITIATIVE = Placeholder(_("the name of the initiative"), "Buurttuin")

ASSESSING = Topic(
    "assessing",
    _("Assessments"),
    _("When somebody asks you to assess, or one of yours is nearly due."),
    offices=frozenset({"assessor"}),
)

ASSIGNED = Letter(
    code="assessment-assigned",
    title=_("Assessment asked for"),
    explanation=_("Goes to an assessor when a round opens, or when they are added to an open round."),
    placeholders={"initiative": _INITIATIVE, "round": _ROUND, "deadline": _DEADLINE, "link": _LINK},
    required=frozenset({"link"}),
    topic=ASSESSING.code,
)

REMINDER = Letter(
    code="assessment-reminder",
    title=_("Reminder of an assessment"),
    explanation=_(
        "Goes to an assessor with something still open, when a coordinator sends a reminder; at most one a day."
    ),
    placeholders={
        "initiatives": Placeholder(_("the names of what is still open"), "Buurttuin, Repaircafé"),
        "round": _ROUND,
        "deadline": _DEADLINE,
        "link": _LINK,
    },
    required=frozenset({"link"}),
    topic=ASSESSING.code,
)


def register_round_letters() -> None:
    """Make the letters of rounds and their topic known."""
    topics.add(ASSESSING)
    register_from("assessment/rounds/letters", ASSIGNED, REMINDER)
