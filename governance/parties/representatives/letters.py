# SPDX-License-Identifier: EUPL-1.2
"""The letter to who speaks for an institution from now on."""

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from

LINKED = Letter(
    code="representative-linked",
    title=_("Speaks for an institution"),
    explanation=_(
        "Goes to who speaks for an institution from now on: they read first what is judged of it, and reply."
    ),
    placeholders={
        "party": Placeholder(_("the name of the institution"), "Havensteder"),
        "link": Placeholder(_("the address of the page"), "https://meervoud.example/mijn"),
    },
    required=frozenset({"link"}),
)


def register_representative_letters() -> None:
    """Make it known."""
    register_from("governance/parties/representatives/letters", LINKED)
