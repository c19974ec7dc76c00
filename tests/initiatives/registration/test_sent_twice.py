# SPDX-License-Identifier: EUPL-1.2
"""Two submits at the same moment, on two connections: one initiative, one mail."""

import threading
from collections.abc import Callable
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.utils import translation

from initiatives.models import Initiative, Registration
from initiatives.registration.actions import submission
from initiatives.registration.actions.submission import submit_registration
from initiatives.registration.forms.conversion import application_of, checked_steps
from mail.models import Message
from tests.initiatives.registration.registering import answer_all, load_reference, start


@pytest.fixture
def ready(transactional_db: None) -> Registration:
    translation.activate("nl")
    load_reference()
    client = Client()
    start(client)
    answer_all(client, changes={"second_name": "Fatima", "second_email": "fatima@example.org"})
    return Registration.objects.get()


def at_once(act: Callable[[], object]) -> tuple[list[object], list[Exception]]:
    """Run `act` twice at the same moment, each on a connection of its own."""
    results: list[object] = []
    errors: list[Exception] = []
    barrier = threading.Barrier(2)

    def run() -> None:
        try:
            barrier.wait(10)
            results.append(act())
        except Exception as error:  # noqa: BLE001 - whatever it is, the test reports it
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return results, errors


def submit(registration: Registration) -> object:
    application = application_of(checked_steps(registration))
    assert application
    return submit_registration(
        registration_id=registration.pk, application=application, expected_version=registration.version
    )


def test_two_submits_at_once_make_one_initiative_and_one_mail(ready: Registration) -> None:
    results, errors = at_once(lambda: submit(ready))

    assert errors == []
    assert len(results) == 2
    assert Initiative.objects.count() == 1
    assert {result.initiative_id for result in results} == {Initiative.objects.get().pk}  # type: ignore[attr-defined]
    assert Message.objects.filter(kind="registration-received").count() == 1
    assert Message.objects.filter(kind="carrier-invitation").count() == 1


def test_control_without_the_lock_two_submits_would_collide(
    ready: Registration, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Shows that the test above can fail: without the lock both see an unsent registration."""
    both_looked = threading.Barrier(2)

    def looks_without_lock(registration_id: UUID) -> Registration:
        found = Registration.objects.get(pk=registration_id)
        both_looked.wait(10)
        return found

    class Unlocked:
        objects = Registration.objects.none()

    monkeypatch.setattr(submission, "open_registration", looks_without_lock)
    monkeypatch.setattr(submission, "Registration", Unlocked)

    _results, errors = at_once(lambda: submit(ready))

    assert Initiative.objects.count() == 2 or errors
