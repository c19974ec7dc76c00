# SPDX-License-Identifier: EUPL-1.2
"""The built-in mails to officials about registrations that wait for them; a coordinator may word them anew."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from initiatives.moderation.letters.decisions import ANSWER_BY, INITIATIVE
from mail.letters.registry import Letter, Placeholder, register_from
from mail.notifications.topics import ALWAYS, Topic, topics

_PLACEHOLDERS: Final = {
    "initiative": INITIATIVE,
    "answer_by": ANSWER_BY,
    "link": Placeholder(_("The page where it is decided."), "https://meervoud.example/werkvoorraad/aanmelding/..."),
}
_NEEDED: Final = frozenset({"initiative", "link"})

_HANDLERS: Final = frozenset({"official", "coordinator"})

REGISTRATIONS: Final = Topic(
    "registrations",
    _("A new registration"),
    _("In your areas, and when its six weeks are nearly over."),
    offices=_HANDLERS,
)
DEADLINES: Final = Topic(
    "deadlines", _("A term is over"), _("What the law or a promise asks for."), rhythms=ALWAYS, offices=_HANDLERS
)

COMES = Letter(
    code="registration-comes",
    title=_("A registration came in"),
    explanation=_("To the officials of its area, when somebody registers an initiative or sends it in again."),
    placeholders=_PLACEHOLDERS,
    required=_NEEDED,
    topic=REGISTRATIONS.code,
    is_work=True,
)

NEARS = Letter(
    code="registration-nears",
    title=_("The six weeks of a registration are nearly over"),
    explanation=_("To the officials of its area, a week before the last day on which an answer is in time."),
    placeholders=_PLACEHOLDERS,
    required=_NEEDED,
    topic=REGISTRATIONS.code,
    is_work=True,
)

PASSED = Letter(
    code="registration-passed",
    title=_("The six weeks of a registration are over"),
    explanation=_("To the officials of its area, when a registration was not answered in time."),
    placeholders=_PLACEHOLDERS,
    required=_NEEDED,
    topic=DEADLINES.code,
    is_work=True,
)


def register_letters() -> None:
    """Make the letters of this file and their topics known."""
    topics.add(DEADLINES, REGISTRATIONS)
    register_from("initiatives/moderation/letters", COMES, NEARS, PASSED)
