# SPDX-License-Identifier: EUPL-1.2
"""The mails of this room."""

from django.utils.translation import gettext_lazy as _

from mail.letters import Letter, Placeholder, Wording, register

TURNED_OFF = Letter(
    code="webhook-turned-off",
    title=_("A webhook was turned off"),
    explanation=_("Goes to the administrators when a receiver of events does not answer for five days, or is gone."),
    placeholders={
        "client": Placeholder(_("The name of the API client"), "Buurtkaart"),
        "address": Placeholder(_("The address events were sent to"), "https://buurtkaart.example/hooks"),
        "link": Placeholder(_("The page of the webhook"), "https://meervoud.example/beheer/webhooks/..."),
    },
    required=frozenset({"link"}),
    texts={
        "nl": Wording(
            subject="Webhook van {client} staat uit",
            body=(
                "Goedendag,\n\nMeervoud stuurt geen gebeurtenissen meer naar {address}, van {client}. De ontvanger gaf "
                "vijf dagen lang geen goed antwoord, of liet weten dat het adres niet meer bestaat.\n\nWerkt de "
                "ontvanger weer? Zet de webhook dan aan. U kunt alles wat intussen gebeurde alsnog laten sturen:"
                "\n\n{link}"
            ),
        ),
        "en": Wording(
            subject="The webhook of {client} is off",
            body=(
                "Hello,\n\nMeervoud no longer sends events to {address}, of {client}. For five days the receiver gave "
                "no good answer, or it said that the address is gone.\n\nDoes the receiver work again? Then turn the "
                "webhook on. You can have everything that happened meanwhile sent after all:\n\n{link}"
            ),
        ),
    },
)


def register_letters() -> None:
    """Make the letters of this room known."""
    register(TURNED_OFF)
