# SPDX-License-Identifier: EUPL-1.2
"""Mistakes of a deployment are told before it serves anybody."""

from pathlib import Path

import pytest
from django.core.checks import run_checks
from pytest_django import Settings

from core.operations.checks import TAG
from core.operations.translations import compile_catalogues


def ids(*, deploy: bool = False) -> list[str]:
    return sorted(str(found.id) for found in run_checks(tags=[TAG], include_deployment_checks=deploy))


@pytest.fixture
def demo(settings: Settings) -> Settings:
    settings.DEMO = True
    settings.ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
    settings.SITE_URL = "http://127.0.0.1:8000"
    return settings


def test_a_demo_on_this_machine_is_fine(demo: Settings) -> None:
    assert ids() == []


@pytest.mark.parametrize("host", ["*", "example.org", ".localhost", "192.168.1.2"])
def test_a_demo_others_can_reach_is_refused(demo: Settings, host: str) -> None:
    demo.ALLOWED_HOSTS = ["localhost", host]
    assert ids() == ["meervoud.E001"]


def test_a_demo_under_a_public_address_is_refused(demo: Settings) -> None:
    demo.SITE_URL = "https://initiatieven.example.org"
    assert ids() == ["meervoud.E002"]


def test_a_demo_with_debug_is_refused(demo: Settings) -> None:
    demo.DEBUG = True
    assert ids() == ["meervoud.E003"]


@pytest.mark.parametrize("name", ["SESSION_COOKIE_SECURE", "SECURE_SSL_REDIRECT"])
def test_a_demo_with_the_settings_of_a_deployment_is_refused(demo: Settings, name: str) -> None:
    setattr(demo, name, True)
    assert ids() == ["meervoud.E004"]


@pytest.fixture
def deployment(settings: Settings) -> Settings:
    settings.SITE_URL = "https://initiatieven.example.org"
    settings.ALLOWED_HOSTS = ["initiatieven.example.org"]
    settings.MAIL_FROM = "Meervoud <no-reply@example.org>"
    settings.SECURITY_CONTACT = "mailto:security@example.org"
    return settings


def test_a_deployment_whose_translations_are_not_compiled_is_refused(deployment: Settings, tmp_path: Path) -> None:
    folder = tmp_path / "nl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text('msgid ""\nmsgstr ""\n', encoding="utf-8")
    deployment.LOCALE_PATHS = [tmp_path]
    assert ids(deploy=True) == ["meervoud.E005"]
    compile_catalogues([tmp_path])
    assert ids(deploy=True) == []


def test_a_complete_deployment_is_fine(deployment: Settings) -> None:
    assert ids(deploy=True) == []
    deployment.ALLOWED_HOSTS = [".example.org"]
    assert ids(deploy=True) == []


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("SITE_URL", "http://initiatieven.example.org", "meervoud.W001"),
        ("SITE_URL", "https://localhost", "meervoud.W001"),
        ("SITE_URL", "", "meervoud.W001"),
        ("ALLOWED_HOSTS", ["other.example.org"], "meervoud.W002"),
        ("MAIL_FROM", "Meervoud <meervoud@localhost>", "meervoud.W003"),
        ("SECURITY_CONTACT", "mailto:security@localhost", "meervoud.W004"),
    ],
)
def test_what_a_deployment_lacks_is_named(deployment: Settings, name: str, value: object, expected: str) -> None:
    setattr(deployment, name, value)
    assert ids(deploy=True) == [expected]
