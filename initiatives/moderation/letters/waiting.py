# SPDX-License-Identifier: EUPL-1.2
"""The built-in mails to officials about registrations that wait for them; a coordinator may word them anew."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from initiatives.moderation.letters.decisions import ANSWER_BY, INITIATIVE
from mail.letters.registry import Letter, Placeholder, register_from

_PLACEHOLDERS: Final = {
    "initiative": INITIATIVE,
    "answer_by": ANSWER_BY,
    "link": Placeholder(_("The page where it is decided."), "https://meervoud.example/werkvoorraad/aanmelding/..."),
}
_NEEDED: Final = frozenset({"initiative", "link"})

COMES = Letter(
    code="registration-comes",
    title=_("A registration came in"),
    explanation=_("To the officials of its area, when somebody registers an initiative or sends it in again."),
    placeholders=_PLACEHOLDERS,
    required=_NEEDED,
)

NEARS = Letter(
    code="registration-nears",
    title=_("The six weeks of a registration are nearly over"),
    explanation=_("To the officials of its area, a week before the last day on which an answer is in time."),
    placeholders=_PLACEHOLDERS,
    required=_NEEDED,
)

PASSED = Letter(
    code="registration-passed",
    title=_("The six weeks of a registration are over"),
    explanation=_("To the officials of its area, when a registration was not answered in time."),
    placeholders=_PLACEHOLDERS,
    required=_NEEDED,
)


def register_letters() -> None:
    """Make the letters of this file known."""
    register_from("initiatives/moderation/letters", COMES, NEARS, PASSED)
