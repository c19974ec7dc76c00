# SPDX-License-Identifier: EUPL-1.2
"""Parties: found by any of their names, kept once, and made one of two without losing anything."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db.models import ForeignObjectRel
from django.test import Client
from django.utils import timezone
from pghistory.models import Events
from pytest_django import DjangoAssertNumQueries

from governance.models import SubsidyFile
from initiatives.models import Engagement, Income, Party, PartyContact, Place
from initiatives.registration.actions.rows import known_party, party_named
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.governance import make_arrangement, make_engagement, make_experiment, make_party

KEEP, OTHER = "Stichting Groen Noord", "Groen Noord"


def names(page: Any) -> list[str]:
    return [party.name for party in page.context["page"].items]


@pytest.mark.parametrize("q", ["groen", "de tuinmannen", "2412"])
def test_a_party_is_found_by_name_other_name_and_number(q: str, client: Client, cast: Cast) -> None:
    party = make_party(name=KEEP, register_number="24123456")
    party.aliases.create(name="De Tuinmannen")
    make_party(name="Havensteder", sphere="market")
    client.force_login(cast.official)

    assert names(client.get("/partijen", {"q": q})) == [KEEP]
    assert names(client.get("/partijen", {"sphere": "market"})) == ["Havensteder"]


def test_the_list_as_a_file_does_not_make_a_spreadsheet_calculate_and_tells_no_people(
    client: Client, cast: Cast
) -> None:
    party = make_party(name="=1+1", sphere="market")
    party.contacts.create(name="Petra Partij", email="petra@example.org")
    client.force_login(cast.official)

    text = b"".join(client.get("/partijen.csv")).decode()

    assert "'=1+1;Markt" in text
    assert "Petra" not in text


def test_a_party_is_kept_and_changed_and_never_twice(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)
    fields = {"name": KEEP, "sphere": "community", "register_number": "2412 3456", "website": "groen.example.org"}

    made = client.post("/partijen/nieuw", fields)
    party = Party.objects.get()
    again = client.post("/partijen/nieuw", {"name": KEEP.upper(), "sphere": "community"})
    same = client.post("/partijen/nieuw", {"name": "Iets anders", "sphere": "market", "register_number": "24123456"})
    client.post(f"/partijen/{party.pk}/wijzig", {**fields, "name": "Groen", "version": 1})
    late = client.post(f"/partijen/{party.pk}/wijzig", {**fields, "name": "Groener", "version": 1})

    party.refresh_from_db()
    assert made["Location"] == f"/partijen/{party.pk}"
    assert (party.name, party.register_number, party.website) == ("Groen", "24123456", "https://groen.example.org")
    assert "al een partij met deze naam" in again.content.decode()
    assert "heeft dit nummer al" in same.content.decode()
    assert late.status_code == 409


def test_people_to_call_are_kept_changed_and_gone_for_good(client: Client, cast: Cast) -> None:
    party = make_party()
    client.force_login(cast.official)
    at = f"/partijen/{party.pk}/contact"

    unreachable = client.post(at, {"name": "Petra Partij"})
    client.post(at, {"name": "Petra Partij", "email": "petra@example.org"})
    contact = PartyContact.objects.get()
    client.post(f"{at}/{contact.pk}", {"name": "Petra Partij", "phone": "010 1234567", "version": 1})
    contact.refresh_from_db()

    assert "e-mailadres of een telefoonnummer" in unreachable.content.decode()
    assert (contact.email, contact.phone) == ("", "010 1234567")
    client.post(f"{at}/{contact.pk}/weg")
    assert not PartyContact.objects.exists()
    assert not Events.objects.filter(pgh_data__icontains="Petra").exists()


def test_likely_doubles_stand_on_the_page_and_legal_forms_do_not_make_them(client: Client, cast: Cast) -> None:
    party = make_party(name=KEEP, sphere="community")
    alike, known = make_party(name=OTHER), make_party(name="Anders")
    known.aliases.create(name="groen noord bv")
    make_party(name="Stichting Zuid")
    short = make_party(name="St. Groen Noord")
    client.force_login(cast.coordinator)

    page = client.get(f"/partijen/{party.pk}")

    assert {one.party for one in page.context["alike"]} == {alike, known, short}
    assert f"/partijen/{party.pk}/samenvoegen/{alike.pk}" in page.content.decode()


def merge(client: Client, keep: Party, other: Party, **fields: str) -> Any:
    for party in (keep, other):
        party.refresh_from_db()
    versions = f"{keep.version}-{other.version}"
    return client.post(
        f"/partijen/{keep.pk}/samenvoegen/{other.pk}", {"keep": str(keep.pk), "versions": versions, **fields}
    )


def test_everything_of_both_goes_to_the_one_that_stays(client: Client, cast: Cast) -> None:
    keep, other = make_party(name=KEEP, sphere="community"), make_party(name=OTHER, register_number="24123456")
    initiative, elsewhere = make_initiative(area=cast.area), make_initiative()
    twin = make_engagement(initiative=initiative, party=keep, starts_on=date(2025, 1, 1), capacity="uren")
    make_engagement(initiative=initiative, party=other, starts_on=date(2024, 1, 1), capacity="geld")
    moved = make_engagement(initiative=elsewhere, party=other, replaceable_by=keep)
    could = make_engagement(initiative=elsewhere, replaceable_by=other)
    grant = make_arrangement(initiative=initiative, granted_by=other)
    income = Income.objects.create(initiative=initiative, kind="fund", party=other)
    other.aliases.create(name="GN")
    other.aliases.create(name=KEEP)
    keep.contacts.create(name="Petra", email="p@example.org")
    other.contacts.create(name="Petra", email="p@example.org")
    other.contacts.create(name="Piet", phone="010")
    client.force_login(cast.coordinator)

    merge(client, keep, other)

    for row in (keep, twin, moved, could, grant, income):
        row.refresh_from_db()
    assert not Party.objects.filter(pk=other.pk).exists()
    assert (twin.starts_on, twin.capacity) == (date(2024, 1, 1), "uren, geld")
    assert Engagement.objects.filter(initiative=initiative).count() == 1
    assert (moved.party, moved.replaceable_by, could.replaceable_by) == (keep, None, keep)
    assert grant.granted_by == income.party == keep
    assert sorted(keep.aliases.values_list("name", flat=True)) == ["GN", OTHER]
    assert sorted(keep.contacts.values_list("name", flat=True)) == ["Petra", "Piet"]
    assert keep.register_number == "24123456"
    assert party_named(OTHER.upper(), "market") == keep
    assert known_party("gn") == keep
    third = make_party(name="De derde")
    merge(client, third, keep)
    for gone in (other, keep):
        assert client.get(f"/partijen/{gone.pk}")["Location"] == f"/partijen/{third.pk}"
    recorded = Events.objects.references(initiative, elsewhere).filter(pgh_label="update")
    assert {event.pgh_model for event in recorded} >= {"initiatives.EngagementEvent", "governance.ArrangementEvent"}
    assert {(event.pgh_context or {}).get("user") for event in recorded} == {str(cast.coordinator.pk)}


def test_what_a_merge_removed_stands_in_history_by_the_name_it_had(client: Client, cast: Cast) -> None:
    keep, other = make_party(name=KEEP), make_party(name=OTHER)
    initiative = make_initiative(area=cast.area)
    make_carrier(initiative, cast.founder)
    for party in (keep, other):
        make_engagement(initiative=initiative, party=party)
    client.force_login(cast.coordinator)

    merge(client, keep, other)

    removed = Events.objects.filter(pgh_model="initiatives.PartyEvent", pgh_label="delete").get()
    assert (removed.pgh_data["name"], removed.pgh_context["user"]) == (OTHER, str(cast.coordinator.pk))
    assert (
        f"Rol in de keten verwijderd: {OTHER}" in client.get(f"/dossier/{initiative.pk}/geschiedenis").content.decode()
    )
    client.force_login(cast.founder)
    assert "Partij weggehaald" in client.get(f"/mijn/{initiative.pk}/geschiedenis").content.decode()


def test_no_relation_to_a_party_is_forgotten_when_two_become_one() -> None:
    # Also the relations without a name of their own: Party._meta.related_objects leaves those out.
    every = Party._meta.get_fields(include_hidden=True)
    # A view tells what its tables hold, so that merging these is enough.
    relations = {
        (one.field.model.__name__, one.field.name)
        for one in every
        if isinstance(one, ForeignObjectRel) and one.field.model._meta.managed
    }
    history = {pair for pair in relations if pair[0].endswith("Event")}

    assert relations - history == {
        ("Arrangement", "granted_by"),
        ("ContactPerson", "department"),
        ("DeedReply", "party"),
        ("Department", "party"),
        ("Engagement", "party"),
        ("Engagement", "replaceable_by"),
        ("Experiment", "knowledge_partner"),
        # Of these two merging is refused while there are any; the answers go when their survey closes.
        ("FounderAnswers", "party"),
        ("SurveyFigure", "party"),
        ("GrowthChange", "party"),
        ("Income", "party"),
        ("Issue", "responsible"),
        ("IssueRole", "party"),
        ("IssueStep", "party"),
        ("Meeting", "parties"),
        ("Meeting_parties", "party"),
        ("Note", "party"),
        ("PartnerPromise", "party"),
        ("Party", "parent"),
        ("PartyAlias", "party"),
        ("PartyContact", "party"),
        ("PartyRepresentative", "party"),
        ("Subject", "party"),
        ("Place", "owner"),
        ("SubsidyFile", "granted_by"),
    }


def test_a_subsidy_register_that_waits_stays_with_the_one_that_stays(client: Client, cast: Cast) -> None:
    keep, other = make_party(), make_party()
    file = SubsidyFile.objects.create(name="2026.csv", data=b"x", granted_by=other)
    client.force_login(cast.coordinator)

    merge(client, keep, other)

    file.refresh_from_db()
    assert file.granted_by == keep


def test_two_that_granted_under_one_file_number_are_looked_at_before_they_become_one(
    client: Client, cast: Cast
) -> None:
    keep, other = make_party(), make_party()
    make_arrangement(granted_by=keep, reference="SBA-1")
    make_arrangement(granted_by=other, reference="SBA-1")
    client.force_login(cast.coordinator)

    page = merge(client, keep, other)

    assert page.status_code == 422
    assert "SBA-1" in page.text
    assert Party.objects.filter(pk=other.pk).exists()


def test_two_with_their_own_number_stay_two_and_nothing_has_moved(client: Client, cast: Cast) -> None:
    keep, other = make_party(register_number="11111111"), make_party(register_number="22222222")
    made = make_engagement(party=other)
    client.force_login(cast.coordinator)

    page = merge(client, keep, other)

    made.refresh_from_db()
    assert "twee organisaties" in page.content.decode()
    assert made.party == other


def test_who_looked_at_an_older_version_looks_again(client: Client, cast: Cast) -> None:
    keep, other = make_party(), make_party()
    Party.objects.filter(pk=other.pk).update(website="https://nieuw.example.org")
    client.force_login(cast.coordinator)

    page = merge(client, keep, other, versions="1-1")

    assert "intussen gewijzigd" in page.content.decode()
    assert Party.objects.count() == 2


def test_only_a_coordinator_makes_one_of_two(client: Client, cast: Cast) -> None:
    keep, other = make_party(name=KEEP), make_party(name=OTHER)
    client.force_login(cast.official)

    assert merge(client, keep, other).status_code == 403
    assert "samenvoegen" not in client.get(f"/partijen/{keep.pk}").content.decode()
    assert Party.objects.count() == 2


@pytest.mark.parametrize("rows", [1, 12])
def test_the_pages_ask_no_more_for_many_than_for_one(
    rows: int, client: Client, cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    party = make_party(name=KEEP)
    for number in range(rows):
        one = make_initiative(area=cast.area)
        make_engagement(initiative=one, party=party)
        make_arrangement(initiative=one, granted_by=party)
        Income.objects.create(initiative=one, kind="fund", party=party)
        make_party(name=f"{KEEP} {number}").aliases.create(name=f"Naam {number}")
    client.force_login(cast.coordinator)

    # One of them is the views that were kept of the list.
    with django_assert_num_queries(6):
        client.get("/partijen")
    # One of them is who speaks for it, one its departments, one the issues that name it.
    with django_assert_num_queries(18):
        client.get(f"/partijen/{party.pk}")


@pytest.mark.parametrize(
    ("starts", "ends", "counted"), [(None, 0, 1), (None, 30, 1), (None, -1, 0), (0, None, 1), (1, None, 0)]
)
def test_the_list_counts_places_that_run_today_also_those_with_an_end(
    starts: int | None, ends: int | None, counted: int, client: Client, cast: Cast
) -> None:
    today = timezone.localdate()
    days = {
        name: today + timedelta(days=at) for name, at in (("starts_on", starts), ("ends_on", ends)) if at is not None
    }
    make_engagement(party=make_party(name=KEEP), **days)
    client.force_login(cast.official)

    [party] = client.get("/partijen", {"q": KEEP}).context["page"].items

    assert party.initiatives == counted


def test_who_looks_along_with_an_experiment_and_owns_a_place_is_the_one_that_stays(client: Client, cast: Cast) -> None:
    keep, other = make_party(), make_party()
    tried = make_experiment(knowledge_partner=other)
    place = Place.objects.create(name="Loods", owner=other)
    client.force_login(cast.coordinator)

    merge(client, keep, other)

    tried.refresh_from_db()
    place.refresh_from_db()
    assert (tried.knowledge_partner, place.owner) == (keep, keep)
