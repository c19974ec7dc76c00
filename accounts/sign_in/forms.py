# SPDX-License-Identifier: EUPL-1.2
"""Allauth's sign-in forms, with our words and with tries counted in PostgreSQL."""

from typing import Any

from allauth.account.forms import ConfirmLoginCodeForm, LoginForm, ReauthenticateForm, RequestLoginCodeForm
from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as SecondFactorReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from accounts import rate_limits
from core.pages.client_network import network_of

TOO_OFTEN = _("You tried too often. Wait 15 minutes and try again.")


def _plain(field: forms.Field, label: Any, help_text: Any = "") -> None:
    """Give a field our label; a placeholder is no label and goes."""
    field.label, field.help_text = label, help_text
    field.widget.attrs.pop("placeholder", None)


class AskCodeForm(RequestLoginCodeForm):  # type: ignore[misc] # allauth has no types
    """An address to send a code to. A known and an unknown address get the same answer."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self.fields["email"], _("E-mail address"))
        self.fields["email"].widget.attrs["autocomplete"] = "email"

    def clean_email(self) -> str:
        """Count the mail before it is sent."""
        email, place = self.cleaned_data["email"], network_of(context.request)
        within = (
            rate_limits.take(rate_limits.CODE_MAILS_FROM_ONE_PLACE, place)
            and rate_limits.take(rate_limits.CODE_MAIL, email, place)
            and rate_limits.take(rate_limits.CODE_MAILS_TO_ONE_MAILBOX, email)
        )
        if not within:
            raise ValidationError(TOO_OFTEN, code="too_often")
        return str(super().clean_email())


class CodeForm(ConfirmLoginCodeForm):  # type: ignore[misc]
    """The code from the mail."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self.fields["code"], _("Code"), _("Six letters. Capitals and the dash do not matter."))
        self.fields["code"].widget.attrs.update({"autocapitalize": "characters", "spellcheck": "false"})

    def clean_code(self) -> str:
        """Count the try, also of requests at the same moment; allauth counts in the session, which those share."""
        session_key = context.request.session.session_key or ""
        within = rate_limits.take(rate_limits.CODES_FROM_ONE_PLACE, network_of(context.request)) and rate_limits.take(
            rate_limits.CODE, session_key, self.expected_code or ""
        )
        if not within:
            raise ValidationError(TOO_OFTEN, code="too_often")
        try:
            return str(super().clean_code())
        except ValidationError:
            raise ValidationError(
                _("This code is not right. Look in the newest mail and type its six letters."), code="incorrect_code"
            ) from None


class PasswordForm(LoginForm):  # type: ignore[misc]
    """Address and password; tries are counted by accounts.sign_in.adapters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self.fields["login"], _("E-mail address"))
        _plain(self.fields["password"], _("Password"))
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class PasswordAgainForm(ReauthenticateForm):  # type: ignore[misc]
    """The password once more, before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self.fields["password"], _("Password"))


class _CountedCode:
    """Counts tries of a second factor per person and place: the first factor was already right."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["code"]  # type: ignore[attr-defined]
        _plain(field, _("Code"), _("The six figures in your app, or a recovery code."))
        field.widget.attrs["inputmode"] = "numeric"

    def clean_code(self) -> str:
        who = (str(self.user.pk), network_of(context.request))  # type: ignore[attr-defined]
        if not rate_limits.take(rate_limits.SECOND_FACTOR, *who):
            raise ValidationError(TOO_OFTEN, code="too_often")
        try:
            code = str(super().clean_code())  # type: ignore[misc]
        except ValidationError:
            raise ValidationError(
                _("This code is not right. Type the code that your app shows now."), code="incorrect_code"
            ) from None
        rate_limits.give_back(rate_limits.SECOND_FACTOR, *who)
        return code


class SecondFactorForm(_CountedCode, AuthenticateForm):  # type: ignore[misc]
    """The second factor at sign-in."""


class SecondFactorAgainForm(_CountedCode, SecondFactorReauthenticateForm):  # type: ignore[misc]
    """The second factor once more, before something that matters."""


class NewAppForm(ActivateTOTPForm):  # type: ignore[misc]
    """The first code of a new authenticator app."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self.fields["code"], _("Code"))
        self.fields["code"].widget.attrs["inputmode"] = "numeric"


class _NamedPasskey:
    """A passkey's name, in our words and not endless."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["name"]  # type: ignore[attr-defined]
        _plain(field, _("Name"), _("For example: my phone."))
        field.widget.attrs["maxlength"] = 100
        field.validators.append(MaxLengthValidator(100))


class _GivenPasskey:
    """What a browser says about a passkey. Anybody can post anything here, and allauth's reader trips over it."""

    def full_clean(self) -> None:
        """Refuse what cannot be read, in words."""
        try:
            super().full_clean()  # type: ignore[misc]
        except (KeyError, AttributeError, TypeError, ValueError, RecursionError):
            unread = ValidationError(_("Your passkey could not be read. Try again."), code="incorrect_code")
            self.add_error("credential", unread)  # type: ignore[attr-defined]


class PasskeyForm(_GivenPasskey, LoginWebAuthnForm):  # type: ignore[misc]
    """Signing in with a passkey."""


class SecondPasskeyForm(_GivenPasskey, AuthenticateWebAuthnForm):  # type: ignore[misc]
    """A passkey as the second factor at sign-in."""


class PasskeyAgainForm(_GivenPasskey, ReauthenticateWebAuthnForm):  # type: ignore[misc]
    """A passkey once more, before something that matters."""


class NewPasskeyForm(_GivenPasskey, _NamedPasskey, AddWebAuthnForm):  # type: ignore[misc]
    """A new passkey."""


class RenamePasskeyForm(_NamedPasskey, EditWebAuthnForm):  # type: ignore[misc]
    """Another name for a passkey."""
