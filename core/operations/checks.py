# SPDX-License-Identifier: EUPL-1.2
"""Mistakes of a deployment, told before it serves anybody; each with an id and what to do."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register  # noqa: A004 - Django's name

from core.operations.translations import stale_catalogues

LOOPBACK = {"127.0.0.1", "localhost", "[::1]", "::1"}
TAG = "meervoud"


@register(TAG)
def check_demo(**_kwargs: Any) -> list[CheckMessage]:
    """Refuse the demo, where one click makes anybody a coordinator, wherever others can reach it."""
    if not settings.DEMO:
        return []
    found: list[CheckMessage] = []
    if strangers := sorted(set(settings.ALLOWED_HOSTS) - LOOPBACK):
        hint = "Use config.settings.production, or leave only 127.0.0.1 and localhost in ALLOWED_HOSTS."
        found.append(Error(f"Demo mode answers to {', '.join(strangers)}.", hint=hint, id="meervoud.E001"))
    if urlsplit(settings.SITE_URL).hostname not in LOOPBACK:
        hint = "Use config.settings.production, or a SITE_URL on 127.0.0.1."
        found.append(Error(f"Demo mode calls itself {settings.SITE_URL}.", hint=hint, id="meervoud.E002"))
    if settings.DEBUG:
        found.append(Error("Demo mode runs with DEBUG.", hint="Set DEBUG to False.", id="meervoud.E003"))
    if settings.SESSION_COOKIE_SECURE or settings.SECURE_SSL_REDIRECT:
        hint = "Take DEMO = True out of the settings of a deployment."
        found.append(Error("Demo mode runs with settings of a deployment.", hint=hint, id="meervoud.E004"))
    return found


@register(TAG, deploy=True)
def check_deployment(**_kwargs: Any) -> list[CheckMessage]:
    """Name what a deployment needs and lacks."""
    found: list[CheckMessage] = []
    site = urlsplit(settings.SITE_URL)
    if site.scheme != "https" or site.hostname in LOOPBACK or not site.hostname:
        hint = "Set SITE_URL to the address people use, such as https://initiatieven.example.org."
        found.append(Warning(f"Links in mails start with {settings.SITE_URL}.", hint=hint, id="meervoud.W001"))
    elif not any(_covers(pattern, site.hostname) for pattern in settings.ALLOWED_HOSTS):
        hint = f"Add {site.hostname} to ALLOWED_HOSTS."
        found.append(Warning("SITE_URL is not among ALLOWED_HOSTS.", hint=hint, id="meervoud.W002"))
    if settings.MAIL_FROM.rstrip(">").endswith("@localhost"):
        hint = 'Set MAIL_FROM, such as "Meervoud <no-reply@example.org>".'
        found.append(Warning("Mails have no sender that can be answered.", hint=hint, id="meervoud.W003"))
    if settings.SECURITY_CONTACT.endswith("@localhost"):
        hint = "Set SECURITY_CONTACT to mailto: or https: of those who mend weaknesses."
        found.append(Warning("Nobody can report a weakness.", hint=hint, id="meervoud.W004"))
    if stale_catalogues(map(Path, settings.LOCALE_PATHS)):
        hint = "Run python manage.py compile_catalogues after every change of the code."
        found.append(Error("Translations are not compiled: pages would be in English.", hint=hint, id="meervoud.E005"))
    return found


def _covers(pattern: str, host: str) -> bool:
    return pattern == host or (pattern.startswith(".") and (host == pattern[1:] or host.endswith(pattern)))
