# SPDX-License-Identifier: EUPL-1.2
"""The built-in mail that asks to confirm an offer of help; a coordinator may word it anew."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from

CONFIRM: Final = Letter(
    code="help-confirm",
    title=_("Do you want to help?"),
    explanation=_("To whoever offered help without an account, at once. Before they confirm nobody hears of it."),
    # Nothing that was typed: somebody may have typed the address of another.
    placeholders={
        "link": Placeholder(_("The link to confirm."), "https://meervoud.example/meedoen/bevestig/..."),
        "days": Placeholder(_("How many days the link works."), "7"),
    },
    required=frozenset({"link"}),
    is_secret=True,
    is_urgent=True,
    has_html=True,
)


def register_letters() -> None:
    """Make the letter known to the mail app."""
    register_from("initiatives/helping/letters", CONFIRM)
