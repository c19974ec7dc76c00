# SPDX-License-Identifier: EUPL-1.2
"""Signing in, and the mails that belong to it."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _

from accounts.models import Session, User
from core.pages.links import absolute_link
from core.pages.navigation import page_links
from mail.actions import queue_message, write_to


def send_sign_in_mail(template: str, *, email: str, code: str, language: str | None) -> None:
    """Queue the mail that follows on "send me a code": the code, or word that there is no account.

    Both write one message, so that neither the answer nor its time tells whether the address is known.
    Raises LookupError for a mail of allauth that Meervoud does not send.
    """
    language = (language or "nl")[:2]
    if template == "account/email/login_code":
        queue_message(to=email, letter="sign-in-code", context={"code": code}, language=language)
    elif template == "account/email/unknown_account":
        context = {"register_link": _register_link(language)}
        queue_message(to=email, letter="sign-in-unknown", context=context, language=language)
    else:
        raise LookupError(f"no letter for {template}")


def _register_link(language: str) -> str:
    link = page_links.get("register")
    return absolute_link(link.url_name if link else "account_login", language=language)


def tell_security_change(template: str, *, user: User) -> None:
    """Tell a person by mail that the way they sign in changed; demo people have no mailbox."""
    if user.is_demo:
        return
    with translation.override(user.language):
        changes = {
            "account/email/password_changed": _("Your password was changed."),
            "account/email/password_set": _("You set a password."),
            "mfa/email/totp_activated": _("An authenticator app was added."),
            "mfa/email/totp_deactivated": _("The authenticator app was taken away."),
            "mfa/email/recovery_codes_generated": _("New recovery codes were made."),
            "mfa/email/webauthn_added": _("A passkey was added."),
            "mfa/email/webauthn_removed": _("A passkey was taken away."),
            "socialaccount/email/account_connected": _("Signing in with the organisation's account was added."),
        }
        what = changes[template]
    write_to(user, "security-change", what=what, link=("accounts:details",))


@transaction.atomic
def person_of_mailbox(*, email: str, name: str = "", language: str = "nl") -> User:
    """Return the person of this mailbox, made when there is none yet. Call only when the mailbox was proven.

    An existing person keeps name and language.
    """
    email = email.strip().lower()
    person = User.objects.filter(email=email).first()
    if person is not None:
        return person
    new = User(email=email, name=name[:200], language=language)
    new.set_unusable_password()
    # Two links from one mailbox may be opened at the same moment: the second finds whom the first made.
    User.objects.bulk_create([new], ignore_conflicts=True)
    return User.objects.get(email=email)


def sign_in_by_mailbox(request: HttpRequest, *, user: User, redirect_url: str | None = None) -> HttpResponse:
    """Sign in a person who just proved their mailbox by opening a link from it; return where to send them.

    Somebody with a second factor is asked for it first, and somebody who may not sign in sees the page that says so:
    always return this response. The session key changes.
    """
    # Allauth's modules read settings that are only there once the apps are loaded.
    from allauth.account.internal.flows.login import perform_login, record_authentication  # noqa: PLC0415
    from allauth.account.models import Login  # noqa: PLC0415

    record_authentication(request, user, method="code", email=user.email)
    response: HttpResponse = perform_login(request, Login(user=user, email=user.email, redirect_url=redirect_url))
    return response


def sign_out_after_restore() -> str:
    """End every session of a restored database: who signed out or was shut out since may not come back by it."""
    Session.objects.all().delete()
    return "Everybody signs in again. Keys and offices that were taken away since are back: look at /beheer."
