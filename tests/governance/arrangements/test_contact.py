# SPDX-License-Identifier: EUPL-1.2
"""Contact: who keeps in touch, when they did, and what the scoring page hears of it."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from governance.arrangements import facts
from governance.models import ContactMoment, ContactPerson
from governance.parties.funding.facts import payers
from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_user
from tests.factories.governance import make_arrangement


def at(initiative: Initiative, rest: str) -> str:
    return f"/dossier/{initiative.pk}/contact/{rest}"


def test_a_contact_person_is_assigned_and_replaced_and_there_is_never_more_than_one(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    client.force_login(cast.official)
    client.post(at(one, "persoon"), {"person": cast.official.pk, "starts_on": "2026-01-01"})
    client.post(at(one, "persoon"), {"person": cast.coordinator.pk, "starts_on": "2026-06-01"})

    periods = ContactPerson.objects.order_by("starts_on").values_list("user__name", "starts_on", "ends_on")
    assert list(periods) == [
        ("Ole Official", date(2026, 1, 1), date(2026, 5, 31)),
        ("Coco Coordinator", date(2026, 6, 1), None),
    ]


def test_the_form_of_a_contact_person_opens_with_today(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)
    page = client.get(at(make_initiative(area=cast.area), "persoon"))
    assert page.context["form"]["starts_on"].value() == timezone.localdate()


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"person": "official", "starts_on": "2026-07-01"}, "is al de contactpersoon"),
        ({"person": "coordinator", "starts_on": "2025-01-01"}, "waarop de huidige begon"),
        ({"person": "other_official", "starts_on": "2026-07-01"}, "Selecteer een geldige keuze"),
        ({"person": "", "starts_on": "2026-07-01"}, "Kies een collega."),
    ],
)
def test_what_cannot_be_is_told(fields: dict[str, str], sentence: str, client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    ContactPerson.objects.create(initiative=one, user=cast.official, starts_on=date(2026, 1, 1))
    client.force_login(cast.official)
    person = getattr(cast, fields["person"]).pk if fields["person"] else ""

    page = client.post(at(one, "persoon"), {**fields, "person": person})

    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert ContactPerson.objects.get().ends_on is None


def test_a_contact_person_is_ended_once(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    contact = ContactPerson.objects.create(initiative=one, user=cast.official, starts_on=date(2026, 1, 1))
    client.force_login(cast.official)
    address = at(one, f"persoon/{contact.pk}/beeindig")

    assert client.post(address, {"ends_on": "2025-12-31", "version": 1}).status_code == 422
    client.post(address, {"ends_on": "2026-06-30", "version": 1})
    again = client.post(address, {"ends_on": "2026-07-30", "version": 2})

    contact.refresh_from_db()
    assert contact.ends_on == date(2026, 6, 30)
    assert "al geen contactpersoon meer" in again.content.decode()
    assert "geen contactpersoon" in client.get(f"/dossier/{one.pk}").content.decode()


def test_a_moment_of_contact_is_noted_and_corrected_and_not_dated_ahead(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    client.force_login(cast.official)
    tomorrow = timezone.localdate() + timedelta(days=1)
    moment = {"way": "visit", "happened_on": "2026-11-20", "note": "<b>Goed</b> gesprek."}

    ahead = client.post(at(one, "nieuw"), {**moment, "happened_on": tomorrow.isoformat()})
    client.post(at(one, "nieuw"), moment)
    noted = ContactMoment.objects.get()
    client.post(at(one, str(noted.pk)), {**moment, "way": "call", "version": 1})
    late = client.post(at(one, str(noted.pk)), {**moment, "way": "mail", "version": 1})

    noted.refresh_from_db()
    assert "Kies vandaag of een dag ervoor" in ahead.content.decode()
    assert (noted.way, noted.noted_by) == ("call", cast.official)
    assert late.status_code == 409
    assert "<b>Goed</b>" not in client.get(f"/dossier/{one.pk}").content.decode()


@pytest.mark.parametrize("person", ["founder", "stranger", "assessor", "administrator", "other_official"])
def test_what_officials_noted_is_for_who_handles_the_initiative(person: str, client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    make_carrier(one, cast.founder)
    noted = ContactMoment.objects.create(initiative=one, way="visit", happened_on=date(2026, 1, 1))
    client.force_login(getattr(cast, person))

    assert not ContactMoment.objects.visible_to(getattr(cast, person)).exists()
    for rest in ("nieuw", "persoon", str(noted.pk)):
        assert client.get(at(one, rest)).status_code == 404


def test_the_queue_can_be_narrowed_to_what_has_no_contact_person(client: Client, cast: Cast) -> None:
    with_one, without = (make_initiative(area=cast.area, status="submitted") for _ in range(2))
    ContactPerson.objects.create(initiative=with_one, user=cast.official)
    client.force_login(cast.official)

    def listed(query: str) -> list[Initiative]:
        page = client.get(f"/werkvoorraad?{query}")
        return [row.initiative for _urgency, rows in page.context["groups"] for row in rows]

    assert listed("contact=none") == [without]
    assert listed("contact=mine") == [with_one]


def test_the_scoring_page_hears_of_terms_exceptions_money_and_people(cast: Cast) -> None:
    day = date(2026, 11, 24)
    one = make_initiative(area=cast.area)
    chain = None
    for year in (2024, 2025, 2026):
        chain = make_arrangement(initiative=one, kind="exception", title="Maaien", rule="Beheerplan", renews=chain,
                                 first_day=date(year, 1, 1), last_day=date(year, 12, 31))  # fmt: skip
    make_arrangement(initiative=one, kind="subsidy", title="Subsidie", amount_granted=48000, last_day=None)
    ContactPerson.objects.create(
        initiative=one, user=make_user(name="Mo"), starts_on=date(2025, 1, 1), ends_on=date(2026, 6, 30)
    )

    [mowing, _subsidy] = facts.arrangements_terms(one, day)
    [exception] = facts.exceptions(one, day)
    [grant] = payers(one, day)
    nobody, mo = facts.contact_person_history(one, day)

    assert mowing.warning == "nog 37 dagen, geen opvolger"
    assert "3 keer gegeven" in exception.text
    assert exception.warning
    assert grant.text.endswith("Toegekend: € 48.000 per jaar.")
    assert nobody.text == "sinds 30 juni 2026."
    assert mo.strong == "Mo"
    assert facts.last_contact(one, day) == []
