# SPDX-License-Identifier: EUPL-1.2
"""The built-in mail that brings a reader's message to the carriers; a coordinator may word it anew."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from

CONTACT: Final = Letter(
    code="contact-message",
    title=_("Message from a reader"),
    explanation=_("To the carriers, when somebody writes to them from the public page."),
    placeholders={
        "initiative": Placeholder(_("The name of the initiative."), "Buurttuin Liskwartier"),
        "sender": Placeholder(_("The name the reader gave."), "Mo de Boer"),
        "address": Placeholder(_("The e-mail address to answer to."), "mo@example.org"),
        "message": Placeholder(_("What the reader wrote."), "Mag ik zaterdag komen kijken?"),
        "link": Placeholder(_("The address of the public page."), "https://meervoud.example/initiatief/1"),
    },
    required=frozenset({"initiative", "sender", "address", "message"}),
)

JOIN: Final = Letter(
    code="join-in",
    title=_("Somebody wants to join in"),
    explanation=_("To the carriers, when somebody offers help or wants to join in. Their address is confirmed."),
    placeholders={
        **CONTACT.placeholders,
        "need": Placeholder(_("What they can help with; empty when they want to join in."), "Twee mensen voor de kas"),
    },
    required=CONTACT.required,
)


def register_letters() -> None:
    """Make the letters known to the outbox."""
    register_from("initiatives/register/contact/letters", CONTACT, JOIN)
