# SPDX-License-Identifier: EUPL-1.2
"""The letters of panels: to members, to carriers who may reply, to coordinators, and about what is reopened."""

from dataclasses import replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_ROUND = Placeholder(_("the title of the round"), "Najaar 2026")
_INITIATIVE = Placeholder(_("the name of the initiative"), "Buurttuin")
_LINK = Placeholder(_("the address of the page"), "https://meervoud.example/rondes")
_UNTIL = Placeholder(_("the last day to reply"), "12 december 2026")
_ABOUT = {"initiative": _INITIATIVE, "round": _ROUND, "link": _LINK}


def _letter(code: str, title: "StrOrPromise", explanation: "StrOrPromise", **more: Placeholder) -> Letter:
    return Letter(code, title, explanation, {**_ABOUT, **more}, required=frozenset({"link"}))


STARTED = _letter(
    "panel-started",
    _("Panel started"),
    _("Goes to every member when a panel starts, and when its result is reopened."),
)
MISSING = _letter(
    "signature-missing",
    _("Signature written down as missing"),
    _("Goes to a member when a coordinator writes down that they do not sign."),
)
REPLY = _letter(
    "consensus-reply",
    _("Reply asked for"),
    _("Goes to every carrier when there is a result to read, before it is final."),
    reply_until=_UNTIL,
)
REMINDER = _letter(
    "reply-reminder",
    _("Reminder to reply"),
    _("Goes to every carrier three days before the last day to reply, when they have not said they did."),
    reply_until=_UNTIL,
)
CHANGED = _letter(
    "consensus-changed",
    _("Consensus changed after the reply"),
    _("Goes to every carrier when something changed after they could read it."),
    reply_until=_UNTIL,
)
REPLIED = replace(
    _letter(
        "carriers-replied",
        _("Carriers have replied"),
        _("Goes to the coordinator who asked for their reply when the carriers say that they have replied."),
    ),
    is_work=True,
)
INTERNAL = _letter(
    "result-internal",
    _("Result kept internal"),
    _("Goes to every carrier when a result is settled and stays inside the municipality."),
)
INTEREST = replace(
    _letter(
        "interest-declared",
        _("Interest declared"),
        _("Goes to the coordinators when an assessor stands aside because of an interest."),
        assessor=Placeholder(_("the name of the assessor"), "N. Yilmaz"),
    ),
    is_work=True,
)
REOPENED = _letter(
    "assessment-reopened",
    _("Assessment reopened"),
    _("Goes to an assessor when a coordinator gives a submitted assessment back to them."),
    reason=Placeholder(_("why it is reopened"), "Het bewijs bij robuustheid ontbreekt."),
    deadline=Placeholder(_("the last day to submit"), "12-12-2026"),
)

PUBLISHED = _letter(
    "result-published",
    _("Result published"),
    _("Goes to every carrier when the result of their initiative appears on its public page."),
    link=Placeholder(_("the address of the page"), "https://meervoud.example/beoordelingen"),
)


def register_panel_letters() -> None:
    """Make the letters of panels known."""
    letters = (PUBLISHED, STARTED, MISSING, REPLY, REMINDER, CHANGED, REPLIED, INTERNAL, INTEREST, REOPENED)
    register_from("assessment/panels/letters", *letters)
