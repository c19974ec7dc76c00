# SPDX-License-Identifier: EUPL-1.2
"""The built-in letters about a registration that changes status; a coordinator may word them anew."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from initiatives.lifecycle import Status
from mail.letters.registry import Letter, Placeholder, register_from

LETTER_OF: Mapping[Status, str] = {
    Status.PUBLISHED: "registration-published",
    Status.CHANGES_REQUESTED: "registration-changes-requested",
    Status.DECLINED: "registration-declined",
    Status.WITHDRAWN: "registration-withdrawn",
    Status.SUBMITTED: "registration-resubmitted",
}

INITIATIVE = Placeholder(_("The name of the initiative."), "Buurttuin Liskwartier")
REASON = Placeholder(_("What the official wrote."), "Vertel erbij wie de sleutel van de tuin heeft.")
OFFICIAL = Placeholder(_("The name of the official."), "Sanne de Wit")
LINK = Placeholder(_("The address of the page to go to."), "https://meervoud.example/mijn")
ANSWER_BY = Placeholder(_("The last day of the six weeks for an answer."), "5 januari 2027")

PUBLISHED = Letter(
    code="registration-published",
    title=_("Registration published"),
    explanation=_("To the carriers, when an official puts the initiative in the public register."),
    placeholders={"initiative": INITIATIVE, "link": LINK, "reason": REASON, "official": OFFICIAL},
    required=frozenset({"initiative", "link"}),
)

CHANGES_REQUESTED = Letter(
    code="registration-changes-requested",
    title=_("Changes requested"),
    explanation=_("To the carriers, when an official asks for changes, before publication or after."),
    placeholders={"initiative": INITIATIVE, "reason": REASON, "link": LINK, "official": OFFICIAL},
    required=frozenset({"initiative", "reason", "link"}),
)

DECLINED = Letter(
    code="registration-declined",
    title=_("Registration declined"),
    explanation=_("To the carriers, when an official does not put the initiative in the register."),
    placeholders={"initiative": INITIATIVE, "reason": REASON, "link": LINK, "official": OFFICIAL},
    required=frozenset({"initiative", "reason"}),
)

WITHDRAWN = Letter(
    code="registration-withdrawn",
    title=_("Withdrawal confirmed"),
    explanation=_("To the carriers, when one of them withdraws the initiative."),
    placeholders={"initiative": INITIATIVE, "link": LINK},
    required=frozenset({"initiative"}),
)

RESUBMITTED = Letter(
    code="registration-resubmitted",
    title=_("Registration received again"),
    explanation=_("To the carriers, when one of them submits the registration again."),
    placeholders={"initiative": INITIATIVE, "link": LINK, "answer_by": ANSWER_BY},
    required=frozenset({"initiative"}),
)


REGISTERED_AGAIN = Letter(
    code="registered-again",
    title=_("Registered a second time"),
    explanation=_("To the carriers, when somebody else registered their initiative too and was told so."),
    placeholders={
        "initiative": INITIATIVE,
        "registered": Placeholder(_("The name it was registered under the second time."), "Tuin Liskwartier"),
        "link": LINK,
    },
    required=frozenset({"initiative", "link"}),
)


def register_letters() -> None:
    """Make these letters known to the mail app."""
    texts = (PUBLISHED, CHANGES_REQUESTED, DECLINED, WITHDRAWN, RESUBMITTED, REGISTERED_AGAIN)
    register_from("initiatives/moderation/letters", *texts)
