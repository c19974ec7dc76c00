# SPDX-License-Identifier: EUPL-1.2
"""The built-in mails about introductions; a coordinator may word them anew."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from mail.letters import Letter, Placeholder, Wording, register

_BOTH: Final = {
    "initiative": Placeholder(_("The name of the reader's initiative."), "Buurttuin Liskwartier"),
    "other": Placeholder(_("The name of the other initiative."), "Werkplaats Zuid"),
    "link": Placeholder(_("The address of the page to go to."), "https://meervoud.example/kennismakingen/1"),
}
_WHAT: Final = {
    "need": Placeholder(_("What one of the two looks for."), "Gereedschap voor de tuin"),
    "offer": Placeholder(_("What the other offers."), "Gereedschap dat over is"),
    "reason": Placeholder(_("Why the two fit."), "Beide noemen gereedschap. Beide in Noord."),
    "answer_by": Placeholder(_("The last day for an answer."), "5 januari 2027"),
}

ASKED = Letter(
    code="introduction-asked",
    title=_("Do you want to meet?"),
    explanation=_("To the carriers of an initiative whose need or offer fits another's."),
    placeholders=_BOTH | _WHAT,
    required=frozenset({"other", "link"}),
    texts={
        "nl": Wording(
            "{initiative} en {other}: wilt u kennismaken?",
            """Beste drager,

Wat {initiative} zoekt of biedt, past bij {other}.

Gezocht: {need}
Geboden: {offer}
Waarom dit past: {reason}

Wilt u kennismaken? Zeg ja of nee op deze pagina, uiterlijk {answer_by}:
{link}

Pas als u allebei ja zegt, krijgt u elkaars naam en e-mailadres.
""",
        ),
        "en": Wording(
            "{initiative} and {other}: do you want to meet?",
            """Dear carrier,

What {initiative} looks for or offers fits {other}.

Looked for: {need}
Offered: {offer}
Why it fits: {reason}

Do you want to meet? Say yes or no on this page, by {answer_by}:
{link}

Only when both say yes, you get each other's name and e-mail address.
""",
        ),
    },
)

REMINDER = Letter(
    code="introduction-reminder",
    title=_("An introduction waits for an answer"),
    explanation=_("Once, two weeks after an introduction that nobody of this side answered."),
    placeholders=_BOTH | _WHAT,
    required=frozenset({"other", "link"}),
    texts={
        "nl": Wording(
            "{other} wacht op uw antwoord",
            """Beste drager,

Twee weken geleden vroegen wij of u kennis wilt maken met {other}. U hebt namens {initiative} nog niet geantwoord.

Gezocht: {need}
Geboden: {offer}
Waarom dit past: {reason}

Zeg ja of nee, uiterlijk {answer_by}:
{link}

Wij herinneren u één keer. Antwoordt u niet, dan vervalt de vraag vanzelf.
""",
        ),
        "en": Wording(
            "{other} waits for your answer",
            """Dear carrier,

Two weeks ago we asked whether you want to meet {other}. Nobody answered for {initiative} yet.

Looked for: {need}
Offered: {offer}
Why it fits: {reason}

Say yes or no, by {answer_by}:
{link}

We remind you once. Without an answer the question goes by itself.
""",
        ),
    },
)

AGREED = Letter(
    code="introduction-agreed",
    title=_("Both want to meet"),
    explanation=_("To the carriers of both sides when both have said yes, with whom to write to."),
    placeholders=_BOTH
    | {
        "person": Placeholder(_("Who said yes on the other side."), "Fatima el Idrissi"),
        "email": Placeholder(_("Their e-mail address."), "fatima@example.org"),
    },
    required=frozenset({"person", "email"}),
    texts={
        "nl": Wording(
            "{other} wil ook kennismaken",
            """Beste drager,

{initiative} en {other} willen allebei kennismaken. U kunt schrijven naar:
{person}, {email}

De ander heeft ook uw naam of die van uw mededrager gekregen. Laat later weten wat ervan kwam:
{link}
""",
        ),
        "en": Wording(
            "{other} wants to meet too",
            """Dear carrier,

{initiative} and {other} both want to meet. You can write to:
{person}, {email}

The other side has got your name too, or your fellow carrier's. Tell us later what came of it:
{link}
""",
        ),
    },
)

ENDED = Letter(
    code="introduction-ended",
    title=_("An introduction does not go through"),
    explanation=_("To the carriers of a side when an introduction was declined or taken back."),
    placeholders=_BOTH,
    required=frozenset({"other"}),
    texts={
        "nl": Wording(
            "Kennismaken met {other} gaat niet door",
            """Beste drager,

De kennismaking van {initiative} met {other} gaat niet door. U hoeft niets te doen. Wat u zoekt of biedt, blijft open
staan.

Bekijk wat er nog meer past:
{link}
""",
        ),
        "en": Wording(
            "Meeting {other} does not go through",
            """Dear carrier,

The introduction of {initiative} and {other} does not go through. You need not do anything. What you look for or offer
stays open.

See what else fits:
{link}
""",
        ),
    },
)


def register_letters() -> None:
    """Make the mails known."""
    for letter in (ASKED, REMINDER, AGREED, ENDED):
        register(letter)
