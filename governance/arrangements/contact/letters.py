# SPDX-License-Identifier: EUPL-1.2
"""The built-in mail with a question of carriers; a coordinator may word it anew."""

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from

INITIATIVE = Placeholder(_("The name of the initiative."), "Buurttuin Liskwartier")

QUESTION = Letter(
    code="question-from-carriers",
    title=_("A question from carriers"),
    explanation=_(
        "To the contact person of an initiative, or to its area, when a carrier asks the municipality something."
    ),
    placeholders={
        "initiative": INITIATIVE,
        "sender": Placeholder(_("Who asks."), "Fenna de Vries"),
        "address": Placeholder(_("Where the answer goes."), "fenna@example.org"),
        "message": Placeholder(_("The question."), "Wat komt er na onze subsidie?"),
        "link": Placeholder(_("Where the contact is noted."), "https://meervoud.example/dossier/..."),
    },
    required=frozenset({"sender", "address", "message"}),
)


def register_contact_letters() -> None:
    """Make the letter known."""
    register_from("governance/arrangements/contact/letters", QUESTION)
