# SPDX-License-Identifier: EUPL-1.2
"""Signing in, in a real browser: code, authenticator app, passkey and OpenID Connect."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import CDPSession, Page, expect
from pytest_django.fixtures import Settings

from accounts.models import Role
from config.settings.sign_in import oidc_apps, origins_of
from tests.browser import axe, fits
from tests.factories import make_user
from tests.oidc_provider import CLIENT_ID, CLIENT_SECRET, running_provider
from tests.signing_in import app_code, code_for

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer

TODAY = re.compile("/vandaag$")

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _as_in_production(settings: Settings) -> None:
    settings.SECOND_FACTOR_REQUIRED = True


def by_code(page: Page, email: str) -> None:
    page.goto("/account/inloggen")
    page.get_by_label("E-mailadres").fill(email)
    page.get_by_role("button", name="Stuur mij een code").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Typ de code")
    axe(page)
    page.get_by_label("Code").fill(code_for(email).lower())
    page.get_by_role("button", name="Inloggen", exact=True).click()


def test_a_founder_signs_in_with_a_code_on_a_phone_without_script(new_page: Callable[..., Page]) -> None:
    make_user(email="fenna@example.org", name="Fenna")
    page = new_page(width=320, height=640, script=False)
    page.goto("/account/inloggen")
    page.get_by_label("E-mailadres").fill("fenna@example.org")
    page.get_by_role("button", name="Stuur mij een code").click()
    page.get_by_label("Code").fill("XXX-XXX")
    page.get_by_role("button", name="Inloggen", exact=True).click()
    expect(page.get_by_role("alert").first).to_contain_text("Deze code klopt niet")
    page.get_by_label("Code").fill(code_for("fenna@example.org"))
    page.get_by_role("button", name="Inloggen", exact=True).click()
    expect(page.get_by_role("button", name="Uitloggen")).to_be_visible()


def test_an_official_sets_up_an_app_and_uses_it_at_the_next_sign_in(page: Page, narrow_page: Page) -> None:
    make_user(email="ole@example.org", name="Ole", role=Role.OFFICIAL)
    by_code(page, "ole@example.org")
    expect(page.get_by_text("Stel eerst een tweede stap in.")).to_be_visible()
    axe(page)
    page.get_by_role("link", name="Stel een app in").click()
    axe(page)
    secret = page.locator("code").inner_text()
    page.get_by_label("Code").fill(app_code(secret))
    page.get_by_role("button", name="Gebruik deze app").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Herstelcodes")
    axe(page)
    page.get_by_role("link", name="Ik heb ze bewaard").click()
    expect(page).to_have_url(TODAY)

    by_code(narrow_page, "ole@example.org")
    expect(narrow_page.get_by_role("heading", level=1)).to_have_text("Uw tweede stap")
    axe(narrow_page)
    fits(narrow_page)
    narrow_page.get_by_label("Code").fill(app_code(secret))
    narrow_page.get_by_role("button", name="Inloggen", exact=True).click()
    expect(narrow_page).to_have_url(TODAY)


def virtual_authenticator(page: Page) -> CDPSession:
    """Give the browser a device that holds passkeys and knows its owner's finger."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    return session


def test_an_official_makes_a_passkey_and_signs_in_with_it(page: Page, live_server: "LiveServer") -> None:
    # A passkey belongs to a name, not to a number: the same server, called localhost.
    base = live_server.url.replace("127.0.0.1", "localhost")
    make_user(email="ole@example.org", name="Ole", role=Role.OFFICIAL)
    virtual_authenticator(page)

    page.goto(f"{base}/account/inloggen")
    page.get_by_label("E-mailadres").fill("ole@example.org")
    page.get_by_role("button", name="Stuur mij een code").click()
    page.get_by_label("Code").fill(code_for("ole@example.org"))
    page.get_by_role("button", name="Inloggen", exact=True).click()
    page.get_by_role("link", name="Voeg een passkey toe").click()
    axe(page)
    page.get_by_role("button", name="Maak de passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Herstelcodes")
    page.get_by_role("button", name="Uitloggen").click()

    page.goto(f"{base}/account/inloggen")
    axe(page)
    page.get_by_role("button", name="Log in met een passkey").click()
    expect(page).to_have_url(TODAY)


def test_an_official_signs_in_with_the_account_of_the_organisation(page: Page, settings: Settings) -> None:
    make_user(email="ole@example.org", name="Ole", role=Role.OFFICIAL)
    with running_provider() as provider:
        settings.SOCIALACCOUNT_PROVIDERS = oidc_apps(provider.issuer, CLIENT_ID, CLIENT_SECRET, "de gemeente")
        rules = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
        allowed = {**rules, "form-action": ["'self'", *origins_of(f"{provider.issuer}/path")]}
        settings.CONTENT_SECURITY_POLICY = {"DIRECTIVES": allowed}
        page.goto("/account/inloggen")
        page.get_by_role("button", name="Log in met de gemeente").click()
        expect(page).to_have_url(TODAY)
