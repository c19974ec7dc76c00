# SPDX-License-Identifier: EUPL-1.2
"""Who keeps a copy learns what disappears: at /removals, with or without a key, and by the events."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import Scope
from events.deliveries.fan_out import fan_out
from events.models import Event
from governance.parties.merging.actions import merge_parties
from initiatives.lifecycle import Status
from initiatives.models import Initiative, Opportunity
from initiatives.moderation.actions.lifecycle import move_initiative
from initiatives.opportunities.actions.opportunity import move_opportunity
from initiatives.opportunities.lifecycle import OpportunityState
from initiatives.register.correction.actions import correct_register
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_result
from tests.factories.api import make_api_client, with_key
from tests.factories.governance import make_arrangement, make_party
from tests.factories.initiatives import make_opportunity

pytestmark = pytest.mark.django_db
API = "/api/v1"


def removed(client: Client, **asked: str) -> list[tuple[str, str]]:
    rows: list[dict[str, Any]] = client.get(f"{API}/removals", asked).json()["results"]
    return sorted((row["list"], row["objectId"]) for row in rows)


def withdraw(initiative: Initiative, cast: Cast) -> None:
    make_carrier(initiative, cast.founder)
    move_initiative(initiative=initiative, to=Status.WITHDRAWN, by=cast.founder)


def key_for(*scopes: Scope, **fields: Any) -> Client:
    return with_key(make_api_client(scopes=scopes, **fields)[1])


def test_a_copy_without_a_key_learns_of_a_withdrawn_initiative(client: Client, cast: Cast) -> None:
    gone, kept = make_initiative(area=cast.area), make_initiative(area=cast.area)
    make_result(gone)
    withdraw(gone, cast)

    assert removed(client) == [("initiatives", str(gone.pk))]
    assert client.get(f"{API}/initiatives/{gone.pk}").status_code == 404
    assert client.get(f"{API}/initiatives/{kept.pk}").status_code == 200


def test_who_reads_only_assessments_learns_of_them_by_list_and_by_event(cast: Cast) -> None:
    gone = make_initiative(area=cast.area)
    result = make_result(gone)
    api = key_for(Scope.ASSESSMENTS_READ)
    elsewhere = key_for(Scope.ASSESSMENTS_READ, areas=(cast.elsewhere,))
    withdraw(gone, cast)
    fan_out()

    assert removed(api) == [("assessments", str(result.pk)), ("initiatives", str(gone.pk))]
    assert removed(elsewhere) == [("initiatives", str(gone.pk))]
    told = {(one["type"], one["subject"]) for one in api.get(f"{API}/events").json()["results"]}
    assert told == {
        ("nl.meervoud.initiative.withdrawn", str(gone.pk)),
        ("nl.meervoud.assessment.removed", str(result.pk)),
    }


def test_what_comes_back_is_no_removal_and_counts_as_changed(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    result = make_result(one)
    withdraw(one, cast)
    api, moment = key_for(Scope.ASSESSMENTS_READ), timezone.now().isoformat()

    one.refresh_from_db()
    move_initiative(initiative=one, to=Status.SUBMITTED, by=cast.founder)
    move_initiative(initiative=one, to=Status.PUBLISHED, by=cast.coordinator)

    assert removed(client) == removed(api) == []
    for name, pk in (("initiatives", one.pk), ("assessments", result.pk)):
        rows = api.get(f"{API}/{name}", {"updatedSince": moment}).json()["results"]
        assert [row["id"] for row in rows] == [str(pk)], name


def test_an_opportunity_that_leaves_the_map_is_told_to_everybody(client: Client, cast: Cast) -> None:
    on_the_map = make_opportunity(area=cast.area, listed_by=cast.coordinator)
    move_opportunity(opportunity=on_the_map, to=OpportunityState.WITHDRAWN, by=cast.coordinator)

    assert not Opportunity.objects.filter(pk=on_the_map.pk, state=OpportunityState.OPEN).exists()
    assert removed(client) == [("opportunities", str(on_the_map.pk))]


def test_what_moves_to_another_area_is_gone_for_who_works_in_the_one_it_left(cast: Cast) -> None:
    moving = make_initiative(area=cast.area)
    result, arrangement = make_result(moving), make_arrangement(initiative=moving)
    scopes = (Scope.ASSESSMENTS_READ, Scope.ARRANGEMENTS_READ, Scope.INITIATIVES_READ)
    here, there = key_for(*scopes, areas=(cast.area,)), key_for(*scopes, areas=(cast.elsewhere,))
    everywhere, moment = key_for(*scopes), timezone.now().isoformat()

    correct_register(
        initiative=moving, facts={"area": cast.elsewhere}, expected_version=moving.version, by=cast.coordinator
    )

    assert removed(here) == [
        ("arrangements", str(arrangement.pk)),
        ("assessments", str(result.pk)),
        ("registrations", str(moving.pk)),
    ]
    assert removed(there) == removed(everywhere) == []
    for name in ("arrangements", "assessments", "registrations"):
        assert len(there.get(f"{API}/{name}", {"updatedSince": moment}).json()["results"]) == 1, name


def test_a_party_that_was_merged_says_as_which_it_goes_on(cast: Cast) -> None:
    keep, other = make_party(), make_party()
    api = key_for(Scope.PARTIES_READ)

    merge_parties(keep=keep, other=other, versions=(keep.version, other.version), by=cast.coordinator)
    fan_out()

    assert removed(api) == [("parties", str(other.pk))]
    [event] = api.get(f"{API}/events").json()["results"]
    assert event["data"]["by"] == str(keep.pk)


def test_removals_are_asked_per_list_and_since_a_moment_but_not_before_what_is_kept(client: Client, cast: Cast) -> None:
    gone = make_initiative(area=cast.area)
    make_opportunity()
    withdraw(gone, cast)
    later = (timezone.now() + timedelta(minutes=1)).isoformat()

    assert removed(client, list="initiatives") == [("initiatives", str(gone.pk))]
    assert removed(client, list="opportunities") == removed(client, updatedSince=later) == []
    refused = client.get(f"{API}/removals", {"updatedSince": (timezone.now() - timedelta(days=91)).isoformat()})
    assert refused.status_code == 400
    assert "90" in refused.json()["errors"][0]["detail"]


def test_only_a_row_that_could_be_read_is_told_of(client: Client, cast: Cast) -> None:
    never = make_initiative(status=Status.SUBMITTED, area=cast.area)
    make_carrier(never, cast.founder)
    move_initiative(initiative=never, to=Status.WITHDRAWN, by=cast.founder)

    assert removed(client) == []
    assert not Event.objects.filter(kind__endswith="withdrawn").exists()
