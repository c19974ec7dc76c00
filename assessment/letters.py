# SPDX-License-Identifier: EUPL-1.2
"""The mails of rounds and results."""

from django.utils.translation import gettext_lazy as _

from assessment import panel_letters
from mail.letters import Letter, Placeholder, Wording, register

_ROUND = Placeholder(_("the title of the round"), "Najaar 2026")
_DEADLINE = Placeholder(_("the last day to submit"), "12-12-2026")
_LINK = Placeholder(_("the address of the page"), "https://meervoud.example/beoordelingen")
_INITIATIVE = Placeholder(_("the name of the initiative"), "Buurttuin")

ASSIGNED = Letter(
    code="assessment-assigned",
    title=_("Assessment asked for"),
    explanation=_("Goes to an assessor when a round opens, or when they are added to an open round."),
    placeholders={"initiative": _INITIATIVE, "round": _ROUND, "deadline": _DEADLINE, "link": _LINK},
    required=frozenset({"link"}),
    texts={
        "nl": Wording(
            "Wilt u {initiative} beoordelen?",
            "Beste beoordelaar,\n\nIn de ronde {round} vragen wij u om {initiative} te beoordelen. U"
            " doet dat alleen; niemand ziet"
            " uw scores voordat u indient.\n\nDien in tot en met {deadline}. Begin"
            " hier:\n{link}\n\nMet vriendelijke groet,\n"
            "de gemeente\n",
        ),
        "en": Wording(
            "Will you assess {initiative}?",
            "Dear assessor,\n\nIn the round {round} we ask you to assess {initiative}. You do this on"
            " your own; nobody sees"
            " your scores before you submit.\n\nSubmit up to and including {deadline}. Start"
            " here:\n{link}\n\nKind regards,\n"
            "the municipality\n",
        ),
    },
)

REMINDER = Letter(
    code="assessment-reminder",
    title=_("Reminder of an assessment"),
    explanation=_(
        "Goes to an assessor with something still open, when a coordinator sends a reminder; at most one a day."
    ),
    placeholders={
        "initiatives": Placeholder(_("the names of what is still open"), "Buurttuin, Repaircafé"),
        "round": _ROUND,
        "deadline": _DEADLINE,
        "link": _LINK,
    },
    required=frozenset({"link"}),
    texts={
        "nl": Wording(
            "Nog open in de ronde {round}",
            "Beste beoordelaar,\n\nIn de ronde {round} staat nog bij u open: {initiatives}.\n\nDien in"
            " tot en met {deadline}."
            " Lukt dat niet? Laat het ons weten.\n\nGa verder:\n{link}\n\nMet vriendelijke groet,\nde"
            " gemeente\n",
        ),
        "en": Wording(
            "Still open in the round {round}",
            "Dear assessor,\n\nIn the round {round} you still have open: {initiatives}.\n\nSubmit up"
            " to and including"
            " {deadline}. Will you not make it? Tell us.\n\nContinue:\n{link}\n\nKind regards,\nthe"
            " municipality\n",
        ),
    },
)

PUBLISHED = Letter(
    code="result-published",
    title=_("Result published"),
    explanation=_("Goes to every carrier when the result of their initiative appears on its public page."),
    placeholders={"initiative": _INITIATIVE, "round": _ROUND, "link": _LINK},
    required=frozenset({"link"}),
    texts={
        "nl": Wording(
            "De beoordeling van {initiative} staat online",
            "Beste initiatiefnemer,\n\nBeoordelaars keken naar {initiative} en naar wat het bestuur"
            " eraan bijdraagt. De uitkomst van"
            " de ronde {round} staat nu op uw pagina:\n{link}\n\nU leest daar per principe wat zij"
            " zagen. Klopt er iets niet?"
            " Meld het op die pagina.\n\nMet vriendelijke groet,\nde gemeente\n",
        ),
        "en": Wording(
            "The assessment of {initiative} is online",
            "Dear founder,\n\nAssessors looked at {initiative} and at what the governance around it"
            " adds. The outcome of the"
            " round {round} is now on your page:\n{link}\n\nPer principle you read what they saw. Is"
            " something wrong? Report it"
            " on that page.\n\nKind regards,\nthe municipality\n",
        ),
    },
)

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
    texts={
        "nl": Wording(
            "Een actie voor u bij {initiative}",
            "Beste lezer,\n\nBij {initiative} staat een actie op uw naam, over {principle}:\n{text}\n\nKlaar"
            " voor {day}. Meld hier hoe het afliep:\n{link}\n\nMet vriendelijke groet,\nde gemeente\n",
        ),
        "en": Wording(
            "An action for you at {initiative}",
            "Dear reader,\n\nAt {initiative} an action is in your name, about {principle}:\n{text}\n\nTo be done"
            " before {day}. Tell here how it went:\n{link}\n\nKind regards,\nthe municipality\n",
        ),
    },
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
    texts={
        "nl": Wording(
            "Een actie bij {initiative} is gewijzigd",
            "Beste lezer,\n\nIemand heeft een actie gewijzigd die op uw naam stond, bij {initiative}.\n\nNu staat"
            " er:\n{text}\nWie: {owner}\nKlaar voor: {day}\n\nKlopt dit niet? Lees de actie hier en overleg met"
            " elkaar:\n{link}\n\nMet vriendelijke groet,\nde gemeente\n",
        ),
        "en": Wording(
            "An action at {initiative} was changed",
            "Dear reader,\n\nSomebody changed an action that was in your name, at {initiative}.\n\nIt now says:\n"
            "{text}\nWho: {owner}\nTo be done before: {day}\n\nIs this not right? Read the action here and talk about"
            " it:\n{link}\n\nKind regards,\nthe municipality\n",
        ),
    },
)


def register_letters() -> None:
    """Make this room's letters known."""
    for letter in (ASSIGNED, REMINDER, PUBLISHED, FOLLOW_UP, FOLLOW_UP_CHANGED, *panel_letters.LETTERS):
        register(letter)
