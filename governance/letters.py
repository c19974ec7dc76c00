# SPDX-License-Identifier: EUPL-1.2
"""The built-in mails about signals; a coordinator may word them anew."""

from django.utils.translation import gettext_lazy as _

from mail.letters import Letter, Placeholder, Wording, register

NUMBER = Placeholder(_("How many, in words."), "3 zaken")
SIGNALS = Placeholder(
    _("The signals, a paragraph each."),
    "Buurttuin Liskwartier. De subsidie stopt over 30 dagen en er is geen opvolger.\nhttps://meervoud.example/signalen",
)
LINK = Placeholder(_("The page with all of them."), "https://meervoud.example/signalen")
ACCOUNT = Placeholder(_("Where somebody stops these mails."), "https://meervoud.example/account/gegevens")
INITIATIVE = Placeholder(_("The name of the initiative."), "Buurttuin Liskwartier")

DIGEST = Letter(
    code="signals-digest",
    title=_("What needs attention, once a day"),
    explanation=_("At most once a day to who handles or carries an initiative, when a check found something new."),
    placeholders={"number": NUMBER, "signals": SIGNALS, "link": LINK, "account_link": ACCOUNT},
    required=frozenset({"signals", "link"}),
    texts={
        "nl": Wording(
            "{number} om naar te kijken in Meervoud",
            """Goedendag,

Dit vraagt uw aandacht:

{signals}

Alles bij elkaar:
{link}

U krijgt deze mail hooguit één keer per dag, en alleen als er iets nieuws is. Liever niet? Zet de mail uit bij uw
gegevens. Wat kritiek is mailen wij altijd.
{account_link}
""",
        ),
        "en": Wording(
            "{number} to look at in Meervoud",
            """Hello,

This asks for your attention:

{signals}

All together:
{link}

You get this mail once a day at most, and only when there is something new. Rather not? Switch it off with your
details. We always mail what is critical.
{account_link}
""",
        ),
    },
)

URGENT = Letter(
    code="signals-urgent",
    title=_("What is critical, at once"),
    explanation=_("At once to who handles or carries an initiative, when something became critical."),
    placeholders=DIGEST.placeholders,
    required=frozenset({"signals", "link"}),
    texts={
        "nl": Wording(
            "Kritiek: {number} om nu naar te kijken",
            """Goedendag,

Dit is kritiek en kan niet wachten:

{signals}

Alles bij elkaar:
{link}
""",
        ),
        "en": Wording(
            "Critical: {number} to look at now",
            """Hello,

This is critical and cannot wait:

{signals}

All together:
{link}
""",
        ),
    },
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
    texts={
        "nl": Wording(
            "Klopt {initiative} nog?",
            """Beste initiatiefnemer,

Wij hebben lang niets van {initiative} gehoord. Klopt het nog wat er in het register staat?

Ja, het klopt nog:
{yes_link}

Nee, het klopt niet meer:
{no_link}

U hoeft niet in te loggen. De links werken {days} dagen en één keer. Geef ze niet door.
""",
        ),
        "en": Wording(
            "Is {initiative} still right?",
            """Dear founder,

We have not heard of {initiative} for a long time. Is what the register says still right?

Yes, it is still right:
{yes_link}

No, it is not right any more:
{no_link}

You need not sign in. The links work for {days} days, once. Do not pass them on.
""",
        ),
    },
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
        "link": Placeholder(_("Where the contact is noted."), "https://meervoud.example/dossier/..."),
    },
    required=frozenset({"sender", "address", "message"}),
    texts={
        "nl": Wording(
            "Vraag van {initiative}",
            """Goedendag,

{sender} van {initiative} vraagt:

{message}

Antwoord aan {address}. Noteer daarna het contact, dan weten collega's ervan:
{link}
""",
        ),
        "en": Wording(
            "A question from {initiative}",
            """Hello,

{sender} of {initiative} asks:

{message}

Answer to {address}. Then note the contact, so that colleagues know:
{link}
""",
        ),
    },
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
    texts={
        "nl": Wording(
            "{colleague} draagt {number} aan u over",
            """Goedendag,

{colleague} vraagt u om dit op te pakken:

{signals}

{note}

Alles wat u oppakt:
{link}
""",
        ),
        "en": Wording(
            "{colleague} hands over {number} to you",
            """Hello,

{colleague} asks you to take this up:

{signals}

{note}

All you take up:
{link}
""",
        ),
    },
)


def register_letters() -> None:
    """Make the letters of this room known."""
    for letter in (DIGEST, URGENT, STILL_RIGHT, QUESTION, HANDED_OVER):
        register(letter)
