# SPDX-License-Identifier: EUPL-1.2
"""The built-in mail that asks to confirm an offer of help; a coordinator may word it anew."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from initiatives.register.contact.confirming import letter_to_confirm
from mail.letters.registry import register_from

CONFIRM: Final = letter_to_confirm(
    "help-confirm",
    title=_("Do you want to help?"),
    explanation=_("To whoever offered help without an account, at once. Before they confirm nobody hears of it."),
    example="https://meervoud.example/meedoen/bevestig/...",
)


def register_letters() -> None:
    """Make the letter known to the mail app."""
    register_from("initiatives/helping/letters", CONFIRM)
