# SPDX-License-Identifier: EUPL-1.2
"""Every endpoint of the API against every kind of caller and every verb, from the addresses themselves.

An endpoint that does not say for whom it is fails here, so a new one cannot be forgotten.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver
from django.utils import timezone

from accounts.models import Scope
from config.api.urls import endpoints
from core.api.viewsets import ApiView, RegisterViewSet
from tests.cast import Cast
from tests.factories.api import make_api_client, with_key

API = "/api/v1/"
ABSENT = "0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90"
VERBS = ("get", "head", "options", "post", "put", "patch", "delete", "trace")
READING = {"get", "head"}


def views(patterns: list[Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every address, with a row that is not there, and its view."""
    for each in patterns:
        if isinstance(each, URLResolver):
            yield from views(each.url_patterns, before + str(each.pattern))
        elif isinstance(each, URLPattern):
            names = each.pattern.converters
            address = str(each.pattern).lstrip("^").rstrip("$")
            for name, converter in names.items():
                kind = type(converter).__name__.removesuffix("Converter").lower()
                address = address.replace(f"<{kind}:{name}>", ABSENT).replace(f"<{name}>", "absent")
            if "(?P<" in address:
                address = address[: address.index("(?P<")] + "absent"
            yield before + address, endpoint(each.callback)


def endpoint(callback: Any) -> Any:
    """The class behind an address, with the actions of a viewset by their verbs; None for what is none of ours."""
    view = getattr(callback, "cls", None)
    if view is None:
        return None
    verbs = getattr(callback, "actions", None) or {verb: verb for verb in VERBS if hasattr(view, verb)}
    return type(
        view.__name__, (view,), {verb: getattr(view, name) for verb, name in {"head": verbs["get"], **verbs}.items()}
    )


# The exchange of a key for a token speaks the language of RFC 6749; tests/api/test_oauth.py asks it.
ENDPOINTS = {address: view for address, view in views(list(endpoints)) if not address.startswith("oauth/")}


def declares_its_scope(view: Any) -> bool:
    """Whether the view, or a class of ours between it and what every endpoint shares, says for whom it is."""
    shared = {*ApiView.__mro__, *RegisterViewSet.__mro__}
    return any("scope" in vars(each) for each in view.__mro__ if each not in shared)


def enough(view: Any) -> set[str]:
    """The scopes of which one opens this endpoint; none for what is public."""
    return {view.scope} if isinstance(view.scope, str) else set(view.scope or ())


def test_every_endpoint_says_for_whom_it_is() -> None:
    assert ENDPOINTS
    for address, view in ENDPOINTS.items():
        assert view is not None, f"{address} is no endpoint of core.api"
        assert issubclass(view, ApiView), address
        assert declares_its_scope(view), f"{address} does not say which scope it needs; None is public"
        assert view.scope is None or (enough(view) and enough(view) <= set(Scope.values)), address


def keys() -> dict[str, str]:
    """Every kind of key there is, by what it may."""
    now = timezone.now()
    found = {scope.value: make_api_client(scopes=(scope,))[1] for scope in Scope}
    found["every scope"] = make_api_client()[1]
    found["revoked"] = make_api_client(revoked_at=now)[1]
    found["expired"] = make_api_client(expires_at=now - timedelta(seconds=1))[1]
    found["wrong"] = found["every scope"][:-1] + ("A" if found["every scope"][-1] != "A" else "B")
    return found


ASKED_ABOUT = {"asked-again", "deeds"}


def expected(address: str, verb: str, who: str) -> set[int]:
    """What an endpoint may answer; the row is not there, and nothing that is sent can be read."""
    view = ENDPOINTS[address]
    if verb == "options":
        return {204}
    if who in {"revoked", "expired", "wrong"} and view.authentication_classes:
        return {401}
    if not hasattr(view, verb):
        return {405}
    if verb in READING:
        if view.scope is None or who in enough(view) | {"every scope"}:
            # What must be told of which it is, such as a party, is not told here.
            return {200, 404} if address not in ASKED_ABOUT else {400}
        return {401} if who == "nobody" else {403}
    return {400, 401, 403, 404, 412, 415, 428}


@pytest.mark.django_db
@pytest.mark.parametrize("address", ENDPOINTS)
def test_every_caller_gets_what_the_endpoint_says_and_nothing_more(address: str, cast: Cast, settings: Any) -> None:
    settings.API_REQUESTS_PER_MINUTE = settings.API_REQUESTS_PER_MINUTE_WITHOUT_KEY = 1_000_000
    callers = {"nobody": Client(), **{who: with_key(key) for who, key in keys().items()}}
    # A session opens nothing here, whatever office it belongs to.
    for person in (cast.coordinator, cast.administrator):
        signed_in = Client()
        signed_in.force_login(person, backend="accounts.backends.Backend")
        for verb in VERBS:
            answer = getattr(signed_in, verb)(API + address)
            assert answer.status_code in expected(address, verb, "nobody"), (verb, person)
    for who, client in callers.items():
        for verb in VERBS:
            answer = getattr(client, verb)(API + address)
            assert answer.status_code in expected(address, verb, who), (verb, who, answer.content)
            assert answer["API-Version"]
            if answer.status_code >= 400 and verb != "head":
                assert answer["Content-Type"] == "application/problem+json"
                assert {"title", "status", "detail"} <= set(answer.json())
