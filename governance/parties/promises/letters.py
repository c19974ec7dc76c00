# SPDX-License-Identifier: EUPL-1.2
"""The mail that calls a party to account, and the one that tells its answer."""

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from
from mail.notifications.topics import Topic, topics

PARTNERS = Topic("partners", _("The answer of a partner"), _("When a party you called to account answers."))
_PARTY = Placeholder(_("The name of the party."), "Havensteder")
_INITIATIVE = Placeholder(_("The name of the initiative."), "Buurttuin Liskwartier")
_PROMISE = Placeholder(_("What it would do."), "Het hek herstellen")

CALLED = Letter(
    code="partner-called",
    title=_("A partner is called to account"),
    explanation=_("To who answers for a party, when somebody asks what became of what it would do for an initiative."),
    placeholders={
        "party": _PARTY,
        "initiative": _INITIATIVE,
        "promise": _PROMISE,
        "day": Placeholder(_("The day before which it was to be done."), "1 maart 2027"),
        "sender": Placeholder(_("Who asks."), "Sanne de Wit"),
        "message": Placeholder(_("What they ask."), "Wanneer wordt het hek hersteld?"),
        "answer_by": Placeholder(_("The last day for an answer."), "15 maart 2027"),
        "until": Placeholder(_("The last day on which the link works without an account."), "14 april 2027"),
        "link": Placeholder(_("The page to answer on."), "https://meervoud.example/aangesproken/..."),
    },
    required=frozenset({"promise", "link"}),
    # The link answers without signing in.
    is_secret=True,
)

ANSWERED = Letter(
    code="partner-answered",
    title=_("A partner answered"),
    explanation=_("To who called a party to account, when it answers."),
    placeholders={
        "party": _PARTY,
        "initiative": _INITIATIVE,
        "promise": _PROMISE,
        "link": Placeholder(_("The chain, with the answer."), "https://meervoud.example/dossier/..."),
    },
    required=frozenset({"link"}),
    topic=PARTNERS.code,
    is_work=True,
)


def register_promise_letters() -> None:
    """Make them and their topic known."""
    topics.add(PARTNERS)
    register_from("governance/parties/promises/letters", CALLED, ANSWERED)
