# SPDX-License-Identifier: EUPL-1.2
"""The built-in letters about a registration that changes status; a coordinator may word them anew."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from initiatives.lifecycle import Status
from mail.letters import Letter, Placeholder, Wording, register

LETTER_OF: Mapping[Status, str] = {
    Status.PUBLISHED: "registration-published",
    Status.CHANGES_REQUESTED: "registration-changes-requested",
    Status.DECLINED: "registration-declined",
    Status.WITHDRAWN: "registration-withdrawn",
    Status.SUBMITTED: "registration-resubmitted",
}

INITIATIVE = Placeholder(_("The name of the initiative."), "Buurttuin Liskwartier")
REASON = Placeholder(_("What the official wrote."), "Vertel erbij wie de sleutel van de tuin heeft.")
OFFICIAL = Placeholder(_("The name of the official."), "Sanne de Wit")
LINK = Placeholder(_("The address of the page to go to."), "https://meervoud.example/mijn")
ANSWER_BY = Placeholder(_("The last day of the six weeks for an answer."), "5 januari 2027")

PUBLISHED = Letter(
    code="registration-published",
    title=_("Registration published"),
    explanation=_("To the carriers, when an official puts the initiative in the public register."),
    placeholders={"initiative": INITIATIVE, "link": LINK, "reason": REASON, "official": OFFICIAL},
    required=frozenset({"initiative", "link"}),
    texts={
        "nl": Wording(
            "{initiative} staat in het register",
            """Beste initiatiefnemer,

Uw initiatief {initiative} staat nu in het openbare register. Iedereen kan het lezen:
{link}

{reason}

Klopt er iets niet meer? Log in en pas het aan. Dat kan altijd.

Met vriendelijke groet,
{official}
""",
        ),
        "en": Wording(
            "{initiative} is in the register",
            """Dear founder,

Your initiative {initiative} is now in the public register. Everyone can read it:
{link}

{reason}

Is something no longer right? Sign in and change it. You can do that at any time.

Kind regards,
{official}
""",
        ),
    },
)

CHANGES_REQUESTED = Letter(
    code="registration-changes-requested",
    title=_("Changes requested"),
    explanation=_("To the carriers, when an official asks for changes, before publication or after."),
    placeholders={"initiative": INITIATIVE, "reason": REASON, "link": LINK, "official": OFFICIAL},
    required=frozenset({"initiative", "reason", "link"}),
    texts={
        "nl": Wording(
            "Wilt u {initiative} aanpassen?",
            """Beste initiatiefnemer,

Wij hebben uw aanmelding van {initiative} gelezen. Voordat wij verder kunnen, vragen wij u iets te veranderen:

{reason}

Log in en pas uw aanmelding aan. Stuur haar daarna opnieuw in:
{link}

Tot die tijd staat uw initiatief niet in het openbare register. U raakt niets kwijt.

Met vriendelijke groet,
{official}
""",
        ),
        "en": Wording(
            "Would you add to {initiative}?",
            """Dear founder,

We have read your registration of {initiative}. Before we can go on, we ask you to change something:

{reason}

Sign in and change your registration. Then submit it again:
{link}

Until then your initiative is not in the public register. You lose nothing.

Kind regards,
{official}
""",
        ),
    },
)

DECLINED = Letter(
    code="registration-declined",
    title=_("Registration declined"),
    explanation=_("To the carriers, when an official does not put the initiative in the register."),
    placeholders={"initiative": INITIATIVE, "reason": REASON, "link": LINK, "official": OFFICIAL},
    required=frozenset({"initiative", "reason"}),
    texts={
        "nl": Wording(
            "{initiative} komt niet in het register",
            """Beste initiatiefnemer,

Wij nemen {initiative} niet op in het register. Dit is de reden:

{reason}

Bent u het er niet mee eens, of verandert er iets? Log in, pas uw aanmelding aan en stuur haar opnieuw in:
{link}

Wij kijken er dan opnieuw naar. U mag ook op deze mail antwoorden.

Met vriendelijke groet,
{official}
""",
        ),
        "en": Wording(
            "{initiative} will not be in the register",
            """Dear founder,

We do not take {initiative} into the register. This is the reason:

{reason}

Do you disagree, or does something change? Sign in, change your registration and submit it again:
{link}

We will then look at it anew. You may also answer this mail.

Kind regards,
{official}
""",
        ),
    },
)

WITHDRAWN = Letter(
    code="registration-withdrawn",
    title=_("Withdrawal confirmed"),
    explanation=_("To the carriers, when one of them withdraws the initiative."),
    placeholders={"initiative": INITIATIVE, "link": LINK},
    required=frozenset({"initiative"}),
    texts={
        "nl": Wording(
            "{initiative} is teruggetrokken",
            """Beste initiatiefnemer,

{initiative} is teruggetrokken en staat niet meer in het openbare register. Uw gegevens zijn er nog.

Wilt u toch weer meedoen? Log in en stuur uw aanmelding opnieuw in:
{link}

Met vriendelijke groet,
de gemeente
""",
        ),
        "en": Wording(
            "{initiative} has been withdrawn",
            """Dear founder,

{initiative} has been withdrawn and is no longer in the public register. Your answers are still there.

Do you want to take part again? Sign in and submit your registration again:
{link}

Kind regards,
the municipality
""",
        ),
    },
)

RESUBMITTED = Letter(
    code="registration-resubmitted",
    title=_("Registration received again"),
    explanation=_("To the carriers, when one of them submits the registration again."),
    placeholders={"initiative": INITIATIVE, "link": LINK, "answer_by": ANSWER_BY},
    required=frozenset({"initiative"}),
    texts={
        "nl": Wording(
            "Wij hebben {initiative} opnieuw ontvangen",
            """Beste initiatiefnemer,

Wij hebben uw aanmelding van {initiative} opnieuw ontvangen. U krijgt antwoord uiterlijk op {answer_by}.

Hier ziet u hoe het ermee staat:
{link}

Met vriendelijke groet,
de gemeente
""",
        ),
        "en": Wording(
            "We have received {initiative} again",
            """Dear founder,

We have received your registration of {initiative} again. You will have an answer on {answer_by} at the latest.

Here you can see how it stands:
{link}

Kind regards,
the municipality
""",
        ),
    },
)


def register_letters() -> None:
    """Make these letters known to the mail room."""
    for letter in (PUBLISHED, CHANGES_REQUESTED, DECLINED, WITHDRAWN, RESUBMITTED):
        register(letter)
