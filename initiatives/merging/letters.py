# SPDX-License-Identifier: EUPL-1.2
"""The letter to everybody who carries one of two initiatives that are one from now on."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from initiatives.registration.letters import INITIATIVE
from mail.letters.registry import Letter, Placeholder, register_from

MERGED: Final = Letter(
    code="initiatives-merged",
    title=_("Two initiatives are one"),
    explanation=_("To who carries one of two initiatives, when an official made one of them."),
    placeholders={
        "initiative": INITIATIVE,
        "merged": Placeholder(_("The name of the one that goes on in it."), "Tuin Liskwartier"),
        "official": Placeholder(_("Who made one of the two."), "Ole Official"),
        "link": Placeholder(_("The page where carriers change it."), "https://meervoud.example/mijn"),
    },
    required=frozenset({"initiative", "merged", "link"}),
)


def register_letters() -> None:
    """Make the letter known."""
    register_from("initiatives/merging/letters", MERGED)
