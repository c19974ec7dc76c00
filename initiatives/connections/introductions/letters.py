# SPDX-License-Identifier: EUPL-1.2
"""The built-in mails about introductions; a coordinator may word them anew."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from

_BOTH: Final = {
    "initiative": Placeholder(_("The name of the reader's initiative."), "Buurttuin Liskwartier"),
    "other": Placeholder(_("The name of the other initiative."), "Werkplaats Zuid"),
    "link": Placeholder(_("The address of the page to go to."), "https://meervoud.example/kennismakingen/1"),
}
_WHAT: Final = {
    "need": Placeholder(_("What one of the two looks for."), "Gereedschap voor de tuin"),
    "offer": Placeholder(_("What the other offers."), "Gereedschap dat over is"),
    "reason": Placeholder(_("Why the two fit."), "Beide noemen gereedschap. Beide in Noord."),
    "answer_by": Placeholder(_("The last day for an answer."), "5 januari 2027"),
}

ASKED = Letter(
    code="introduction-asked",
    title=_("Do you want to meet?"),
    explanation=_("To the carriers of an initiative whose need or offer fits another's."),
    placeholders=_BOTH | _WHAT,
    required=frozenset({"other", "link"}),
    topic="meetings",
)

REMINDER = Letter(
    code="introduction-reminder",
    title=_("An introduction waits for an answer"),
    explanation=_("Once, two weeks after an introduction that nobody of this side answered."),
    placeholders=_BOTH | _WHAT,
    required=frozenset({"other", "link"}),
    topic="meetings",
)

AGREED = Letter(
    code="introduction-agreed",
    title=_("Both want to meet"),
    explanation=_("To the carriers of both sides when both have said yes, with whom to write to."),
    placeholders=_BOTH
    | {
        "person": Placeholder(_("Who said yes on the other side."), "Fatima el Idrissi"),
        "email": Placeholder(_("Their e-mail address."), "fatima@example.org"),
    },
    required=frozenset({"person", "email"}),
)

ENDED = Letter(
    code="introduction-ended",
    title=_("An introduction does not go through"),
    explanation=_("To the carriers of a side when an introduction was declined or taken back."),
    placeholders=_BOTH,
    required=frozenset({"other"}),
    topic="meetings",
)


def register_letters() -> None:
    """Make the mails known."""
    register_from("initiatives/connections/introductions/letters", ASKED, REMINDER, AGREED, ENDED)
