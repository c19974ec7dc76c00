# SPDX-License-Identifier: EUPL-1.2
"""The built-in letters about challenges; a coordinator may word them anew."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from governance.models import ChallengeState
from mail.letters import Letter, Placeholder, Wording, register

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
DEAR: Final = {"nl": "Beste initiatiefnemer,\n\n", "en": "Dear founder,\n\n"}
END: Final = {"nl": "\n\nMet vriendelijke groet,\n{official}\n", "en": "\n\nKind regards,\n{official}\n"}


def _letter(
    code: str,
    title: "StrOrPromise",
    explanation: "StrOrPromise",
    texts: Mapping[str, tuple[str, str]],
    uses: tuple[str, ...] = ("note",),
) -> Letter:
    return Letter(
        code=code,
        title=title,
        explanation=explanation,
        placeholders={name: KNOWN[name] for name in ("task", "initiative", "official", "link", *uses)},
        required=frozenset({"task"} | ({"note"} & set(uses) if code.endswith(("accepted", "declined")) else set())),
        texts={
            language: Wording(subject, f"{DEAR[language]}{body}{END[language]}")
            for language, (subject, body) in texts.items()
        },
    )


RECEIVED: Final = _letter(
    "challenge-received",
    _("Challenge received"),
    _("To the carriers, when their challenge came in."),
    {
        "nl": (
            "Wij hebben uw uitdaging ontvangen: {task}",
            (
                "U wilt met {initiative} een taak van de gemeente overnemen: {task}.\n\nU krijgt antwoord uiterlijk op "
                "{answer_by}. Daarvoor praten wij met u.\n\nHier ziet u hoe het ermee staat:\n{link}"
            ),
        ),
        "en": (
            "We have received your challenge: {task}",
            (
                "With {initiative} you want to take over a task: {task}.\n\nYou will have an answer on "
                "{answer_by} at the latest. We talk with you before that.\n\nSee here how it stands:\n{link}"
            ),
        ),
    },
    ("answer_by",),
)
IN_TALKS: Final = _letter(
    "challenge-in-talks",
    _("Challenge being talked over"),
    _("To the carriers, when the first talk about their challenge has been noted."),
    {
        "nl": (
            "Wij praten over uw uitdaging: {task}",
            "Wij hebben dit genoteerd:\n\n{note}\n\nAlles bij elkaar:\n{link}",
        ),
        "en": ("We are talking over your challenge: {task}", "We noted this:\n\n{note}\n\nAll together:\n{link}"),
    },
)
ACCEPTED: Final = _letter(
    "challenge-accepted",
    _("Challenge accepted"),
    _("To the carriers, when the municipality accepts their challenge."),
    {
        "nl": (
            "Ja op uw uitdaging: {task}",
            (
                "Goed nieuws: {initiative} neemt deze taak over: {task}.\n\n{note}\n\nDe afspraak met de "
                "dagen staat bij uw "
                "afspraken:\n{link}"
            ),
        ),
        "en": (
            "Yes to your challenge: {task}",
            (
                "Good news: {initiative} takes over this task: {task}.\n\n{note}\n\nThe agreement with its "
                "days stands with "
                "your arrangements:\n{link}"
            ),
        ),
    },
)
DECLINED: Final = _letter(
    "challenge-declined",
    _("Challenge declined"),
    _("To the carriers, when the municipality does not accept their challenge."),
    {
        "nl": (
            "Nee op uw uitdaging: {task}",
            (
                "Wij gaan niet in op uw uitdaging: {task}. Dit is de reden:\n\n{note}\n\nZiet u het "
                "anders? Antwoord op deze "
                "mail.\n{link}"
            ),
        ),
        "en": (
            "No to your challenge: {task}",
            (
                "We do not accept your challenge: {task}. This is the reason:\n\n{note}\n\nDo you see it "
                "differently? Answer "
                "this mail.\n{link}"
            ),
        ),
    },
)
RUNNING: Final = _letter(
    "challenge-running",
    _("Task taken over"),
    _("To the carriers, when they have begun with the task."),
    {
        "nl": (
            "{initiative} voert de taak nu uit: {task}",
            "Vanaf nu voert u deze taak uit: {task}.\n\n{note}\n\n{link}",
        ),
        "en": ("{initiative} now does the task: {task}", "From now on you do this task: {task}.\n\n{note}\n\n{link}"),
    },
)
ENDED: Final = _letter(
    "challenge-ended",
    _("Challenge ended"),
    _("To the carriers, when they no longer do the task."),
    {
        "nl": ("Uw uitdaging is beëindigd: {task}", "U voert deze taak niet meer uit: {task}.\n\n{note}\n\n{link}"),
        "en": ("Your challenge has ended: {task}", "You no longer do this task: {task}.\n\n{note}\n\n{link}"),
    },
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
    """Make these letters known to the mail room."""
    for letter in LETTER_OF.values():
        register(letter)
