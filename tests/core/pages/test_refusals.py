# SPDX-License-Identifier: EUPL-1.2
"""A request that is refused ends in a sentence and a way on, with what was typed."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path
from pytest_django import Settings

from config import urls as real
from core.errors import ConflictError, NotAllowedError, RefusedError

STORY = "A long story that took an evening to write."


@login_not_required
def refuse(_request: HttpRequest) -> HttpResponse:
    raise RefusedError("First tell the founder.")


@login_not_required
def forbid(_request: HttpRequest) -> HttpResponse:
    raise NotAllowedError("room.verb_thing")


@login_not_required
def deny(_request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


@login_not_required
def collide(_request: HttpRequest) -> HttpResponse:
    raise ConflictError({"name": ("<b>theirs</b>", "mine")}, 3)


@login_not_required
def take(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(len(request.POST)))


urlpatterns = [
    path("probe/refuse", refuse),
    path("probe/forbid", forbid),
    path("probe/deny", deny),
    path("probe/collide", collide),
    path("probe/take", take),
    *real.urlpatterns,
]
handler400, handler403, handler404 = real.handler400, real.handler403, real.handler404


@pytest.fixture(autouse=True)
def probes() -> Iterator[None]:
    with override_settings(ROOT_URLCONF=__name__):
        yield


@pytest.mark.django_db
@pytest.mark.parametrize(("address", "status"), [("refuse", 409), ("forbid", 403), ("deny", 403), ("collide", 409)])
def test_a_refusal_keeps_the_text_and_gives_a_way_on(client: Client, address: str, status: int) -> None:
    response = client.post(f"/probe/{address}", {"story": STORY, "password": "do-not-show-this-one"})
    html = response.content.decode()
    assert response.status_code == status
    assert STORY in html
    assert "do-not-show-this-one" not in html
    assert "<h1" in html
    assert 'href="/"' in html


@pytest.mark.django_db
def test_the_refusal_says_what_to_do(client: Client) -> None:
    assert "First tell the founder." in client.get("/probe/refuse").content.decode()


@pytest.mark.django_db
def test_a_conflict_shows_both_values_escaped(client: Client) -> None:
    html = client.post("/probe/collide").content.decode()
    assert "&lt;b&gt;theirs" in html
    assert "mine" in html


@pytest.mark.django_db
def test_htmx_gets_a_message_for_the_top_of_the_page(client: Client) -> None:
    response = client.post("/probe/refuse", headers={"HX-Request": "true"})
    assert response.headers["HX-Retarget"] == "#mv-alerts"
    assert "<html" not in response.content.decode()


@pytest.mark.django_db
@override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=100)
def test_a_form_that_is_too_big_gets_413_and_a_sentence(client: Client) -> None:
    response = client.post("/probe/take", {"story": "x" * 200})
    assert response.status_code == 413
    assert "<h1" in response.content.decode()


@pytest.mark.django_db
@override_settings(DATA_UPLOAD_MAX_NUMBER_FIELDS=3)
def test_a_form_with_too_many_fields_gets_413(client: Client) -> None:
    assert client.post("/probe/take", {f"field{number}": "x" for number in range(9)}).status_code == 413


@pytest.mark.django_db
@override_settings(ALLOWED_HOSTS=["elsewhere.example"])
def test_a_foreign_host_gets_400_without_a_stack_trace(client: Client) -> None:
    response = client.get("/over")
    assert response.status_code == 400
    assert "Traceback" not in response.content.decode()


@pytest.mark.django_db
def test_a_form_without_its_token_gets_a_page_in_the_language_of_the_address() -> None:
    client = Client(enforce_csrf_checks=True)
    response = client.post("/en/contact", {"story": STORY})
    html = response.content.decode()
    assert response.status_code == 403
    assert "This form was open too long" in html
    assert STORY in html
    assert 'lang="en"' in html


@pytest.mark.django_db
def test_an_unknown_address_is_404_with_a_way_on(client: Client) -> None:
    response = client.get("/en/bestaat-niet")
    assert response.status_code == 404
    assert "This page does not exist" in response.content.decode()


def test_a_form_from_another_address_is_not_told_that_it_stood_open_too_long(db: None, settings: Settings) -> None:
    settings.SITE_URL = "https://initiatieven.example.org"
    client = Client(enforce_csrf_checks=True)
    response = client.post("/account/inloggen", headers={"Origin": "https://elders.example.org"})
    assert response.status_code == 403
    assert "https://initiatieven.example.org" in response.content.decode()
    assert "te lang open" not in response.content.decode()


@pytest.mark.parametrize(
    ("address", "resource"),
    [("/register", "same-origin"), ("/api/v1/areas", "cross-origin"), ("/health", "same-origin")],
)
def test_every_answer_says_what_a_page_may_and_who_may_load_it(
    client: Client, db: None, address: str, resource: str
) -> None:
    response = client.get(address)
    assert "camera=()" in response["Permissions-Policy"]
    assert response["Cross-Origin-Resource-Policy"] == resource


@pytest.mark.django_db
def test_what_was_sent_and_cannot_be_read_does_not_stop_the_refusal(client: Client) -> None:
    answer = client.post("/probe/refuse", b"--x\r\n", content_type=f"multipart/form-data; boundary={'y' * 300}")

    assert answer.status_code == 409
    assert "First tell the founder." in answer.content.decode()
