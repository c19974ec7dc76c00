# SPDX-License-Identifier: EUPL-1.2
"""The built-in mails with what carriers and the municipality write; a coordinator may word them anew."""

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from
from mail.notifications.topics import ALWAYS, Topic, topics

INITIATIVE = Placeholder(_("The name of the initiative."), "Buurttuin Liskwartier")

MESSAGES = Topic(
    "messages",
    _("A message between founder and municipality"),
    _("Somebody waits for you: always by mail."),
    rhythms=ALWAYS,
)

QUESTION = Letter(
    code="question-from-carriers",
    title=_("A question from carriers"),
    explanation=_(
        "To the contact person of an initiative, or to its area, when a carrier asks the municipality something."
    ),
    placeholders={
        "initiative": INITIATIVE,
        "sender": Placeholder(_("Who asks."), "Fenna de Vries"),
        "address": Placeholder(_("Where the answer goes."), "fenna@example.org"),
        "message": Placeholder(_("The question."), "Wat komt er na onze subsidie?"),
        "link": Placeholder(_("The page to answer on."), "https://meervoud.example/dossier/..."),
    },
    required=frozenset({"sender", "address", "message"}),
    has_html=True,
    topic=MESSAGES.code,
    is_work=True,
)

ANSWER = Letter(
    code="message-from-municipality",
    title=_("A message of the municipality to carriers"),
    explanation=_("To the carriers of an initiative, when an official writes to them or answers their question."),
    placeholders={
        "initiative": INITIATIVE,
        "official": Placeholder(_("The name of the official."), "Sanne de Wit"),
        "message": Placeholder(_("What the official wrote."), "Donderdag bel ik u over de subsidie."),
        "link": Placeholder(_("The page to answer on."), "https://meervoud.example/mijn/..."),
    },
    required=frozenset({"message", "link"}),
    has_html=True,
    topic=MESSAGES.code,
)


def register_contact_letters() -> None:
    """Make the letters and their topic known."""
    topics.add(MESSAGES)
    register_from("governance/arrangements/contact/letters", QUESTION, ANSWER)
