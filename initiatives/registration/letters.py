# SPDX-License-Identifier: EUPL-1.2
"""The built-in mails to founders and carriers; a coordinator may word them anew."""

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from

INITIATIVE = Placeholder(_("The name of the initiative."), "Buurttuin Liskwartier")
LINK = Placeholder(_("The address of the page to go to."), "https://meervoud.example/mijn")
DAYS = Placeholder(_("How many days the link works."), "14")
PERSON = Placeholder(_("The name of the carrier it is about."), "Fatima el Idrissi")
INVITER = Placeholder(_("The name of the carrier who invites."), "Jan Jansen")
ANSWER_BY = Placeholder(_("The last day of the six weeks for an answer."), "5 januari 2027")

RESUME = Letter(
    code="registration-resume",
    title=_("Link to go on with a registration"),
    explanation=_("To somebody who stops half-way a registration and asks for the link."),
    placeholders={"link": LINK, "days": DAYS},
    required=frozenset({"link"}),
    is_secret=True,
)

RECEIVED = Letter(
    code="registration-received",
    title=_("Registration received"),
    explanation=_("To the founder, right after a registration is sent in."),
    placeholders={"initiative": INITIATIVE, "answer_by": ANSWER_BY, "link": LINK},
    required=frozenset({"initiative", "link"}),
)

INVITATION = Letter(
    code="carrier-invitation",
    title=_("Invitation to carry an initiative"),
    explanation=_("To somebody a carrier invites to carry the initiative too."),
    placeholders={"initiative": INITIATIVE, "inviter": INVITER, "link": LINK, "days": DAYS},
    required=frozenset({"initiative", "link"}),
    is_secret=True,
)

ACCEPTED = Letter(
    code="carrier-accepted",
    title=_("Invitation accepted"),
    explanation=_("To the carriers, when an invited person has become a carrier."),
    placeholders={"initiative": INITIATIVE, "person": PERSON, "link": LINK},
    required=frozenset({"initiative"}),
)

LEFT = Letter(
    code="carrier-left",
    title=_("A carrier stopped"),
    explanation=_("To the carriers who stay, when a carrier stops."),
    placeholders={"initiative": INITIATIVE, "person": PERSON, "link": LINK},
    required=frozenset({"initiative", "person"}),
)


def register_letters() -> None:
    """Make the mails known."""
    register_from("initiatives/registration/letters", RESUME, RECEIVED, INVITATION, ACCEPTED, LEFT)
