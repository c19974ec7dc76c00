# SPDX-License-Identifier: EUPL-1.2
"""The letters about what was promised after a result."""

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from
from mail.notifications.topics import Topic, topics

_LINK = Placeholder(_("the address of the page"), "https://meervoud.example/beoordelingen")
_INITIATIVE = Placeholder(_("the name of the initiative"), "Buurttuin")

PROMISES = Topic("promises", _("What you promised"), _("When an action is put in your name, or changed."))

FOLLOW_UP = Letter(
    code="follow-up-assigned",
    title=_("Something promised after a result"),
    explanation=_("Goes to whoever is named to do something about a low principle, unless they named themselves."),
    placeholders={
        "initiative": _INITIATIVE,
        "principle": Placeholder(_("the name of the principle"), "Robuustheid"),
        "text": Placeholder(_("what will be done"), "Een tweede betaler zoeken"),
        "day": Placeholder(_("the last day"), "1 maart 2027"),
        "link": _LINK,
    },
    required=frozenset({"link"}),
    topic=PROMISES.code,
    is_work=True,
)

FOLLOW_UP_CHANGED = Letter(
    code="follow-up-changed",
    title=_("A promised action was changed"),
    explanation=_("Goes to whoever had an action in their name when somebody else changes it."),
    placeholders={
        "initiative": _INITIATIVE,
        "text": Placeholder(_("what will be done"), "Een tweede betaler zoeken"),
        "owner": Placeholder(_("who does it now"), "Ilse de Wit"),
        "day": Placeholder(_("the last day"), "1 maart 2027"),
        "link": _LINK,
    },
    required=frozenset({"link"}),
    topic=PROMISES.code,
    is_work=True,
)


def register_follow_up_letters() -> None:
    """Make the letters of follow-ups and their topic known."""
    topics.add(PROMISES)
    register_from("assessment/follow_ups/letters", FOLLOW_UP, FOLLOW_UP_CHANGED)
