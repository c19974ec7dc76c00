# SPDX-License-Identifier: EUPL-1.2
"""The built-in mail with what waited; a coordinator may word it anew."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from

DIGEST: Final = Letter(
    code="notifications-digest",
    title=_("Notifications, once a day or week"),
    explanation=_("To who chose to get notifications once a day or once a week, when there are any."),
    placeholders={
        "number": Placeholder(_("How many, in words."), "3 meldingen"),
        "notifications": Placeholder(
            _("The notifications, a paragraph each."),
            "- Een aanmelding: Buurttuin Liskwartier\n  https://meervoud.example/meldingen/...",
        ),
        "link": Placeholder(_("The page with all of them."), "https://meervoud.example/meldingen"),
        "choices_link": Placeholder(_("Where somebody chooses what they get."), "https://meervoud.example/meldingen"),
    },
    required=frozenset({"notifications", "link"}),
    has_html=True,
)


def register_notification_letters() -> None:
    """Make the letter known."""
    register_from("mail/notifications/letters", DIGEST)
