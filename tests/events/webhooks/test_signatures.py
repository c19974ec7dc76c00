# SPDX-License-Identifier: EUPL-1.2
"""Signatures are those of Standard Webhooks."""

import base64

from pytest_django import Settings

from events.webhooks import signatures


def test_the_published_vector_gives_the_published_signature() -> None:
    found = signatures.headers(
        "msg_p5jXN8AQM9LWM0D4loKWxJek",
        1614265330,
        b'{"test": 2432232314}',
        ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
    )
    assert found == {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }


def test_while_a_secret_is_replaced_both_sign() -> None:
    one, other = signatures.new_secret(), signatures.new_secret()
    both = signatures.headers("a", 1, b"{}", [one, other])["webhook-signature"].split(" ")
    assert both == [signatures.headers("a", 1, b"{}", [secret])["webhook-signature"] for secret in (one, other)]


def test_a_new_secret_has_the_form_and_length_of_the_standard() -> None:
    secret = signatures.new_secret()
    assert secret.startswith("whsec_")
    assert len(base64.b64decode(secret.removeprefix("whsec_"))) == 32
    assert secret != signatures.new_secret()


def test_a_secret_is_kept_sealed_and_outlives_a_change_of_key(settings: Settings) -> None:
    secret = signatures.new_secret()
    kept = signatures.sealed(secret)
    assert secret.removeprefix("whsec_") not in kept
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "another" * 10
    assert signatures.unsealed(kept) == secret
