# SPDX-License-Identifier: EUPL-1.2
"""The built-in mail that brings a reader's message to the carriers; a coordinator may word it anew."""

from django.utils.translation import gettext_lazy as _

from mail.letters import Letter, Placeholder, Wording, register

CONTACT = Letter(
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
    texts={
        "nl": Wording(
            "Bericht van {sender} over {initiative}",
            """Beste initiatiefnemer,

{sender} schreef u vanaf de pagina van {initiative}:

{message}

Antwoord aan: {address}
Wij gaven uw eigen adres niet door. Wij hebben niet gecontroleerd wie dit schreef: klik niet zomaar op links.

De pagina: {link}
""",
        ),
        "en": Wording(
            "Message from {sender} about {initiative}",
            """Dear founder,

{sender} wrote to you from the page of {initiative}:

{message}

Answer to: {address}
We did not pass on your own address. We did not check who wrote this: be careful with links.

The page: {link}
""",
        ),
    },
)


def register_letters() -> None:
    """Make the letter known to the outbox."""
    register(CONTACT)
