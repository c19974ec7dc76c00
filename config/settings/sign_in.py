# SPDX-License-Identifier: EUPL-1.2
"""Signing in: e-mail code for everybody, a second factor or OpenID Connect for offices; nothing else is on."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from config.env import env, secret

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "accounts:home"
LOGOUT_REDIRECT_URL = "home"

# Rows of ours, so that a person's sessions can be counted, ended and erased.
SESSION_ENGINE = "accounts.sign_in.sessions"
SESSION_COOKIE_AGE = int(timedelta(days=14).total_seconds())
OFFICE_IDLE_TIME = timedelta(hours=1)
OFFICE_LONGEST_SESSION = timedelta(hours=10)
# An office page opens only after a second factor or OpenID Connect. A system check refuses False in production.
SECOND_FACTOR_REQUIRED = True

# How many proxies of ours stand before the web server; with 0 X-Forwarded-For is not believed.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", 0)

ACCOUNT_ADAPTER = "accounts.sign_in.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
# A mailbox is proven by the code or the link that was sent to it, never by a separate confirmation.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = int(timedelta(minutes=15).total_seconds())
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = 2
# Six of twenty letters: 64 million codes, five tries each.
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": False, "dashed": True, "length": 6}
ACCOUNT_LOGIN_TIMEOUT = int(timedelta(minutes=15).total_seconds())
ACCOUNT_REAUTHENTICATION_TIMEOUT = int(timedelta(minutes=10).total_seconds())
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = True
ACCOUNT_FORMS = {
    "login": "accounts.sign_in.forms.PasswordForm",
    "request_login_code": "accounts.sign_in.forms.AskCodeForm",
    "confirm_login_code": "accounts.sign_in.forms.CodeForm",
    "reauthenticate": "accounts.sign_in.forms.PasswordAgainForm",
}
# Tries are counted in PostgreSQL by accounts.rate_limits: atomic, shared by all processes, and not lost with the cache.
ACCOUNT_RATE_LIMITS = False
MFA_RATE_LIMITS = False

MFA_ADAPTER = "accounts.sign_in.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = False
MFA_TOTP_ISSUER = "Meervoud"
MFA_TOTP_TOLERANCE = 1
# A passkey is a second factor only when it asks for a finger, a face or a PIN.
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_FORMS = {
    "authenticate": "accounts.sign_in.forms.SecondFactorForm",
    "reauthenticate": "accounts.sign_in.forms.SecondFactorAgainForm",
    "activate_totp": "accounts.sign_in.forms.NewAppForm",
    "login_webauthn": "accounts.sign_in.forms.PasskeyForm",
    "authenticate_webauthn": "accounts.sign_in.forms.SecondPasskeyForm",
    "reauthenticate_webauthn": "accounts.sign_in.forms.PasskeyAgainForm",
    "add_webauthn": "accounts.sign_in.forms.NewPasskeyForm",
    "edit_webauthn": "accounts.sign_in.forms.RenamePasskeyForm",
}

# OpenID Connect is on when the issuer is named. People are keyed on `sub`; an address links only when it is verified.
OIDC_ISSUER = env.str("OIDC_ISSUER", "")
OIDC_NAME = env.str("OIDC_NAME", "")
# Domains whose addresses this provider vouches for, for providers that send no `email_verified` claim (Entra).
OIDC_VERIFIED_DOMAINS: list[str] = env.list("OIDC_VERIFIED_DOMAINS", [])
# Optional: the claim that lists groups, and which group gives which office: "claim-value=official,other=assessor".
OIDC_ROLE_CLAIM = env.str("OIDC_ROLE_CLAIM", "")
OIDC_ROLE_MAP: dict[str, str] = env.dict("OIDC_ROLE_MAP", {})
SOCIALACCOUNT_ADAPTER = "accounts.sign_in.adapters.OpenIdAdapter"
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_QUERY_EMAIL = True
SOCIALACCOUNT_REQUESTS_TIMEOUT = 5


def origins_of(issuer: str) -> list[str]:
    """Return the origin a browser is sent to for signing in, or none when no issuer is named."""
    parts = urlsplit(issuer)
    return [f"{parts.scheme}://{parts.netloc}"] if issuer else []


def oidc_apps(issuer: str, client_id: str, client_secret: str, name: str) -> dict[str, Any]:
    """Return allauth's settings for one OpenID Connect provider, or none when no issuer is named."""
    if not issuer:
        return {}
    app = {
        "provider_id": "oidc",
        "name": name or "OpenID Connect",
        "client_id": client_id,
        "secret": client_secret,
        "settings": {
            "server_url": issuer,
            "oauth_pkce_enabled": True,
            "verified_email": OIDC_VERIFIED_DOMAINS or False,
        },
    }
    return {"openid_connect": {"APPS": [app]}}


SOCIALACCOUNT_PROVIDERS = oidc_apps(
    OIDC_ISSUER,
    env.str("OIDC_CLIENT_ID", ""),
    secret("OIDC_CLIENT_SECRET", ""),
    OIDC_NAME,
)
