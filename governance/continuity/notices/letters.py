# SPDX-License-Identifier: EUPL-1.2
"""The built-in mails about signals; a coordinator may word them anew."""

from django.utils.translation import gettext_lazy as _

from governance.notes.letters import COLLEAGUES
from mail.letters.registry import Letter, Placeholder, register_from
from mail.notifications.rhythm import Rhythm
from mail.notifications.topics import Topic, topics

NUMBER = Placeholder(_("How many, in words."), "3 zaken")
SIGNALS = Placeholder(
    _("The signals, a paragraph each."),
    "Buurttuin Liskwartier. De subsidie stopt over 30 dagen en er is geen opvolger.\nhttps://meervoud.example/signalen",
)
LINK = Placeholder(_("The page with all of them."), "https://meervoud.example/signalen")
ACCOUNT = Placeholder(_("Where somebody stops these mails."), "https://meervoud.example/account/gegevens")
INITIATIVE = Placeholder(_("The name of the initiative."), "Buurttuin Liskwartier")

SIGNALS_TOPIC = Topic(
    "signals",
    _("A signal"),
    _("When a check finds something. What is critical we always mail at once."),
    usual=Rhythm.DAILY,
)

DIGEST = Letter(
    code="signals-digest",
    title=_("What needs attention, once a day"),
    explanation=_("At most once a day to who handles or carries an initiative, when a check found something new."),
    placeholders={"number": NUMBER, "signals": SIGNALS, "link": LINK, "account_link": ACCOUNT},
    required=frozenset({"signals", "link"}),
    topic=SIGNALS_TOPIC.code,
)

URGENT = Letter(
    code="signals-urgent",
    title=_("What is critical, at once"),
    explanation=_("At once to who handles or carries an initiative, when something became critical."),
    placeholders=DIGEST.placeholders,
    required=frozenset({"signals", "link"}),
    topic=SIGNALS_TOPIC.code,
)

STILL_RIGHT = Letter(
    code="still-right",
    title=_("Is it still right?"),
    explanation=_("To the carriers of an initiative that was not heard of for half a year."),
    placeholders={
        "initiative": INITIATIVE,
        "yes_link": Placeholder(_("The link to say yes."), "https://meervoud.example/bevestig/..."),
        "no_link": Placeholder(_("The link to say no."), "https://meervoud.example/bevestig/...?antwoord=nee"),
        "days": Placeholder(_("How many days the link works."), "30"),
    },
    required=frozenset({"initiative", "yes_link", "no_link"}),
    is_secret=True,
)

HANDED_OVER = Letter(
    code="signals-handed-over",
    title=_("A colleague hands over signals"),
    explanation=_("To an official, when a colleague gives them signals to take up."),
    placeholders={
        "colleague": Placeholder(_("Who hands them over."), "Sanne de Wit"),
        "number": NUMBER,
        "signals": SIGNALS,
        "note": Placeholder(_("What the colleague wrote; may be empty."), "Wil jij dit oppakken?"),
        "link": LINK,
    },
    required=frozenset({"signals", "link"}),
    topic=COLLEAGUES.code,
    is_between_colleagues=True,
    is_work=True,
)


def register_letters() -> None:
    """Make the letters of signals and their topic known."""
    topics.add(SIGNALS_TOPIC)
    register_from("governance/continuity/notices/letters", DIGEST, URGENT, STILL_RIGHT, HANDED_OVER)
