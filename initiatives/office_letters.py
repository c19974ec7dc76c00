# SPDX-License-Identifier: EUPL-1.2
"""The built-in mails to officials about registrations that wait for them; a coordinator may word them anew."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from initiatives.moderation_letters import ANSWER_BY, INITIATIVE
from mail.letters import Letter, Placeholder, Wording, register

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
    texts={
        "nl": Wording(
            "Nieuwe aanmelding: {initiative}",
            """Goedendag,

{initiative} is aangemeld en wacht op een antwoord. Dat moet er uiterlijk op {answer_by} zijn.

Bekijk de aanmelding:
{link}
""",
        ),
        "en": Wording(
            "A new registration: {initiative}",
            """Hello,

{initiative} was registered and waits for an answer. It is due by {answer_by}.

Look at the registration:
{link}
""",
        ),
    },
)

NEARS = Letter(
    code="registration-nears",
    title=_("The six weeks of a registration are nearly over"),
    explanation=_("To the officials of its area, a week before the last day on which an answer is in time."),
    placeholders=_PLACEHOLDERS,
    required=_NEEDED,
    texts={
        "nl": Wording(
            "Antwoord nodig vóór of op {answer_by}: {initiative}",
            """Goedendag,

{initiative} wacht nog op een antwoord. Dat moet er uiterlijk op {answer_by} zijn.

Beslis over de aanmelding:
{link}
""",
        ),
        "en": Wording(
            "An answer is due by {answer_by}: {initiative}",
            """Hello,

{initiative} still waits for an answer. It is due by {answer_by}.

Decide on the registration:
{link}
""",
        ),
    },
)

PASSED = Letter(
    code="registration-passed",
    title=_("The six weeks of a registration are over"),
    explanation=_("To the officials of its area, when a registration was not answered in time."),
    placeholders=_PLACEHOLDERS,
    required=_NEEDED,
    texts={
        "nl": Wording(
            "Te laat: {initiative} wacht op een antwoord",
            """Goedendag,

{initiative} had uiterlijk op {answer_by} een antwoord moeten hebben. Beslis vandaag, of laat weten waarom het langer
duurt.

Beslis over de aanmelding:
{link}
""",
        ),
        "en": Wording(
            "Late: {initiative} waits for an answer",
            """Hello,

{initiative} should have had an answer by {answer_by}. Decide today, or say why it takes longer.

Decide on the registration:
{link}
""",
        ),
    },
)


def register_letters() -> None:
    """Make the letters of this file known."""
    for letter in (COMES, NEARS, PASSED):
        register(letter)
