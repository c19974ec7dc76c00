# SPDX-License-Identifier: EUPL-1.2
"""Default deny: writing by everybody everywhere, foreign and absent objects, and the protections of every answer.

Who may read which page is tested with the pages themselves (test_pages.py), from the same table.
"""

import re
from importlib import import_module
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from tests.architecture.addresses import ADDRESSES, ELSEWHERE, Address, Kind, names_under
from tests.architecture.sign_in_addresses import DOORS
from tests.architecture.visits import EVERYBODY, ROOMS, client_of, visit
from tests.architecture.world import World

LOGIN = "/account/inloggen"
CLOSED, NO_METHOD, SIGN_IN, OPEN = "closed", "no such method", "sign in", "open"


def of_room(room: str) -> dict[str, Address]:
    return {name: address for name, address in ADDRESSES.items() if name.startswith(f"{room}:")}


def verdict(answer: Any) -> str:
    """Name what happened. Seen and refused in words (400, 409, 422) is open: this person may try."""
    if answer.status_code in {301, 302, 303, 308}:
        return SIGN_IN if answer["Location"].startswith(f"{LOGIN}?next=") else OPEN
    if answer.status_code >= 500:
        return str(answer.status_code)
    return {403: CLOSED, 404: CLOSED, 405: NO_METHOD}.get(answer.status_code, OPEN)


def fitting(role: str, *, is_reader: bool, address: Address) -> set[str]:
    """Return the verdicts on a POST that fit the table."""
    if is_reader:
        return {OPEN} if address.kind is Kind.ACT else {OPEN, NO_METHOD}
    return {SIGN_IN, CLOSED, NO_METHOD} if role == "anyone" else {CLOSED, NO_METHOD}


@pytest.mark.thin(2)
@pytest.mark.parametrize("role", EVERYBODY)
@pytest.mark.parametrize("room", ROOMS)
def test_writing_is_open_to_those_who_may_and_closed_to_everybody_else(world: World, room: str, role: str) -> None:
    faults = []
    for name, address in of_room(room).items():
        path = address.path(name, world)
        found = verdict(visit(world, role, "post", path))
        if name == "accounts:again" and found == SIGN_IN:
            # What it is for: it signs out and sends to the sign-in page.
            continue
        if found not in fitting(role, is_reader=role in address.readers, address=address):
            faults.append(f"{role} finds {path} ({name}) {found}")
    assert not faults, "\n".join(faults)


def plain(answer: Any) -> str:
    text = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", answer.body.decode(errors="replace"))
    return re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID", text)


@pytest.mark.thin(3)
@pytest.mark.parametrize("role", EVERYBODY)
@pytest.mark.parametrize("room", ROOMS)
def test_what_is_foreign_looks_like_what_is_absent(world: World, room: str, role: str) -> None:
    faults = []
    for name, address in of_room(room).items():
        arguments = address.arguments(world)
        if role in address.readers or not any(isinstance(one, UUID) for one in arguments):
            continue
        there = reverse(name, args=arguments)
        nowhere = reverse(name, args=[uuid4() if isinstance(one, UUID) else one for one in arguments])
        method = "post" if address.kind is Kind.ACT else "get"
        foreign, gone = visit(world, role, method, there), visit(world, role, method, nowhere)
        if (foreign.status_code, plain(foreign)) != (gone.status_code, plain(gone)):
            faults.append(f"{role} can tell {name}: {foreign.status_code} against {gone.status_code}")
    assert not faults, "\n".join(faults)


def test_every_door_of_signing_in_is_declared() -> None:
    doors = {name for name in names_under(get_resolver().url_patterns, "") if name.startswith(ELSEWHERE)}
    assert {name for name in doors if not name.startswith("api:")} == set(DOORS)


def test_doors_of_signing_in_open_for_those_they_are_declared_for(world: World) -> None:
    faults = []
    for name, door in DOORS.items():
        path = reverse(name, args=door.arguments)
        is_public = "anyone" in door.get | door.post
        for role in EVERYBODY:
            for method, openers in (("get", door.get), ("post", door.post)):
                found = verdict(visit(world, role, method, path))
                shut = {NO_METHOD, CLOSED} if is_public else {NO_METHOD, CLOSED, SIGN_IN}
                if found not in ({OPEN} if role in openers else shut):
                    faults.append(f"{method} {path} ({name}) by {role}: {found}")
    assert not faults, "\n".join(faults)


