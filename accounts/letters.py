# SPDX-License-Identifier: EUPL-1.2
"""The mails about signing in."""

from django.utils.translation import gettext_lazy as _

from mail.letters import Letter, Placeholder, Wording, register

SIGN_IN_CODE = Letter(
    code="sign-in-code",
    title=_("Sign-in code"),
    explanation=_("Goes out when somebody asks for a code to sign in with."),
    placeholders={"code": Placeholder(_("The code, valid for 15 minutes"), "BCD-FGH")},
    required=frozenset({"code"}),
    is_secret=True,
    is_urgent=True,
    texts={
        "nl": Wording(
            subject="{code} is uw code voor Meervoud",
            body=(
                "Goedendag,\n\nMet deze code logt u in:\n\n{code}\n\nDe code werkt 15 minuten, alleen in het venster "
                "waar u hem hebt gevraagd. Geef de code aan niemand.\n\nHebt u geen code gevraagd? Dan hoeft u "
                "niets te "
                "doen: zonder de code kan niemand inloggen."
            ),
        ),
        "en": Wording(
            subject="{code} is your code for Meervoud",
            body=(
                "Hello,\n\nSign in with this code:\n\n{code}\n\nThe code works for 15 minutes, only in the "
                "window where "
                "you asked for it. Give the code to nobody.\n\nDid you not ask for a code? Then there is nothing to "
                "do: without the code nobody can sign in."
            ),
        ),
    },
)

NO_ACCOUNT = Letter(
    code="sign-in-unknown",
    title=_("No account at this address"),
    explanation=_("Goes out when somebody asks for a code at an address we do not know. The page does not say so."),
    placeholders={
        "register_link": Placeholder(_("Where an initiative is registered"), "https://meervoud.example/aanmelden")
    },
    # As fast as a code: who measures must not learn whether an address is known.
    is_urgent=True,
    texts={
        "nl": Wording(
            subject="Inloggen bij Meervoud: dit adres kennen we niet",
            body=(
                "Goedendag,\n\nIemand wilde met dit e-mailadres inloggen bij Meervoud. Dat kan niet: bij dit "
                "adres hoort "
                "geen account.\n\nHebt u een ander adres gebruikt? Probeer het dan daarmee. Wilt u een initiatief "
                "aanmelden? Dat kan zonder account:\n\n{register_link}\n\nWas u dit niet? Dan hoeft u niets te doen."
            ),
        ),
        "en": Wording(
            subject="Signing in to Meervoud: we do not know this address",
            body=(
                "Hello,\n\nSomebody wanted to sign in to Meervoud with this e-mail address. That is not possible: no "
                "account belongs to it.\n\nDid you use another address? Then try that one. Do you want to register an "
                "initiative? You need no account for that:\n\n{register_link}\n\nWas it not you? Then there is nothing "
                "to do."
            ),
        ),
    },
)

OFFICE_INVITATION = Letter(
    code="office-invitation",
    title=_("Invitation to work in Meervoud"),
    explanation=_("Goes out when an administrator gives somebody an office."),
    placeholders={
        "office": Placeholder(_("The office"), "Area official"),
        "inviter": Placeholder(_("Who invites"), "Ada de Beheerder"),
        "link": Placeholder(
            _("The link to sign in with, valid for 7 days"), "https://meervoud.example/account/welkom/..."
        ),
    },
    required=frozenset({"link"}),
    is_secret=True,
    texts={
        "nl": Wording(
            subject="U kunt nu werken in Meervoud",
            body=(
                "Goedendag,\n\n{inviter} heeft u toegang gegeven tot Meervoud. Uw rol: {office}.\n\nOpen deze "
                "link om te "
                "beginnen. U stelt dan ook een tweede stap in voor het inloggen, met uw telefoon of computer:\n\n"
                "{link}\n\nDe link werkt één keer en tot 7 dagen na deze mail. Daarna vraagt u op de "
                "inlogpagina een code "
                "aan met dit e-mailadres."
            ),
        ),
        "en": Wording(
            subject="You can now work in Meervoud",
            body=(
                "Hello,\n\n{inviter} gave you access to Meervoud. Your office: {office}.\n\nOpen this link to "
                "begin. You "
                "will also set up a second step for signing in, with your phone or computer:\n\n{link}\n\nThe "
                "link works "
                "once, until 7 days after this mail. After that, ask for a code with this e-mail address on the "
                "sign-in "
                "page."
            ),
        ),
    },
)

SECURITY_CHANGE = Letter(
    code="security-change",
    title=_("The way you sign in has changed"),
    explanation=_("Goes out when a password, passkey, authenticator app or recovery codes change."),
    placeholders={
        "what": Placeholder(_("What changed"), "A passkey was added."),
        "link": Placeholder(_("Where the person can look and change it"), "https://meervoud.example/account/gegevens"),
    },
    texts={
        "nl": Wording(
            subject="Uw manier van inloggen bij Meervoud is veranderd",
            body=(
                "Goedendag,\n\n{what}\n\nWas u dit zelf? Dan hoeft u niets te doen. Was u dit niet? Log dan in, "
                "kijk bij "
                "uw gegevens en log overal uit. Neem daarna contact op met de gemeente.\n\n{link}"
            ),
        ),
        "en": Wording(
            subject="The way you sign in to Meervoud has changed",
            body=(
                "Hello,\n\n{what}\n\nWas it you? Then there is nothing to do. Was it not you? Then sign in, "
                "look at your "
                "details and sign out everywhere. After that, contact the municipality.\n\n{link}"
            ),
        ),
    },
)


def register_letters() -> None:
    """Make the letters of this room known."""
    for letter in (SIGN_IN_CODE, NO_ACCOUNT, OFFICE_INVITATION, SECURITY_CHANGE):
        register(letter)
