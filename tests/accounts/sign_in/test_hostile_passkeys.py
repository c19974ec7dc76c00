# SPDX-License-Identifier: EUPL-1.2
"""Whatever is posted as a passkey, to whoever is not signed in: never a crash, never a way in."""

import base64
import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db
TOO_DEEP = "[" * 5000


def _text(data: str) -> str:
    return base64.urlsafe_b64encode(data.encode()).rstrip(b"=").decode()


SOUND: dict[str, Any] = {
    "id": _text("abc"),
    "rawId": _text("abc"),
    "type": "public-key",
    "response": {
        "clientDataJSON": _text(json.dumps({"type": "webauthn.get", "challenge": "x", "origin": "http://testserver"})),
        "authenticatorData": _text("\0" * 37),
        "signature": _text("s"),
        "userHandle": _text("u"),
    },
    "clientExtensionResults": {},
}
ODD: tuple[object, ...] = (1, None, [], {}, "", "é", "AA", True, _text(TOO_DEEP), _text("\0" * 40))


def _credentials() -> Iterator[str]:
    yield from (TOO_DEEP, "", "not json", '{"id": 1}', "[]", "1", '{"id": "\\ud800"}')
    for name in SOUND:
        yield from (json.dumps({**SOUND, name: odd}) for odd in ODD)
        yield json.dumps({key: value for key, value in SOUND.items() if key != name})
    for name in SOUND["response"]:
        yield from (json.dumps({**SOUND, "response": {**SOUND["response"], name: odd}}) for odd in ODD)


def test_no_credential_that_cannot_be_read_breaks_the_sign_in_page(client: Client) -> None:
    page = reverse("mfa_login_webauthn")
    client.get(page)
    for credential in _credentials():
        answer = client.post(page, {"credential": credential})
        assert answer.status_code in {200, 302, 400}, credential[:200]
    assert "_auth_user_id" not in client.session
