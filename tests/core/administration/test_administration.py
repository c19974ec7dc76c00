# SPDX-License-Identifier: EUPL-1.2
"""The administrator's first page: what asks for something, each with where it is put right; nothing counted twice."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import Role, User
from core.models import Moment
from core.operations.health import report
from core.operations.timestamps import BACKUP, PULSE, record_timestamp
from mail.models import MessageState
from tests.cast import Cast
from tests.factories import make_user
from tests.factories.jobs import make_job
from tests.factories.mail import make_message

pytestmark = pytest.mark.django_db
PAGE = "/beheer"


def page_of(client: Client, person: User, address: str = PAGE) -> str:
    client.force_login(person)
    answer = client.get(address)
    assert answer.status_code == 200
    return str(answer.content.decode())


def failed_mail() -> Any:
    return make_message(state=MessageState.FAILED)


def test_what_failed_stands_there_with_the_list_of_exactly_that(client: Client, cast: Cast) -> None:
    failed_mail()
    failed_mail()

    page = page_of(client, cast.administrator)

    assert "2 mails mislukten" in page
    assert 'href="/beheer/mail?stand=failed"' in page
    assert report(["outbox"])[1]["outbox"]["failed"] == 2


def test_what_does_not_work_comes_before_what_waits(client: Client, cast: Cast) -> None:
    failed_mail()
    Moment.objects.filter(name=PULSE).delete()

    page = page_of(client, cast.administrator)

    assert page.index("Werk op de achtergrond staat stil") < page.index("1 mail mislukte")
    record_timestamp(PULSE)
    assert "Werk op de achtergrond staat stil" not in page_of(client, cast.administrator)


def test_a_job_that_failed_says_what_it_was_and_what_its_asker_was_told(client: Client, cast: Cast) -> None:
    job = make_job(by=cast.coordinator)
    type(job).objects.filter(pk=job.pk).update(
        state="failed", finished_at=timezone.now(), message="Het bestand is leeg."
    )

    page = page_of(client, cast.administrator)

    assert "1 taak mislukte" in page
    assert "Het bestand is leeg." in page
    assert "Coco Coordinator" in page


def test_people_who_never_came_or_stay_away_are_counted_as_the_list_shows_them(client: Client, cast: Cast) -> None:
    User.objects.update(last_login=timezone.now())
    make_user(name="Nora Nooit", role=Role.OFFICIAL)
    away = make_user(name="Wil Weg", role=Role.ASSESSOR, last_login=timezone.now() - timedelta(days=200))
    make_user(name="Rik Bewoner")

    page = page_of(client, cast.administrator)
    never_list = page_of(client, cast.administrator, "/beheer/mensen?seen=never")
    away_list = page_of(client, cast.administrator, "/beheer/mensen?seen=away")

    assert "1 persoon logde nog nooit in" in page
    assert "1 persoon bleef een half jaar weg" in page
    assert ("Nora Nooit" in never_list, "Wil Weg" in never_list, "Rik Bewoner" in never_list) == (True, False, False)
    assert ("Nora Nooit" in away_list, str(away) in away_list) == (False, True)


def test_a_backup_is_known_once_it_was_made(client: Client, cast: Cast) -> None:
    assert "Er is hier geen back-up bekend" in page_of(client, cast.administrator)
    record_timestamp(BACKUP)
    assert "geen back-up bekend" not in page_of(client, cast.administrator)
    Moment.objects.filter(name=BACKUP).update(at=timezone.now() - timedelta(days=3))
    assert "De laatste back-up is van" in page_of(client, cast.administrator)


@pytest.mark.parametrize("who", ["official", "coordinator", "alderman", "founder"])
def test_nobody_else_reads_it(client: Client, cast: Cast, who: str) -> None:
    client.force_login(getattr(cast, who))

    assert client.get(PAGE).status_code == 403


def test_it_asks_no_more_of_the_database_for_more_mail_and_people(
    client: Client, cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _number in range(9):
        failed_mail()
        make_user(role=Role.OFFICIAL)
    page_of(client, cast.administrator)

    with django_assert_max_num_queries(40):
        page_of(client, cast.administrator)
