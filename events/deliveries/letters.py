# SPDX-License-Identifier: EUPL-1.2
"""The mails of this app."""

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from

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
)


def register_letters() -> None:
    """Make the letters of this app known."""
    register_from("events/deliveries/letters", TURNED_OFF)
