# SPDX-License-Identifier: EUPL-1.2
"""The built-in letters about challenges; a coordinator may word them anew."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from governance.models import ChallengeState
from mail.letters.registry import Letter, Placeholder, register_from

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

KNOWN: Final = {
    "task": Placeholder(_("The task they want to take over."), "Het groen van twee straten onderhouden"),
    "initiative": Placeholder(_("The name of the initiative."), "Buurttuin Liskwartier"),
    "answer_by": Placeholder(_("The last day for the answer."), "5 januari 2027"),
    "note": Placeholder(_("The answer and why, or what was said."), "U bent er elke week, en het kost niet meer."),
    "official": Placeholder(_("The name of the official."), "Sanne de Wit"),
    "link": Placeholder(_("The address of the page to go to."), "https://meervoud.example/mijn"),
}


def _letter(code: str, title: "StrOrPromise", explanation: "StrOrPromise", *uses: str) -> Letter:
    placeholders = {name: KNOWN[name] for name in ("task", "initiative", "official", "link", *uses)}
    required = frozenset({"task", "note"} if code.endswith(("accepted", "declined")) else {"task"})
    return Letter(code, title, explanation, placeholders, required=required)


RECEIVED: Final = _letter(
    "challenge-received",
    _("Challenge received"),
    _("To the carriers, when their challenge came in."),
    "answer_by",
)
IN_TALKS: Final = _letter(
    "challenge-in-talks",
    _("Challenge being talked over"),
    _("To the carriers, when the first talk about their challenge has been noted."),
    "note",
)
ACCEPTED: Final = _letter(
    "challenge-accepted",
    _("Challenge accepted"),
    _("To the carriers, when the municipality accepts their challenge."),
    "note",
)
DECLINED: Final = _letter(
    "challenge-declined",
    _("Challenge declined"),
    _("To the carriers, when the municipality does not accept their challenge."),
    "note",
)
RUNNING: Final = _letter(
    "challenge-running",
    _("Task taken over"),
    _("To the carriers, when they have begun with the task."),
    "note",
)
ENDED: Final = _letter(
    "challenge-ended",
    _("Challenge ended"),
    _("To the carriers, when they no longer do the task."),
    "note",
)
LETTER_OF: Final[Mapping[ChallengeState, Letter]] = {
    ChallengeState.SUBMITTED: RECEIVED,
    ChallengeState.IN_TALKS: IN_TALKS,
    ChallengeState.ACCEPTED: ACCEPTED,
    ChallengeState.DECLINED: DECLINED,
    ChallengeState.RUNNING: RUNNING,
    ChallengeState.ENDED: ENDED,
}


def register_letters() -> None:
    """Make these letters known to the mail app."""
    register_from("governance/arrangements/challenges/letters", *LETTER_OF.values())
