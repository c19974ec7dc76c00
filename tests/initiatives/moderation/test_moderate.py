# SPDX-License-Identifier: EUPL-1.2
"""The decision page: preview, letter, two officials at once, and what others find there."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.test import Client

from accounts.models import User
from core.errors import ConflictError
from initiatives.lifecycle import Status
from initiatives.models import Initiative, StatusMove
from initiatives.moderation.actions.lifecycle import move_initiative
from mail.models import LetterText, Message
from tests.cast import Cast, make_cast
from tests.factories import make_carrier, make_initiative, make_user
from tests.initiatives.moderation.test_queue import waiting

SCRIPT = "<script>alert('x')</script>"


def page_of(initiative: Initiative) -> str:
    return f"/werkvoorraad/aanmelding/{initiative.pk}"


def decide(client: Client, initiative: Initiative, **fields: Any) -> Any:
    posted = {"version": initiative.version, "decision": "published", "step": "send", **fields}
    return client.post(page_of(initiative), posted)


def test_the_letter_is_shown_before_it_is_sent_and_is_the_one_that_goes_out(client: Client, cast: Cast) -> None:
    one = waiting(cast, name="Buurttuin")
    make_carrier(one, cast.founder)
    client.force_login(cast.official)
    asked = {"decision": "changes_requested", "snippets": ["place", "people"], "reason": "En de openingstijden."}

    preview = decide(client, one, step="preview", **asked)

    [letter] = preview.context["letters"]
    assert not Message.objects.exists()
    one.refresh_from_db()
    assert one.status == Status.SUBMITTED
    decide(client, one, **asked)
    mail = Message.objects.get()
    assert (mail.subject, mail.body) == (letter.subject, letter.body)
    for part in ("een straat, een gebouw of een buurt", "wat ieder doet", "En de openingstijden.", "Ole Official"):
        assert part in mail.body


def test_the_chosen_sentences_come_in_the_language_of_the_carrier(client: Client, cast: Cast) -> None:
    one = waiting(cast)
    make_carrier(one, make_user(language="en"))
    client.force_login(cast.official)

    decide(client, one, decision="changes_requested", snippets=["place"], reason="")

    mail = Message.objects.get()
    assert mail.language == "en"
    assert "Please say where it happens" in mail.body


def test_a_coordinators_own_wording_is_what_goes_out(client: Client, cast: Cast) -> None:
    LetterText.objects.create(
        code="registration-declined", language="nl", subject="Helaas: {initiative}", body="Omdat: {reason} {link}"
    )
    one = waiting(cast, name="Buurttuin")
    make_carrier(one, cast.founder)
    client.force_login(cast.official)

    decide(client, one, decision="declined", reason="Buiten de stad.")

    mail = Message.objects.get()
    assert mail.subject == "Helaas: Buurttuin"
    assert mail.body.startswith("Omdat: Buiten de stad. http")


def test_a_decision_leads_to_the_next_registration_and_at_the_end_to_the_queue(client: Client, cast: Cast) -> None:
    oldest, middle, newest = (waiting(cast, days=days) for days in (9, 5, 2))
    client.force_login(cast.official)

    def after(one: Initiative) -> Any:
        return client.get(decide(client, one).headers["Location"])

    assert f'href="{page_of(newest)}"' in after(middle).content.decode()
    assert f'href="{page_of(oldest)}"' in after(newest).content.decode()
    last = after(oldest)
    assert "/werkvoorraad/aanmelding/" not in last.content.decode()
    assert last.context["back"].startswith("/werkvoorraad")


def test_who_comes_second_reads_who_was_first_and_loses_nothing(client: Client, cast: Cast) -> None:
    one = waiting(cast)
    move_initiative(initiative=one, to=Status.PUBLISHED, by=cast.coordinator)
    client.force_login(cast.official)

    page = decide(client, one, decision="declined", reason="Mijn lange uitleg.")

    text = page.content.decode()
    assert page.status_code == 409
    assert "Coco Coordinator heeft haar op" in text
    assert "op “Gepubliceerd” gezet" in text
    assert "Mijn lange uitleg." in text
    assert StatusMove.objects.count() == 1


@pytest.mark.parametrize(
    ("posted", "sentence"),
    [
        ({"decision": "declined", "reason": "  "}, "Schrijf waarom"),
        ({"decision": ""}, "Kies wat er met deze aanmelding gebeurt"),
        ({"decision": "withdrawn"}, "Dit besluit kan niet meer"),
        ({"decision": "declined", "reason": "x" * 2001}, "2000"),
        ({"decision": "declined", "reason": "x" * 1990, "snippets": ["place"]}, "Maak de reden korter"),
        ({"version": ""}, "niet compleet"),
    ],
)
def test_what_is_not_right_is_told_and_nothing_is_sent(
    posted: dict[str, Any], sentence: str, client: Client, cast: Cast
) -> None:
    one = waiting(cast)
    make_carrier(one, cast.founder)
    client.force_login(cast.official)

    page = decide(client, one, **posted)

    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert not Message.objects.exists()


@pytest.mark.parametrize("person", ["founder", "stranger", "assessor", "administrator", "other_official"])
def test_for_everybody_else_the_page_the_file_and_the_decision_are_absent(
    person: str, client: Client, cast: Cast
) -> None:
    one = waiting(cast)
    published = make_initiative(area=cast.area)
    make_carrier(one, cast.founder)
    client.force_login(getattr(cast, person))

    absent = client.get(f"/werkvoorraad/aanmelding/{uuid4()}").status_code
    answers = {
        client.get(page_of(one)).status_code,
        decide(client, one).status_code,
        client.get(f"/dossier/{one.pk}").status_code,
        client.get(f"/dossier/{published.pk}").status_code,
    }
    assert answers == {absent} == {404}
    one.refresh_from_db()
    assert one.status == Status.SUBMITTED


def test_somebody_not_signed_in_is_asked_to_sign_in(client: Client, cast: Cast) -> None:
    assert client.get(page_of(waiting(cast))).status_code == 302


def test_an_official_who_carries_it_reads_that_a_colleague_decides(client: Client, cast: Cast) -> None:
    one = waiting(cast)
    make_carrier(one, cast.official)
    client.force_login(cast.official)

    assert "Een collega beslist" in client.get(page_of(one)).content.decode()
    assert decide(client, one).status_code == 403


def test_a_script_in_every_text_stays_text_on_the_pages_and_in_the_mail(client: Client, cast: Cast) -> None:
    one = waiting(cast, name=SCRIPT, summary=SCRIPT, story=SCRIPT, address=SCRIPT)
    make_carrier(one, make_user(name=SCRIPT))
    waiting(cast, name=SCRIPT)
    client.force_login(cast.official)

    preview = decide(client, one, step="preview", decision="declined", reason=SCRIPT)
    decide(client, one, decision="declined", reason=SCRIPT)

    pages = [preview, client.get("/werkvoorraad"), client.get(f"/dossier/{one.pk}/alles"), client.get(page_of(one))]
    for page in pages:
        assert page.status_code == 200
        assert "<script>alert" not in page.content.decode()
    assert SCRIPT in Message.objects.get().body


def test_a_line_break_in_a_name_makes_no_second_header(cast: Cast) -> None:
    one = waiting(cast, name="Tuin\r\nBcc: everybody@example.org")
    make_carrier(one, cast.founder)

    move_initiative(initiative=one, to=Status.PUBLISHED, by=cast.official)

    assert "\n" not in Message.objects.get().subject


def test_the_pages_ask_as_many_queries_for_much_as_for_little(
    client: Client, cast: Cast, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    one = waiting(cast, name="Buurttuin")
    make_carrier(one, cast.founder)
    make_carrier(waiting(cast, name="Buurttuin"))
    one.needs.create(kind="need", subject="place", text="A place")
    client.force_login(cast.official)
    client.get(page_of(one))
    with django_assert_max_num_queries(40) as little:
        client.get(page_of(one))
    # Every app adds its sections; each has a fixed number of its own.
    with django_assert_max_num_queries(32) as little_file:
        client.get(f"/dossier/{one.pk}")
    for _ in range(8):
        make_carrier(one)
        make_carrier(waiting(cast, name="Buurttuin"))
        one.needs.create(kind="need", subject="place", text="A place")
    with django_assert_max_num_queries(len(little)) as _much:
        client.get(page_of(one))
    with django_assert_max_num_queries(len(little_file)) as _much_file:
        client.get(f"/dossier/{one.pk}")


@pytest.fixture
def committed_cast(transactional_db: None) -> Cast:
    """The cast in a database that other connections can read."""
    return make_cast()


def _at_once(acts: list[Callable[[], None]]) -> list[str]:
    barrier = Barrier(len(acts))

    def run(act: Callable[[], None]) -> str:
        barrier.wait(timeout=10)
        try:
            act()
        except ConflictError:
            return "conflict"
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(len(acts)) as pool:
        return sorted(pool.map(run, acts))


def test_of_two_officials_at_once_one_decides_and_one_letter_goes_out(committed_cast: Cast) -> None:
    cast = committed_cast
    one = waiting(cast)
    make_carrier(one, cast.founder)

    def deciding(person: User) -> Callable[[], None]:
        def decide() -> None:
            move_initiative(initiative=one, to=Status.CHANGES_REQUESTED, by=person, reason="Why?", expected_version=1)

        return decide

    ended = _at_once([deciding(cast.official), deciding(cast.coordinator)])

    assert ended == ["conflict", "done"]
    assert StatusMove.objects.count() == 1
    assert Message.objects.count() == 1


def test_control_without_the_lock_and_the_version_both_would_decide(committed_cast: Cast) -> None:
    one = waiting(committed_cast)
    both_have_read = Barrier(2)

    def decide_unguarded() -> None:
        with transaction.atomic():
            seen = Initiative.objects.get(pk=one.pk)
            both_have_read.wait(timeout=10)
            if seen.status == Status.SUBMITTED:
                StatusMove.objects.create(initiative=seen, from_status=seen.status, to_status=Status.PUBLISHED)

    _at_once([decide_unguarded, decide_unguarded])

    assert StatusMove.objects.count() == 2
