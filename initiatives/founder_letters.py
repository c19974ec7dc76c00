# SPDX-License-Identifier: EUPL-1.2
"""The built-in mails to founders and carriers; a coordinator may word them anew."""

from django.utils.translation import gettext_lazy as _

from mail.letters import Letter, Placeholder, Wording, register

INITIATIVE = Placeholder(_("The name of the initiative."), "Buurttuin Liskwartier")
LINK = Placeholder(_("The address of the page to go to."), "https://meervoud.example/mijn")
DAYS = Placeholder(_("How many days the link works."), "14")
PERSON = Placeholder(_("The name of the carrier it is about."), "Fatima el Idrissi")
INVITER = Placeholder(_("The name of the carrier who invites."), "Jan Jansen")
ANSWER_BY = Placeholder(_("The last day of the six weeks for an answer."), "5 januari 2027")

RESUME = Letter(
    code="registration-resume",
    title=_("Link to go on with a registration"),
    explanation=_("To somebody who stops half-way a registration and asks for the link."),
    placeholders={"link": LINK, "days": DAYS},
    required=frozenset({"link"}),
    is_secret=True,
    texts={
        "nl": Wording(
            "Ga verder met uw aanmelding",
            """Beste initiatiefnemer,

U bent begonnen met een aanmelding. Uw antwoorden zijn bewaard. Met deze link gaat u verder, ook op een ander apparaat:
{link}

De link werkt {days} dagen. Geef hem niet door: wie de link heeft, kan uw antwoorden lezen en veranderen.

Hebt u niet om deze mail gevraagd? Dan hoeft u niets te doen.
""",
        ),
        "en": Wording(
            "Go on with your registration",
            """Dear founder,

You began a registration. Your answers have been kept. With this link you go on, also on another device:
{link}

The link works for {days} days. Do not pass it on: who has the link can read and change your answers.

Did you not ask for this mail? Then you need not do anything.
""",
        ),
    },
)

RECEIVED = Letter(
    code="registration-received",
    title=_("Registration received"),
    explanation=_("To the founder, right after a registration is sent in."),
    placeholders={"initiative": INITIATIVE, "answer_by": ANSWER_BY, "link": LINK},
    required=frozenset({"initiative", "link"}),
    texts={
        "nl": Wording(
            "Wij hebben uw aanmelding van {initiative}",
            """Beste initiatiefnemer,

Wij hebben uw aanmelding van {initiative} ontvangen. De gemeente leest haar. U hoort uiterlijk {answer_by} iets.

Wilt u zien hoe het staat, of iets veranderen? Log in met dit e-mailadres. U krijgt dan een code, een wachtwoord is niet
nodig:
{link}

Hebt u niets aangemeld? Dan heeft iemand uw adres gebruikt. Log in en trek de aanmelding in, of laat het de gemeente
weten.
""",
        ),
        "en": Wording(
            "We have your registration of {initiative}",
            """Dear founder,

We have received your registration of {initiative}. The municipality reads it. You hear from us by {answer_by}.

Do you want to see how things stand, or change something? Sign in with this e-mail address. You get a code, no password
is needed:
{link}

Did you not register anything? Then somebody used your address. Sign in and withdraw the registration, or tell the
municipality.
""",
        ),
    },
)

INVITATION = Letter(
    code="carrier-invitation",
    title=_("Invitation to carry an initiative"),
    explanation=_("To somebody a carrier invites to carry the initiative too."),
    placeholders={"initiative": INITIATIVE, "inviter": INVITER, "link": LINK, "days": DAYS},
    required=frozenset({"initiative", "link"}),
    is_secret=True,
    texts={
        "nl": Wording(
            "{inviter} vraagt u mee te dragen: {initiative}",
            """Beste lezer,

{inviter} vraagt u om het initiatief {initiative} mee te dragen. Een drager houdt het initiatief overeind, en kan het in
het register bijhouden.

Bekijk de uitnodiging en kies of u meedoet:
{link}

De link werkt {days} dagen en is alleen voor u. Wilt u niet? Dan hoeft u niets te doen.
""",
        ),
        "en": Wording(
            "{inviter} asks you to help carry {initiative}",
            """Dear reader,

{inviter} asks you to help carry the initiative {initiative}. A carrier keeps the initiative going, and can keep it
up to date in the register.

Read the invitation and choose whether you join:
{link}

The link works for {days} days and is meant for you only. Do you not want to? Then you need not do anything.
""",
        ),
    },
)

ACCEPTED = Letter(
    code="carrier-accepted",
    title=_("Invitation accepted"),
    explanation=_("To the carriers, when an invited person has become a carrier."),
    placeholders={"initiative": INITIATIVE, "person": PERSON, "link": LINK},
    required=frozenset({"initiative"}),
    texts={
        "nl": Wording(
            "{person} draagt {initiative} nu mee",
            """Beste drager,

{person} heeft de uitnodiging aangenomen en draagt {initiative} nu mee. U ziet alle dragers op de pagina van uw
initiatief:
{link}
""",
        ),
        "en": Wording(
            "{person} now helps carry {initiative}",
            """Dear carrier,

{person} has accepted the invitation and now helps carry {initiative}. You see all carriers on the page of your
initiative:
{link}
""",
        ),
    },
)

LEFT = Letter(
    code="carrier-left",
    title=_("A carrier stopped"),
    explanation=_("To the carriers who stay, when a carrier stops."),
    placeholders={"initiative": INITIATIVE, "person": PERSON, "link": LINK},
    required=frozenset({"initiative", "person"}),
    texts={
        "nl": Wording(
            "{person} draagt {initiative} niet meer",
            """Beste drager,

{person} is gestopt als drager van {initiative}. Staat u er nu alleen voor? Nodig dan iemand uit:
{link}
""",
        ),
        "en": Wording(
            "{person} no longer carries {initiative}",
            """Dear carrier,

{person} has stopped as a carrier of {initiative}. Are you on your own now? Then invite somebody:
{link}
""",
        ),
    },
)


def register_letters() -> None:
    """Make the mails known."""
    for letter in (RESUME, RECEIVED, INVITATION, ACCEPTED, LEFT):
        register(letter)
