# SPDX-License-Identifier: EUPL-1.2
"""Who read whose data is noted, with why; for who watches over privacy by name, for the person by office."""

import json
from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, ProgrammingError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import DataRead, User
from accounts.own_account.actions import erase_person
from accounts.tasks import clear_what_expired
from core.errors import NotAllowedError
from core.permissions import require
from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories.initiatives import make_carrier, make_initiative
from tests.factories.mail import make_message

pytestmark = pytest.mark.django_db

READINGS = reverse("accounts:readings")
OWN = reverse("accounts:own-readings")


@pytest.fixture
def initiative(cast: Cast) -> Initiative:
    """An initiative in the area of the official, with two carriers."""
    made = make_initiative(area=cast.area, name="Tuin van velen")
    make_carrier(made, cast.founder)
    make_carrier(made, cast.co_carrier)
    return made


def browser(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client


def dossier(initiative: Initiative) -> str:
    return reverse("initiatives:dossier", args=[initiative.pk])


def test_a_dossier_that_shows_its_carriers_is_noted_for_each_of_them_under_one_trace(
    cast: Cast, initiative: Initiative
) -> None:
    trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    browser(cast.official).get(dossier(initiative), headers={"traceparent": f"00-{trace}-00f067aa0ba902b7-01"})
    rows = list(DataRead.objects.all())
    assert {row.subject for row in rows} == {cast.founder, cast.co_carrier}
    for row in rows:
        assert (row.reader, row.office, row.subject_kind) == (cast.official, "official", "person")
        assert (row.activity, row.operation) == ("guiding-initiatives", "initiatives:dossier")
        assert (row.trace_id, row.about) == (trace, initiative.pk)


@pytest.mark.parametrize("forged", ["", "00-zz-00f067aa0ba902b7-01", f"00-{'0' * 32}-00f067aa0ba902b7-01"])
def test_without_a_trace_that_is_one_it_gets_its_own(cast: Cast, initiative: Initiative, forged: str) -> None:
    browser(cast.official).get(dossier(initiative), headers={"traceparent": forged})
    [trace] = set(DataRead.objects.values_list("trace_id", flat=True))
    assert len(trace) == 32
    assert set(trace) != {"0"}


def test_nobody_is_noted_for_their_own_data_nor_a_reader_without_an_office(cast: Cast, initiative: Initiative) -> None:
    make_carrier(initiative, cast.official)
    browser(cast.official).get(dossier(initiative))
    browser(cast.founder).get(reverse("initiatives:mine-initiative", args=[initiative.pk]))
    assert {row.subject for row in DataRead.objects.all()} == {cast.founder, cast.co_carrier}
    with pytest.raises(IntegrityError, match="nobody_is_noted_for_their_own_data"), transaction.atomic():
        DataRead.objects.create(
            subject=cast.official, reader=cast.official, office="official", subject_kind="office",
            activity="x", operation="y", trace_id="z",
        )  # fmt: skip


def test_a_page_that_is_refused_showed_nothing_and_notes_nothing(cast: Cast, initiative: Initiative) -> None:
    assert browser(cast.other_official).get(dossier(initiative)).status_code == 404
    assert not DataRead.objects.exists()


def test_who_is_known_by_an_address_alone_is_noted_where_it_is_an_account(cast: Cast) -> None:
    make_message(to=cast.founder.email.title())
    make_message(to="onbekend@example.org")
    browser(cast.administrator).get(reverse("mail:outbox"))
    [row] = DataRead.objects.all()
    assert (row.subject, row.activity) == (cast.founder, "sending-mail")


def test_it_costs_two_statements_however_many_people_a_page_shows(
    cast: Cast, initiative: Initiative, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = browser(cast.administrator)
    with django_assert_max_num_queries(9):
        client.get(reverse("accounts:people"))
    assert DataRead.objects.count() == User.objects.count() - 1


def test_who_watches_over_privacy_finds_who_read_whose_data_and_that_is_noted_too(
    cast: Cast, initiative: Initiative
) -> None:
    browser(cast.official).get(dossier(initiative))
    client = browser(cast.administrator)
    page = client.get(READINGS, {"q": "Fenna", "reader": "Ole", "activity": "guiding-initiatives"}).content.decode()
    assert "Fenna Founder" in page
    assert "Ole Official" in page
    assert "Cas Carrier" not in page
    assert DataRead.objects.filter(reader=cast.administrator, activity="watching-privacy").count() == 1
    yesterday = (timezone.localdate() - timedelta(days=1)).isoformat()
    assert "Fenna Founder" not in client.get(READINGS, {"until": yesterday}).content.decode()
    assert "Fenna Founder" in client.get(READINGS, {"since": yesterday, "until": "geen dag"}).content.decode()
    assert "Er is niets gelezen" in client.get(READINGS, {"q": "Niemand"}).content.decode()


@pytest.mark.parametrize("who", ["founder", "official", "coordinator", "assessor"])
def test_nobody_else_reads_the_log(cast: Cast, initiative: Initiative, who: str) -> None:
    browser(cast.official).get(dossier(initiative))
    person = getattr(cast, who)
    with pytest.raises(NotAllowedError):
        require(person, "accounts.read_reading_log")
    assert browser(person).get(READINGS).status_code == 403
    assert set(DataRead.objects.visible_to(person)) == set(DataRead.objects.filter(subject=person))


def test_a_person_sees_which_office_looked_and_why_without_a_name(cast: Cast, initiative: Initiative) -> None:
    browser(cast.official).get(dossier(initiative))
    page = browser(cast.founder).get(OWN).content.decode()
    assert "Gebiedsambtenaar" in page
    assert "Een initiatief begeleiden" in page
    assert "Ole Official" not in page
    assert "Niemand van de gemeente" in browser(cast.stranger).get(OWN).content.decode()
    assert OWN in browser(cast.founder).get(reverse("accounts:details")).content.decode()


def test_the_download_of_own_data_has_it_in_the_words_of_the_standard(cast: Cast, initiative: Initiative) -> None:
    browser(cast.official).get(dossier(initiative))
    data = json.loads(browser(cast.founder).get(reverse("accounts:export")).content)
    [row] = data["account"]["read_by_the_municipality"]
    assert row["dpl.core.processing_activity_id"].endswith(f"{OWN}#guiding-initiatives")
    assert (row["office"], row["operation"], len(row["trace_id"])) == ("official", "initiatives:dossier", 32)
    assert "Ole" not in json.dumps(row)


def test_it_goes_with_the_person_and_stays_without_the_name_of_a_reader_who_left(
    cast: Cast, initiative: Initiative
) -> None:
    browser(cast.official).get(dossier(initiative))
    erase_person(by=cast.co_carrier)
    cast.official.role_grants.all().delete()
    erase_person(by=User.objects.get(pk=cast.official.pk))
    [row] = DataRead.objects.all()
    assert (row.subject, row.reader, row.office) == (cast.founder, None, "official")


def test_it_is_kept_for_a_year(cast: Cast, initiative: Initiative) -> None:
    browser(cast.official).get(dossier(initiative))
    with time_machine.travel(timezone.now() + timedelta(days=364)):
        clear_what_expired()
    assert DataRead.objects.count() == 2
    with time_machine.travel(timezone.now() + timedelta(days=366)):
        clear_what_expired()
    assert not DataRead.objects.exists()


def test_what_was_noted_cannot_be_changed(cast: Cast, initiative: Initiative) -> None:
    browser(cast.official).get(dossier(initiative))
    with pytest.raises(ProgrammingError), transaction.atomic():
        DataRead.objects.update(activity="watching-privacy")
