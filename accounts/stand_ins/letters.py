# SPDX-License-Identifier: EUPL-1.2
"""What both colleagues are told of a stand-in."""

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from
from mail.notifications.topics import ALWAYS, Topic, topics

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

STANDING_IN: Final = Topic(
    "standing-in",
    _("Standing in for a colleague"),
    _("When somebody stands in for you, or you for somebody."),
    rhythms=ALWAYS,
    offices=frozenset({"official", "coordinator"}),
)

_PLACEHOLDERS: Final = {
    "absent": Placeholder(_("Who is away."), "Geert Bos"),
    "colleague": Placeholder(_("Who stands in."), "Sanne de Wit"),
    "first_day": Placeholder(_("The first day."), "7 december 2026"),
    "last_day": Placeholder(_("The last day."), "18 december 2026"),
    "link": Placeholder(_("The page with who stands in for whom."), "https://meervoud.example/account/waarneming"),
}


def _letter(code: str, title: "StrOrPromise", explanation: "StrOrPromise", without: str = "") -> Letter:
    placeholders = {name: one for name, one in _PLACEHOLDERS.items() if name != without}
    required, topic = frozenset({"link"}), STANDING_IN.code
    return Letter(code, title, explanation, placeholders, required=required, has_html=True, topic=topic)


ASKED: Final = _letter("stand-in-asked", _("You stand in"), _("To who stands in for a colleague."), "colleague")
ARRANGED: Final = _letter(
    "stand-in-arranged",
    _("Somebody stands in for you"),
    _("To somebody who is away, when an administrator arranged it."),
    "absent",
)
STOPPED: Final = _letter(
    "stand-in-stopped", _("A stand-in ended early"), _("To both, when it ends before its last day.")
)


def register_stand_in_letters() -> None:
    """Make the letters and their topic known."""
    topics.add(STANDING_IN)
    register_from("accounts/stand_ins/letters", ASKED, ARRANGED, STOPPED)
