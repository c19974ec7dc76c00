# SPDX-License-Identifier: EUPL-1.2
"""The letter that offers one longer decision; a coordinator may word it anew, and an official edits each one."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from

OFFER: Final = Letter(
    code="longer-decision",
    title=_("One longer decision"),
    explanation=_(
        "A draft for an official, on the page “Every year again” of an initiative: it goes as a message, once the"
        " official has read and changed it."
    ),
    placeholders={
        "initiative": Placeholder(_("The name of the initiative."), "Buurttuin Liskwartier"),
        "what": Placeholder(_("What was asked again and again."), "Subsidie tuinman in de wijk"),
        "times": Placeholder(_("How often it was asked."), "4"),
        "since": Placeholder(_("The month of the first term."), "januari 2023"),
        "years": Placeholder(_("For how many years the decision is."), "4"),
        "first": Placeholder(_("The first day of the new term."), "1 januari 2027"),
        "last": Placeholder(_("The last day of the new term."), "31 december 2030"),
        "money": Placeholder(_("What is granted a year; empty without money."), "Het gaat om € 48.000 per jaar."),
        "looks": Placeholder(_("When both look back together."), "1 juli 2028 en 1 oktober 2029"),
        "notice": Placeholder(_("How many months before its end it is announced."), "6"),
        "budget": Placeholder(
            _("That the council sets the budget; of a subsidy."), "De raad stelt elk jaar de begroting vast."
        ),
        "official": Placeholder(_("The name of the official."), "Sanne de Wit"),
    },
    required=frozenset({"first", "last", "looks", "notice"}),
)


def register_temporariness_letters() -> None:
    """Make it known."""
    register_from("governance/temporariness/letters", OFFER)
