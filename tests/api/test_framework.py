# SPDX-License-Identifier: EUPL-1.2
"""The API stands on REST framework as it is: what is set there holds, and no view goes around it."""

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.filters import BaseFilterBackend
from rest_framework.permissions import BasePermission
from rest_framework.renderers import BaseRenderer
from rest_framework.settings import api_settings
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

from accounts.models import Scope
from core.api.pagination import KeysetPagination
from initiatives.register.api.initiatives import InitiativeViewSet
from initiatives.registration.api import RegistrationViewSet
from tests.api.test_matrix import ENDPOINTS
from tests.api.writing import post
from tests.factories import make_initiative
from tests.factories.api import make_api_client, with_key

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/initiatives"
FROM_SETTINGS = {
    "renderer_classes": "DEFAULT_RENDERER_CLASSES",
    "parser_classes": "DEFAULT_PARSER_CLASSES",
    "throttle_classes": "DEFAULT_THROTTLE_CLASSES",
    "permission_classes": "DEFAULT_PERMISSION_CLASSES",
    "content_negotiation_class": "DEFAULT_CONTENT_NEGOTIATION_CLASS",
}
# What a view of its own would go around.
OF_THE_FRAMEWORK = ("dispatch", "initial", "finalize_response", "handle_exception", "check_permissions")


def teapot(_exception: Exception, _context: Any) -> HttpResponse:
    """An exception handler that nobody could take for ours."""
    return HttpResponse(status=418)


class Nobody(BasePermission):
    def has_permission(self, *_args: Any) -> bool:
        return False


class Never(BaseThrottle):
    def allow_request(self, *_args: Any) -> bool:
        return False


class Unknown(BaseAuthentication):
    def authenticate(self, *_args: Any) -> None:
        raise AuthenticationFailed

    def authenticate_header(self, *_args: Any) -> str:
        return "Bearer"


class Shout(BaseRenderer):
    media_type = "application/json"

    def render(self, *_args: Any) -> bytes:
        return b'"HELLO"'


class Nothing(BaseFilterBackend):
    def filter_queryset(self, _request: Any, queryset: Any, _view: Any) -> Any:
        return queryset.none()


class OneEach(KeysetPagination):
    def limit_of(self, _view: Any) -> int:
        self.limit = 2
        return 2


@pytest.mark.parametrize("address", ENDPOINTS)
def test_every_endpoint_takes_what_the_settings_say(address: str) -> None:
    for name, setting in FROM_SETTINGS.items():
        assert getattr(ENDPOINTS[address], name) == getattr(api_settings, setting), name
    if hasattr(ENDPOINTS[address], "pagination_class"):
        assert ENDPOINTS[address].pagination_class is api_settings.DEFAULT_PAGINATION_CLASS
        assert ENDPOINTS[address].filter_backends == api_settings.DEFAULT_FILTER_BACKENDS


@pytest.mark.parametrize("address", ENDPOINTS)
def test_no_view_goes_around_the_framework(address: str) -> None:
    own = [each for each in ENDPOINTS[address].__mro__ if not each.__module__.startswith("rest_framework")]
    ours = [each for each in own if issubclass(each, APIView)]
    assert ours
    assert [(each, name) for each in ours for name in OF_THE_FRAMEWORK if name in vars(each)] == []


@pytest.mark.parametrize(
    ("name", "classes", "status"),
    [
        ("permission_classes", [Nobody], 401),
        ("throttle_classes", [Never], 429),
        ("authentication_classes", [Unknown], 401),
    ],
)
def test_who_is_refused_is_for_the_classes_of_the_view(
    client: Client, monkeypatch: pytest.MonkeyPatch, name: str, classes: list[Any], status: int
) -> None:
    assert client.get(ADDRESS).status_code == 200
    monkeypatch.setattr(InitiativeViewSet, name, classes)
    assert client.get(ADDRESS).status_code == status


def test_what_is_answered_is_for_the_classes_of_the_view(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    for _number in range(2):
        make_initiative()
    monkeypatch.setattr(InitiativeViewSet, "pagination_class", OneEach)
    assert len(client.get(ADDRESS).json()["results"]) == 1
    monkeypatch.setattr(InitiativeViewSet, "filter_backends", [Nothing])
    assert client.get(ADDRESS).json()["results"] == []
    monkeypatch.setattr(InitiativeViewSet, "renderer_classes", [Shout])
    assert client.get(ADDRESS).json() == "HELLO"


def test_what_is_read_is_for_the_parsers_of_the_view(monkeypatch: pytest.MonkeyPatch) -> None:
    writer = with_key(make_api_client(scopes=(Scope.INITIATIVES_WRITE,))[1])
    assert post(writer, "registrations", {}).status_code == 400
    monkeypatch.setattr(RegistrationViewSet, "parser_classes", [])
    assert post(writer, "registrations", {}).status_code == 415


def test_a_setting_that_is_read_with_every_request_holds_at_once(client: Client, settings: Any) -> None:
    for _number in range(2):
        make_initiative()
    settings.REST_FRAMEWORK = {**settings.REST_FRAMEWORK, "PAGE_SIZE": 1}
    assert len(client.get(ADDRESS).json()["results"]) == 1
    settings.REST_FRAMEWORK = {**settings.REST_FRAMEWORK, "EXCEPTION_HANDLER": f"{__name__}.teapot"}
    assert client.get(f"{ADDRESS}?nothing=1").status_code == 418
