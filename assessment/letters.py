# SPDX-License-Identifier: EUPL-1.2
"""The mails of rounds and results."""

from django.utils.translation import gettext_lazy as _

from assessment.panels.letters import register_panel_letters
from mail.letters.registry import Letter, Placeholder, register_from

_ROUND = Placeholder(_("the title of the round"), "Najaar 2026")
_DEADLINE = Placeholder(_("the last day to submit"), "12-12-2026")
_LINK = Placeholder(_("the address of the page"), "https://meervoud.example/beoordelingen")
_INITIATIVE = Placeholder(_("the name of the initiative"), "Buurttuin")

ASSIGNED = Letter(
    code="assessment-assigned",
    title=_("Assessment asked for"),
    explanation=_("Goes to an assessor when a round opens, or when they are added to an open round."),
    placeholders={"initiative": _INITIATIVE, "round": _ROUND, "deadline": _DEADLINE, "link": _LINK},
    required=frozenset({"link"}),
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
)

PUBLISHED = Letter(
    code="result-published",
    title=_("Result published"),
    explanation=_("Goes to every carrier when the result of their initiative appears on its public page."),
    placeholders={"initiative": _INITIATIVE, "round": _ROUND, "link": _LINK},
    required=frozenset({"link"}),
)

FOLLOW_UP = Letter(
    code="follow-up-assigned",
    title=_("Something promised after a result"),
    explanation=_("Goes to whoever is named to do something about a low principle, unless they named themselves."),
    placeholders={
        "initiative": _INITIATIVE,
        "principle": Placeholder(_("the name of the principle"), "Robuustheid"),
        "text": Placeholder(_("what will be done"), "Een tweede betaler zoeken"),
        "day": Placeholder(_("the last day"), "1 maart 2027"),
        "link": _LINK,
    },
    required=frozenset({"link"}),
)

FOLLOW_UP_CHANGED = Letter(
    code="follow-up-changed",
    title=_("A promised action was changed"),
    explanation=_("Goes to whoever had an action in their name when somebody else changes it."),
    placeholders={
        "initiative": _INITIATIVE,
        "text": Placeholder(_("what will be done"), "Een tweede betaler zoeken"),
        "owner": Placeholder(_("who does it now"), "Ilse de Wit"),
        "day": Placeholder(_("the last day"), "1 maart 2027"),
        "link": _LINK,
    },
    required=frozenset({"link"}),
)


def register_letters() -> None:
    """Make this room's letters known."""
    register_from("assessment/rounds/letters", ASSIGNED, REMINDER)
    register_from("assessment/panels/letters", PUBLISHED)
    register_from("assessment/follow_ups/letters", FOLLOW_UP, FOLLOW_UP_CHANGED)
    register_panel_letters()
