# SPDX-License-Identifier: EUPL-1.2
"""Mistakes in the settings of signing in that must not reach people."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register


@register(Tags.security)
def check_demo_is_not_production(**_kwargs: Any) -> list[CheckMessage]:
    """Refuse one-click people wherever something points at a real deployment."""
    if not settings.DEMO:
        return []
    real = [name for name in ("SESSION_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "OIDC_ISSUER") if getattr(settings, name)]
    if str(settings.SETTINGS_MODULE).endswith(".production") or real:
        return [
            Error(
                "Demo mode is on in a deployment: anybody could become an administrator with one click.",
                hint=f"Set DEMO to False, or take away {', '.join(real) or 'the production settings'}.",
                id="accounts.E001",
            )
        ]
    return []


@register(Tags.security, deploy=True)
def check_offices_have_a_second_factor(**_kwargs: Any) -> list[CheckMessage]:
    """Refuse a deployment in which a stolen mailbox opens the work queue."""
    if settings.SECOND_FACTOR_REQUIRED:
        return []
    return [
        Error(
            "Officials can sign in without a second factor.",
            hint="Set SECOND_FACTOR_REQUIRED to True.",
            id="accounts.E002",
        )
    ]


@register(Tags.security)
def check_oidc_is_complete(**_kwargs: Any) -> list[CheckMessage]:
    """Refuse an OpenID Connect provider that is named by half."""
    if not settings.OIDC_ISSUER:
        return []
    apps = settings.SOCIALACCOUNT_PROVIDERS.get("openid_connect", {}).get("APPS", [])
    if any(app["client_id"] and app["secret"] for app in apps):
        return []
    return [
        Error(
            "OIDC_ISSUER is set, but OIDC_CLIENT_ID or OIDC_CLIENT_SECRET is not.",
            hint="Set all three, or none.",
            id="accounts.E003",
        )
    ]
