# SPDX-License-Identifier: EUPL-1.2
"""What both sides are told of work that changed hands."""

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from accounts.stand_ins.letters import STANDING_IN
from mail.letters.registry import Letter, Placeholder, register_from

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_PLACEHOLDERS: Final = {
    "person": Placeholder(_("Whose work it was."), "Geert Bos"),
    "work": Placeholder(_("How much of what."), "- Contact person: 12"),
    "link": Placeholder(_("The page with open work."), "https://meervoud.example/collegas"),
}


def _letter(code: str, title: "StrOrPromise", explanation: "StrOrPromise") -> Letter:
    required, topic = frozenset({"link"}), STANDING_IN.code
    return Letter(code, title, explanation, _PLACEHOLDERS, required=required, has_html=True, topic=topic)


RECEIVED: Final = _letter("work-received", _("You have got work of a colleague"), _("To each colleague who gets work."))
GIVEN: Final = _letter("work-given", _("Your work was handed over"), _("To whose work it was, with who has it now."))


def register_hand_over_letters() -> None:
    """Make the letters known."""
    register_from("accounts/handing_over/letters", RECEIVED, GIVEN)
