# SPDX-License-Identifier: EUPL-1.2
"""The built-in mails to followers; a coordinator may word them anew.

Their texts are kept until they are sent only: they hold links that open what somebody follows.
"""

from functools import partial
from typing import Final

from django.utils.translation import gettext_lazy as _

from initiatives.follows.renewal import renewed
from initiatives.register.contact.confirming import letter_to_confirm
from mail.letters.registry import Letter, Placeholder, register_from

STORIES: Final = Placeholder(
    _("What happened, in groups."),
    "IEMAND ZOEKT HULP\n\nBuurttuin Liskwartier\nTwee mensen voor de kas.\nhttps://meervoud.example/initiatief/1",
)
NUMBER: Final = Placeholder(_("How many, in words."), "3 berichten")
WHAT: Final = Placeholder(_("What the reader follows."), "Noord en Samen eten")
OWN: Final = Placeholder(_("The page with what the reader follows."), "https://meervoud.example/volgen/mijn/...")
STOP: Final = Placeholder(_("Where the reader stops all of it."), "https://meervoud.example/volgen/stop/...")
_TOLD: Final = {"stories": STORIES, "number": NUMBER, "what": WHAT, "own_link": OWN, "stop_link": STOP}

CONFIRM: Final = letter_to_confirm(
    "follow-confirm",
    title=_("Do you want to follow this?"),
    explanation=_("To whoever asked to follow something by mail, at once. Nothing else is sent before they confirm."),
    example="https://meervoud.example/volgen/bevestig/...",
)
DIGEST: Final = Letter(
    code="follow-digest",
    title=_("What happened this week"),
    explanation=_("Every Friday to who follows something by mail, when there is something to tell."),
    placeholders=_TOLD,
    required=frozenset({"stories", "stop_link"}),
    is_secret=True,
    has_html=True,
    renew=renewed,
)
AT_ONCE: Final = Letter(
    code="follow-at-once",
    title=_("Something happened that you follow"),
    explanation=_("At once to who follows something by mail and chose so."),
    placeholders=_TOLD,
    required=frozenset({"stories", "stop_link"}),
    is_secret=True,
    has_html=True,
    renew=partial(renewed, at_once=True),
)

MERGED: Final = Letter(
    code="follow-merged",
    title=_("What you follow goes on as another one"),
    explanation=_("At once to who follows an initiative that was merged into another one."),
    placeholders={
        "initiative": Placeholder(_("The initiative that goes on."), "Buurttuin Liskwartier"),
        "merged": Placeholder(_("The name of the one that goes on in it."), "Tuin Liskwartier"),
        "link": Placeholder(_("Its page in the register."), "https://meervoud.example/initiatief/1"),
        "own_link": OWN,
        "stop_link": STOP,
    },
    required=frozenset({"initiative", "merged", "stop_link"}),
    is_secret=True,
)


def register_letters() -> None:
    """Make these letters known to the mail app."""
    register_from("initiatives/follows/letters", CONFIRM, DIGEST, AT_ONCE, MERGED)
