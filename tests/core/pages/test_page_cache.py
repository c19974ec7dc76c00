# SPDX-License-Identifier: EUPL-1.2
"""Public pages are kept for visitors until what they may show changes: nobody reads an old page, or somebody else's."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from accounts.models import DataRead, User
from accounts.rate_limits import CODE, take
from core.figures.source_writes import followed_tables, never_shown, shown_tables
from core.pages import page_cache
from core.pages.page_cache import cached_for_visitors
from initiatives.lifecycle import Status
from mail.actions import queue_message
from tests.factories import make_carrier, make_initiative, make_user
from tests.factories.jobs import make_job

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def keeping(settings: Any) -> Iterator[None]:
    settings.PUBLIC_PAGES_KEPT = 3
    page_cache.forget()
    yield
    page_cache.forget()


def ask(path: str, **headers: str) -> str:
    """Ask as a new visitor, who brings no cookie."""
    return str(Client(headers=headers).get(path).text)


def in_a_quiet_moment(measure: Callable[[], int], expected: int) -> bool:
    """Measure until nobody else wrote meanwhile: test processes share a server, and any write costs a statement."""
    return any(measure() == expected for _turn in range(200))


def test_a_second_visitor_gets_the_same_page_for_one_statement() -> None:
    path = f"/initiatief/{make_initiative(name='Tuin').pk}"
    first = Client().get(path)

    def again() -> int:
        with CaptureQueriesContext(connection) as asked:
            answers.append(Client().get(path))
        return len(asked)

    answers: list[Any] = []
    assert in_a_quiet_moment(again, 1)
    second = answers[-1]
    assert first.content == second.content
    assert first.headers == second.headers


@pytest.mark.parametrize("place", ["/register", "/register?q=tuin", "/", "/initiatief/{}"])
def test_a_change_is_seen_at_once_by_everybody(place: str) -> None:
    initiative = make_initiative(name="Tuin aan de Rotte")
    path = place.format(initiative.pk)
    before = ask(path)

    initiative.name = "Tuin aan de Schie"
    initiative.save(update_fields=["name"])

    assert "de Rotte" in before
    assert "Tuin aan de Schie" in ask(path)
    assert "de Rotte" not in ask(path)


def test_what_leaves_the_register_is_gone_at_once() -> None:
    initiative = make_initiative()
    path = f"/initiatief/{initiative.pk}"
    assert Client().get(path).status_code == 200

    type(initiative).objects.update(status=Status.WITHDRAWN)

    assert Client().get(path).status_code == 404


def test_who_is_signed_in_neither_gets_a_kept_page_nor_leaves_one() -> None:
    person = make_user(name="Fenna van Dijk")
    path = f"/initiatief/{make_carrier(user=person).initiative_id}"
    signed_in = Client()
    signed_in.force_login(person)
    signed_in.get(path)

    for_all, own = ask(path), signed_in.get(path).text

    assert "Fenna van Dijk" in own
    assert "Fenna van Dijk" not in for_all + ask(path)


def test_languages_questions_and_hosts_are_kept_apart() -> None:
    make_initiative(name="Tuin")

    assert 'lang="nl"' in ask("/register")
    assert 'lang="en"' in ask("/en/register")
    assert "Tuin</a>" in ask("/register")
    assert "Tuin</a>" not in ask("/register?q=muziek")
    assert "Tuin</a>" not in ask("/register?q=muziek")


@cached_for_visitors
def counted(request: HttpRequest) -> HttpResponse:
    """A page that counts how often it was made, and behaves as its address says."""
    MADE.append(request.path)
    response = HttpResponse(get_token(request) if request.path == "/form" else "page")
    if request.path == "/cookie":
        response.set_cookie("seen", "1")
    if request.path == "/private":
        response["Cache-Control"] = "private"
    if request.path == "/gone":
        response.status_code = 404
    return response


MADE: list[str] = []


def times_made(path: str, **extra: Any) -> int:
    MADE.clear()
    for _turn in range(2):
        counted(RequestFactory().get(path, **extra))
    return len(MADE)


def an_office_reads(person: User, reader: User) -> None:
    DataRead.objects.create(
        subject=person,
        reader=reader,
        office="official",
        subject_kind="person",
        activity="x",
        operation="y",
        trace_id="z",
    )


def a_mail_is_written(person: User, _reader: User) -> None:
    queue_message(to=person.email, letter="sign-in-code", context={"code": "BCD-FGH"}, language="nl")


def somebody_begins_to_register(_person: User, _reader: User) -> None:
    Client().post("/aanmelden")


def a_limit_is_counted(person: User, _reader: User) -> None:
    take(CODE, person.email)


def work_is_queued_and_done(_person: User, _reader: User) -> None:
    make_job("werk").delete()


@pytest.mark.parametrize(
    "write",
    [an_office_reads, a_mail_is_written, somebody_begins_to_register, a_limit_is_counted, work_is_queued_and_done],
)
def test_what_no_public_page_shows_ends_no_kept_page(write: Callable[[User, User], None]) -> None:
    person, reader = make_user(), make_user()
    times_made("/page")

    write(person, reader)

    assert times_made("/page") == 0


def test_a_write_to_any_table_that_may_be_shown_ends_every_kept_page() -> None:
    for table in sorted(followed_tables() & shown_tables()):
        times_made("/page")
        with connection.cursor() as cursor:
            # A statement that finds no row is one that writes: what it is about is not looked at.
            cursor.execute(f"DELETE FROM {table} WHERE false")  # noqa: S608 - a table of ours
        assert times_made("/page") == 1, table


def test_every_table_is_followed_but_history_and_what_the_settings_name() -> None:
    with connection.cursor() as cursor:
        there = set(connection.introspection.table_names(cursor))
    history = {name for name in there if name.endswith("event")} - {"exchange_event"}
    assert there - followed_tables() == history | (set(never_shown()) & there) | {"django_migrations"}


@pytest.mark.parametrize("path", ["/form", "/cookie", "/private", "/gone"])
def test_what_is_meant_for_one_reader_is_never_kept(path: str) -> None:
    assert in_a_quiet_moment(lambda: times_made("/page"), 0)
    assert times_made(path) == 2


def test_a_cookie_an_htmx_question_and_a_very_long_address_pass_by() -> None:
    assert times_made("/page", headers={"cookie": "sessionid=somebody"}) == 2
    assert times_made("/page", headers={"hx-request": "true"}) == 2
    assert times_made(f"/page?{'x' * 600}") == 2


def test_only_so_many_pages_are_kept_the_oldest_go_first() -> None:
    def made_for_the_last_and_the_first() -> int:
        for number in range(4):
            counted(RequestFactory().get(f"/page/{number}"))
        return 10 * times_made("/page/3") + times_made("/page/0")

    assert in_a_quiet_moment(made_for_the_last_and_the_first, 1)


def test_nothing_is_kept_when_it_is_turned_off(settings: Any) -> None:
    settings.PUBLIC_PAGES_KEPT = 0
    assert times_made("/page") == 2
