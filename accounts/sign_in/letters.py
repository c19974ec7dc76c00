# SPDX-License-Identifier: EUPL-1.2
"""The mails about signing in."""

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from

SIGN_IN_CODE = Letter(
    code="sign-in-code",
    title=_("Sign-in code"),
    explanation=_("Goes out when somebody asks for a code to sign in with."),
    placeholders={"code": Placeholder(_("The code, valid for 15 minutes"), "BCD-FGH")},
    required=frozenset({"code"}),
    is_secret=True,
    is_urgent=True,
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
)

SECURITY_CHANGE = Letter(
    code="security-change",
    title=_("The way you sign in has changed"),
    explanation=_("Goes out when a password, passkey, authenticator app or recovery codes change."),
    placeholders={
        "what": Placeholder(_("What changed"), "A passkey was added."),
        "link": Placeholder(_("Where the person can look and change it"), "https://meervoud.example/account/gegevens"),
    },
)


def register_letters() -> None:
    """Make the letters of this app known."""
    register_from("accounts/sign_in/letters", SIGN_IN_CODE, NO_ACCOUNT, OFFICE_INVITATION, SECURITY_CHANGE)
