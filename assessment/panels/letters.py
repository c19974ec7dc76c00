# SPDX-License-Identifier: EUPL-1.2
"""The mails of panels: to members, to carriers who may reply, to coordinators, and about what is reopened."""

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from

_ROUND = Placeholder(_("the title of the round"), "Najaar 2026")
_INITIATIVE = Placeholder(_("the name of the initiative"), "Buurttuin")
_LINK = Placeholder(_("the address of the page"), "https://meervoud.example/rondes")
_UNTIL = Placeholder(_("the last day to reply"), "12 december 2026")
_ABOUT = {"initiative": _INITIATIVE, "round": _ROUND, "link": _LINK}
_NEEDED = frozenset({"link"})

STARTED = Letter(
    code="panel-started",
    title=_("Panel started"),
    explanation=_("Goes to every member when a panel starts, and when its result is reopened."),
    placeholders=_ABOUT,
    required=_NEEDED,
)

MISSING = Letter(
    code="signature-missing",
    title=_("Signature written down as missing"),
    explanation=_("Goes to a member when a coordinator writes down that they do not sign."),
    placeholders=_ABOUT,
    required=_NEEDED,
)

REPLY = Letter(
    code="consensus-reply",
    title=_("Reply asked for"),
    explanation=_("Goes to every carrier when there is a result to read, before it is final."),
    placeholders={**_ABOUT, "reply_until": _UNTIL},
    required=_NEEDED,
)

REMINDER = Letter(
    code="reply-reminder",
    title=_("Reminder to reply"),
    explanation=_("Goes to every carrier three days before the last day to reply, when they have not said they did."),
    placeholders={**_ABOUT, "reply_until": _UNTIL},
    required=_NEEDED,
)

CHANGED = Letter(
    code="consensus-changed",
    title=_("Consensus changed after the reply"),
    explanation=_("Goes to every carrier when something changed after they could read it."),
    placeholders={**_ABOUT, "reply_until": _UNTIL},
    required=_NEEDED,
)

REPLIED = Letter(
    code="carriers-replied",
    title=_("Carriers have replied"),
    explanation=_("Goes to the coordinator who asked for their reply when the carriers say that they have replied."),
    placeholders=_ABOUT,
    required=_NEEDED,
)

INTERNAL = Letter(
    code="result-internal",
    title=_("Result kept internal"),
    explanation=_("Goes to every carrier when a result is settled and stays inside the municipality."),
    placeholders=_ABOUT,
    required=_NEEDED,
)

INTEREST = Letter(
    code="interest-declared",
    title=_("Interest declared"),
    explanation=_("Goes to the coordinators when an assessor stands aside because of an interest."),
    placeholders={**_ABOUT, "assessor": Placeholder(_("the name of the assessor"), "N. Yilmaz")},
    required=_NEEDED,
)

REOPENED = Letter(
    code="assessment-reopened",
    title=_("Assessment reopened"),
    explanation=_("Goes to an assessor when a coordinator gives a submitted assessment back to them."),
    placeholders={
        **_ABOUT,
        "reason": Placeholder(_("why it is reopened"), "Het bewijs bij robuustheid ontbreekt."),
        "deadline": Placeholder(_("the last day to submit"), "12-12-2026"),
    },
    required=_NEEDED,
)


PUBLISHED = Letter(
    code="result-published",
    title=_("Result published"),
    explanation=_("Goes to every carrier when the result of their initiative appears on its public page."),
    placeholders={
        **_ABOUT,
        "link": Placeholder(_("the address of the page"), "https://meervoud.example/beoordelingen"),
    },
    required=_NEEDED,
)


def register_panel_letters() -> None:
    """Make the mails of panels known."""
    letters = (PUBLISHED, STARTED, MISSING, REPLY, REMINDER, CHANGED, REPLIED, INTERNAL, INTEREST, REOPENED)
    register_from("assessment/panels/letters", *letters)