def test_every_write_is_protected_against_forgery(world: World) -> None:
    faults = []
    for name, address in ADDRESSES.items():
        if address.kind is not Kind.ACT or not address.readers:
            continue
        role = min(address.readers - {"anyone"})
        answer = client_of(world, role, enforce_csrf_checks=True).post(address.path(name, world), {})
        if answer.status_code != 403:
            faults.append(f"{name} by {role}: {answer.status_code}")
    for name, door in DOORS.items():
        answer = Client(enforce_csrf_checks=True).post(reverse(name, args=door.arguments), {})
        if "anyone" in door.post and answer.status_code != 403:
            faults.append(f"{name}: {answer.status_code}")
    assert not faults, "\n".join(faults)


def protection_faults(answer: Any) -> list[str]:
    policy = answer.headers.get("Content-Security-Policy", "")
    faults = [f"the policy allows {word}" for word in ("unsafe-inline", "unsafe-eval") if word in policy]
    needed = ("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'")
    faults += [f"the policy lacks {part}" for part in needed if part not in policy]
    if answer.headers.get("X-Frame-Options") != "DENY" or answer.headers.get("X-Content-Type-Options") != "nosniff":
        faults.append("may be framed or sniffed")
    if answer.headers.get("Referrer-Policy") not in {"same-origin", "no-referrer"}:
        faults.append("tells others where the reader was")
    text = answer.body.decode(errors="replace")
    if re.search(r"<script(?![^>]*(src=|type=\"application/json\"))|<style|<[^>]+ (style|on[a-z]+)=", text):
        faults.append("has script or style in the page")
    return faults


def test_every_page_has_the_protections(world: World) -> None:
    faults = []
    for name, address in ADDRESSES.items():
        if address.kind is Kind.PAGE and address.readers:
            role = "anyone" if "anyone" in address.readers else min(address.readers)
            found = visit(world, role, "get", address.path(name, world))
            faults += [f"{name}: {fault}" for fault in protection_faults(found)]
    for name, door in DOORS.items():
        role = "anyone" if "anyone" in door.get else "official"
        found = visit(world, role, "get", reverse(name, args=door.arguments))
        faults += [f"{name}: {fault}" for fault in protection_faults(found)]
    assert not faults, "\n".join(faults)


@pytest.mark.django_db
@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "testserver:80@evil.example"])
def test_a_host_that_is_not_ours_is_refused(host: str) -> None:
    for path in ("/", LOGIN):
        assert Client(headers={"Host": host}).get(path).status_code == 400


@pytest.mark.django_db
def test_a_forwarded_host_changes_nothing() -> None:
    forwarded = Client(headers={"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https"}).get(LOGIN)
    assert forwarded.status_code == 200
    assert "evil.example" not in forwarded.content.decode()


def test_cookies_of_a_deployment_are_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "SECRET_KEY": "k" * 50,
        "ALLOWED_HOSTS": "meervoud.example",
        "DATABASE_URL": "postgresql://x@127.0.0.1/x",
        "REDIS_URL": "redis://127.0.0.1:1/0",
        "SITE_URL": "https://meervoud.example",
        "EMAIL_URL": "smtp://127.0.0.1:1",
        "MAIL_FROM": "meervoud@meervoud.example",
        "SECURITY_CONTACT": "mailto:security@meervoud.example",
    }.items():
        monkeypatch.setenv(name, value)
    production = import_module("config.settings.production")
    assert production.SESSION_COOKIE_NAME.startswith("__Host-")
    assert production.CSRF_COOKIE_NAME.startswith("__Host-")
    assert production.SESSION_COOKIE_SECURE
    assert production.CSRF_COOKIE_SECURE
    assert production.SESSION_COOKIE_HTTPONLY
    assert production.SESSION_COOKIE_SAMESITE == "Lax"
    assert production.SECURE_HSTS_SECONDS >= 31_536_000
    assert production.SECURE_SSL_REDIRECT
    assert production.SECOND_FACTOR_REQUIRED
    assert not production.DEMO
    assert not production.DEBUG
