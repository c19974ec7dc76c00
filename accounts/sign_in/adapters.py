# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: ARG002 - the signatures are those of allauth
"""How allauth meets the rest of Meervoud: mails go through the outbox, tries are counted, sign-up stays closed."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from accounts import rate_limits
from accounts.backends import may_sign_in
from accounts.models import Role, User
from accounts.own_account import actions as account_actions
from accounts.people import actions as people_actions
from accounts.sign_in import actions as sign_in_actions
from accounts.sign_in import second_factor
from accounts.sign_in.forms import TOO_OFTEN
from core.database.encryption import seal, unseal
from core.pages.client_network import network_of

# A session that was open before there was a factor never showed it, and must not count as strong afterwards.
NEW_FACTOR = frozenset({"mfa/email/totp_activated", "mfa/email/webauthn_added"})


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc] # allauth has no types
    """Sign-in by code and by password."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _("The e-mail address and the password do not belong together. Check both."),
        "too_many_login_attempts": TOO_OFTEN,
    }

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Put allauth's mail into the outbox as a letter of ours."""
        sign_in_actions.send_sign_in_mail(
            template_prefix, email=email, code=context.get("code", ""), language=get_language()
        )

    def send_notification_mail(
        self, template_prefix: str, user: User, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """Tell a person that the way they sign in changed; a new second factor ends the sessions begun without it."""
        if template_prefix in NEW_FACTOR:
            account_actions.end_sessions(by=user, keep=self.request.session.session_key)
        sign_in_actions.tell_security_change(template_prefix, user=user)

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs up here: people come in by registering an initiative, by invitation, or by OpenID Connect."""
        return False

    def pre_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse | None:
        """Stop people who may not sign in before any session is made."""
        if not may_sign_in(user):
            return redirect("account_inactive")
        response: HttpResponse | None = super().pre_login(request, user, **kwargs)
        return response

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count a password before it is tried, per address and place, and per place."""
        place = network_of(request)
        within = rate_limits.take(rate_limits.PASSWORDS_FROM_ONE_PLACE, place) and rate_limits.take(
            rate_limits.PASSWORD, credentials.get("email", ""), place
        )
        if not within:
            raise ValidationError(TOO_OFTEN, code="too_often")

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """Give the try back when the password was right."""
        user: User | None = super().authenticate(request, **credentials)
        if user:
            place = network_of(request)
            rate_limits.give_back(rate_limits.PASSWORDS_FROM_ONE_PLACE, place)
            rate_limits.give_back(rate_limits.PASSWORD, credentials.get("email", ""), place)
        return user

    def is_safe_url(self, url: str | None) -> bool:
        """Return whether a `next` stays here; an address that is none does not."""
        try:
            return bool(super().is_safe_url(url))
        except ValueError:
            return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Go back to the page where people see how they sign in."""
        return reverse("mfa_index")

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Ask somebody to prove themselves again, unless they signed in just now."""
        return not second_factor.signed_in_just_now(self.request, self.request.user)

    def get_reauthentication_methods(self, user: User) -> list[dict[str, Any]]:
        """Offer the ways of proving oneself again, in our words."""
        words = {
            "reauthenticate": _("Use your password"),
            "mfa_reauthenticate": _("Use your authenticator app"),
            "mfa_reauthenticate:webauthn": _("Use your passkey"),
        }
        ways: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        if not ways:
            # Without password and second factor the mailbox is the only proof.
            return [{"id": "mailbox", "description": _("Sign in again"), "url": reverse("accounts:again")}]
        return [{**way, "description": words[way["id"]]} for way in ways]


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Second factors."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("This code is not right. Type the code that your app shows now."),
    }

    def encrypt(self, text: str) -> str:
        """Keep secrets of authenticator apps unreadable in the database and its backups."""
        return seal(text, purpose="second-factor")

    def decrypt(self, encrypted_text: str) -> str:
        """Read what `encrypt` wrote, also under an older secret key."""
        return unseal(encrypted_text, purpose="second-factor")

    def generate_authenticator_name(self, user: User, type: Any) -> str:  # noqa: A002 - allauth's name
        """Suggest a name for a new passkey."""
        return gettext("My passkey")

    def _get_site_name(self) -> str:
        return "Meervoud"


class OpenIdAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """OpenID Connect."""

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Follow the provider's groups for somebody we know."""
        if sociallogin.is_existing:
            _follow_groups(sociallogin)

    def save_user(self, request: HttpRequest, sociallogin: Any, form: Any = None) -> User:
        """Keep a new person, with the offices their groups give."""
        user: User = super().save_user(request, sociallogin, form)
        _follow_groups(sociallogin)
        return user

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """A first sign-in makes a person only when the provider vouches for the address."""
        return any(address.verified for address in sociallogin.email_addresses)

    def is_auto_signup_allowed(self, request: HttpRequest, sociallogin: Any) -> bool:
        """No form in between: the provider told all there is to know."""
        return True

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: dict[str, Any]) -> User:
        """Take address and name from the provider."""
        user: User = super().populate_user(request, sociallogin, data)
        full = " ".join(part for part in (data.get("first_name"), data.get("last_name")) if part)
        user.name = str(data.get("name") or full)[:200]
        user.language = (get_language() or "nl")[:2]
        return user


def _follow_groups(sociallogin: Any) -> None:
    """Give and take offices by OIDC_ROLE_MAP, when the deployment sets one; otherwise offices are given here."""
    if not settings.OIDC_ROLE_CLAIM or not settings.OIDC_ROLE_MAP:
        return
    claims = sociallogin.account.extra_data.get("id_token", {})
    groups = claims.get(settings.OIDC_ROLE_CLAIM, [])
    groups = [groups] if isinstance(groups, str) else groups
    wanted = {settings.OIDC_ROLE_MAP[group] for group in groups if group in settings.OIDC_ROLE_MAP}
    managed = {Role(role) for role in settings.OIDC_ROLE_MAP.values()}
    people_actions.follow_groups(person=sociallogin.user, wanted={Role(role) for role in wanted}, managed=managed)
