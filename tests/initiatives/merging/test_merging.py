# SPDX-License-Identifier: EUPL-1.2
"""Two initiatives in the register are the same: one act makes one of them."""

from typing import Any, Final

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client

from core.errors import ConflictError, NotAllowedError, RefusedError
from events.models import Event
from governance.models import ContactPerson, GrowthChange, GrowthIncome, GrowthStep, Note, PartnerPromise, Signal
from initiatives.lifecycle import Status
from initiatives.merging.actions import merge_initiatives
from initiatives.merging.kinds import moved_rows
from initiatives.merging.registrations import STAYS
from initiatives.models import Carrier, Engagement, Follow, Follower, Initiative, Need, Post, StatusMove
from initiatives.moderation.actions.lifecycle import move_initiative
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_need
from tests.factories.governance import (
    make_arrangement,
    make_growth_change,
    make_growth_step,
    make_partner_promise,
    make_party,
    make_signal,
)

pytestmark = pytest.mark.django_db
SAME: Final = {"website": "https://tuin.example/", "address": "Lisstraat 1"}


@pytest.fixture
def garden(cast: Cast) -> Initiative:
    """The one that goes on."""
    one = make_initiative(name="Buurttuin Liskwartier", area=cast.area, **SAME)
    make_carrier(one, cast.co_carrier)
    return one


@pytest.fixture
def twin(cast: Cast) -> Initiative:
    """The same garden, in the register under another name."""
    one = make_initiative(
        name="Tuin Liskwartier", area=cast.area, summary="Groente voor de buurt.", story="Lang.", **SAME
    )
    make_carrier(one, cast.founder)
    make_need(one, text="Een schuur")
    return one


def merge(garden: Initiative, twin: Initiative, cast: Cast, *taken: str) -> Initiative:
    garden.refresh_from_db(fields=["version"])
    twin.refresh_from_db(fields=["version"])
    seen = (garden.version, twin.version)
    return merge_initiatives(keep=garden, other=twin, taken=taken, versions=seen, by=cast.official)


def send(client: Client, garden: Initiative, twin: Initiative, **more: str) -> Any:
    garden.refresh_from_db(fields=["version"])
    twin.refresh_from_db(fields=["version"])
    data = {
        "versions": f"{garden.version}-{twin.version}",
        "confirm": twin.name,
        "name": "keep",
        "summary": "keep",
        "story": "other",
    }
    return client.post(f"/dossier/{garden.pk}/hetzelfde/{twin.pk}", {**data, **more})


def test_an_official_finds_the_twin_sees_both_side_by_side_and_makes_one(
    client: Client, cast: Cast, garden: Initiative, twin: Initiative
) -> None:
    client.force_login(cast.official)
    assert f"/dossier/{garden.pk}/hetzelfde" in client.get(f"/dossier/{garden.pk}").content.decode()
    found = client.get(f"/dossier/{garden.pk}/hetzelfde").content.decode()
    assert f"/dossier/{garden.pk}/hetzelfde/{twin.pk}" in found
    page = client.get(f"/dossier/{garden.pk}/hetzelfde/{twin.pk}").content.decode()
    assert "Groente voor de buurt." in page
    assert "niet ongedaan" in page

    answer = send(client, garden, twin)

    assert answer.status_code == 302
    garden.refresh_from_db()
    twin.refresh_from_db()
    assert twin.status == Status.DECLINED
    assert garden.story == "Lang."
    assert garden.summary == "Neighbours keep a garden together."
    assert set(Carrier.objects.active().filter(initiative=garden).values_list("user", flat=True)) == {
        cast.founder.pk,
        cast.co_carrier.pk,
    }
    assert Need.objects.get(text="Een schuur").initiative == garden
    mails = Message.objects.filter(kind="initiatives-merged")
    assert {mail.to for mail in mails} == {cast.founder.email, cast.co_carrier.email}


def test_every_old_address_leads_on(client: Client, cast: Cast, garden: Initiative, twin: Initiative) -> None:
    merge(garden, twin, cast)
    for path in ("/initiatief/{}", "/en/initiatief/{}", "/api/v1/initiatives/{}"):
        answer = client.get(path.format(twin.pk))
        assert answer.status_code == 301, path
        assert answer.headers["Location"] == path.format(garden.pk)
    client.force_login(cast.official)
    assert client.get(f"/dossier/{twin.pk}").headers["Location"] == f"/dossier/{garden.pk}"
    assert client.get(f"/dossier/{twin.pk}/alles").headers["Location"] == f"/dossier/{garden.pk}/alles"
    client.force_login(cast.founder)
    assert client.get(f"/mijn/{twin.pk}").headers["Location"] == f"/mijn/{garden.pk}"


def test_what_is_sent_to_the_old_one_is_not_done_to_the_other_and_can_be_copied(
    client: Client, cast: Cast, garden: Initiative, twin: Initiative
) -> None:
    merge(garden, twin, cast)
    client.force_login(cast.founder)
    answer = client.post(f"/mijn/{twin.pk}/berichten", {"text": "Wij oogsten zaterdag."})
    assert answer.status_code in {404, 409}
    assert not Post.objects.exists()
    client.force_login(cast.official)
    answer = client.post(f"/dossier/{twin.pk}/hetzelfde/{garden.pk}", {"confirm": "Wat ik typte."})
    assert answer.status_code == 409
    assert "Wat ik typte." in answer.content.decode()


def test_a_chain_of_merges_leads_on_in_one_step(
    client: Client, cast: Cast, garden: Initiative, twin: Initiative
) -> None:
    third = make_initiative(name="Groene Lis", area=cast.area)
    merge(twin, third, cast)
    merge(garden, twin, cast)
    assert client.get(f"/initiatief/{third.pk}").headers["Location"] == f"/initiatief/{garden.pk}"


def test_the_file_of_the_one_that_goes_on_tells_what_the_other_told_and_its_history(
    client: Client, cast: Cast, garden: Initiative, twin: Initiative
) -> None:
    Initiative.objects.filter(pk=twin.pk).update(website="https://anders.example/")
    merge(garden, twin, cast)
    client.force_login(cast.official)
    page = client.get(f"/dossier/{garden.pk}/alles").content.decode()
    assert "https://anders.example/" in page
    assert "Groente voor de buurt." in page
    assert "https://anders.example/" in client.get(f"/dossier/{garden.pk}/geschiedenis").content.decode()


def test_clients_are_told_that_it_is_gone_and_what_it_goes_on_as(
    client: Client, cast: Cast, garden: Initiative, twin: Initiative
) -> None:
    merge(garden, twin, cast)
    kinds = set(Event.objects.filter(subject=twin.pk).values_list("kind", flat=True))
    assert {"nl.meervoud.initiative.merged", "nl.meervoud.initiative.withdrawn"} <= kinds
    [told] = Event.objects.filter(kind="nl.meervoud.initiative.merged")
    assert told.data == {"by": str(garden.pk)}
    assert told.is_public
    assert str(twin.pk) in client.get("/api/v1/removals").content.decode()


def test_who_has_both_has_one(cast: Cast, garden: Initiative, twin: Initiative) -> None:
    make_carrier(twin, cast.co_carrier, key_tasks=["money"])
    party = make_party()
    for one in (garden, twin):
        Engagement.objects.create(initiative=one, party=party, role="funder", capacity=one.name)
        make_signal(initiative=one, check_code="silence")
        ContactPerson.objects.create(initiative=one, user=cast.official, starts_on="2026-01-01")
    kept = Signal.objects.get(initiative=garden)

    merge(garden, twin, cast)

    assert Carrier.objects.active().get(initiative=garden, user=cast.co_carrier).key_tasks == ["money"]
    assert Engagement.objects.get(party=party).capacity == "Buurttuin Liskwartier, Tuin Liskwartier"
    assert ContactPerson.objects.filter(initiative=garden).count() == 2
    assert ContactPerson.objects.filter(initiative=garden, ends_on=None).count() == 1
    assert Signal.objects.filter(initiative=garden).first() == kept


def test_followers_are_moved_and_told_once(cast: Cast, garden: Initiative, twin: Initiative) -> None:
    both, one = (Follower.objects.create(email=f"{name}@example.org") for name in ("both", "one"))
    for follower, followed in ((both, garden), (both, twin), (one, twin)):
        Follow.objects.create(
            follower=follower, initiative=followed, topics=["news"], confirmed_at="2026-01-01T12:00:00Z"
        )
    merge(garden, twin, cast)
    assert sorted(Follow.objects.values_list("follower__email", "initiative")) == [
        ("both@example.org", garden.pk),
        ("one@example.org", garden.pk),
    ]
    assert Message.objects.filter(kind="follow-merged").count() == 2


def test_arrangements_and_notes_move(cast: Cast, garden: Initiative, twin: Initiative) -> None:
    arrangement = make_arrangement(initiative=twin)
    note = Note.objects.create(initiative=twin, written_by=cast.official, text="Belt vaak.")
    merge(garden, twin, cast)
    arrangement.refresh_from_db()
    note.refresh_from_db()
    assert {arrangement.initiative, note.initiative} == {garden}


@pytest.mark.parametrize("who", ["other_official", "assessor", "alderman", "administrator", "founder", "stranger"])
def test_who_handles_neither_may_not(cast: Cast, garden: Initiative, twin: Initiative, who: str) -> None:
    with pytest.raises(NotAllowedError):
        merge_initiatives(keep=garden, other=twin, versions=(garden.version, twin.version), by=getattr(cast, who))
    assert not StatusMove.objects.exists()


def test_who_carries_one_of_the_two_may_not(cast: Cast, garden: Initiative, twin: Initiative) -> None:
    make_carrier(twin, cast.official)
    with pytest.raises(NotAllowedError):
        merge(garden, twin, cast)


def test_one_elsewhere_is_for_a_coordinator_and_the_page_says_so(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    far = make_initiative(name="Tuin Liskwartier", area=cast.elsewhere)
    client.force_login(cast.official)
    page = client.get(f"/dossier/{garden.pk}/hetzelfde/{far.pk}").content.decode()
    assert "Vraag een coördinator" in page
    assert 'name="confirm"' not in page
    assert send(client, garden, far).status_code == 403
    merge_initiatives(keep=garden, other=far, versions=(garden.version, far.version), by=cast.coordinator)
    far.refresh_from_db()
    assert far.status == Status.DECLINED


def test_not_itself_nor_one_that_is_merged_or_not_in_the_register(
    cast: Cast, garden: Initiative, twin: Initiative
) -> None:
    with pytest.raises(RefusedError):
        merge(garden, garden, cast)
    merge(garden, twin, cast)
    with pytest.raises(RefusedError, match="Tuin Liskwartier"):
        merge(garden, twin, cast)
    waits = make_initiative(area=cast.area, status=Status.SUBMITTED)
    with pytest.raises(RefusedError):
        merge(garden, waits, cast)


def test_a_change_since_the_preview_is_seen_first(
    client: Client, cast: Cast, garden: Initiative, twin: Initiative
) -> None:
    garden.refresh_from_db()
    twin.refresh_from_db()
    seen = (garden.version, twin.version)
    Initiative.objects.filter(pk=twin.pk).update(summary="Nieuw.")
    with pytest.raises(ConflictError):
        merge_initiatives(keep=garden, other=twin, versions=seen, by=cast.official)
    client.force_login(cast.official)
    answer = send(client, garden, twin, versions=f"{seen[0]}-{seen[1]}")
    assert answer.status_code == 409
    assert "Nieuw." in answer.content.decode()


@pytest.mark.parametrize(
    "odd",
    [
        {"confirm": ""},
        {"confirm": "iets anders"},
        {"confirm": "\x00"},
        {"versions": "x"},
        {"versions": "9999999999999999999-1"},
        {"summary": "both"},
        {"story": ""},
    ],
)
def test_odd_input_changes_nothing_and_is_named(
    client: Client, cast: Cast, garden: Initiative, twin: Initiative, odd: dict[str, str]
) -> None:
    client.force_login(cast.official)
    assert send(client, garden, twin, **odd).status_code == 422
    twin.refresh_from_db()
    assert twin.status == Status.PUBLISHED


@pytest.mark.parametrize("asked", ["\x00", "'; drop", "%", "lis\ud83d\ude00", "x" * 5000, "tuin OR ( & |"])
def test_any_words_can_be_searched_by(client: Client, cast: Cast, garden: Initiative, asked: str) -> None:
    client.force_login(cast.official)
    text = asked.encode("utf-16", "surrogatepass").decode("utf-16")
    assert client.get(f"/dossier/{garden.pk}/hetzelfde", {"q": text}).status_code == 200


def test_what_is_merged_never_comes_back(cast: Cast, garden: Initiative, twin: Initiative) -> None:
    merge(garden, twin, cast)
    for by in (cast.founder, cast.official, cast.coordinator):
        with pytest.raises((NotAllowedError, RefusedError)):
            move_initiative(initiative=twin, to=Status.SUBMITTED, by=by)


def test_every_row_that_leads_to_an_initiative_is_dealt_with_and_comes_to_what_goes_on() -> None:
    """A new table is in the registry with its trigger, or says in STAYS that it stays."""
    by_hand = STAYS | {"assessment.Subject.initiative", "assessment.Subject.chain"}
    known = {f"{one.model._meta.label}.{one.field}" for one in moved_rows} | by_hand
    found, columns = set(), set()
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.concrete_fields:
            leads = (
                field.remote_field and field.remote_field.model is Initiative and getattr(field, "db_constraint", False)
            )
            if leads and model._meta.managed:
                found.add(f"{model._meta.label}.{field.name}")
                columns.add((model._meta.db_table, field.column))
    assert found == known
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE tgname LIKE 'initiative_goes_on_%%'"
        )
        there = {(table, name.removeprefix("initiative_goes_on_") + "_id") for table, name in cursor.fetchall()}
    assert there == columns - {
        ("initiatives_statusmove", "initiative_id"),
        ("initiatives_statusmove", "same_as_id"),
        ("initiatives_registration", "initiative_id"),
        ("initiatives_party", "initiative_id"),
        ("assessment_subject", "initiative_id"),
        ("assessment_subject", "chain_id"),
        ("governance_recheckrequest", "initiative_id"),
    }


def test_a_growth_path_moves_whole_and_a_second_one_does_not_mix_with_it(
    cast: Cast, garden: Initiative, twin: Initiative
) -> None:
    path = make_path(twin)
    promise = path.promise
    merge(garden, twin, cast)
    assert set(garden.growth_steps.values_list("name", flat=True)) == {"Eerste bak", "Hele plein"}
    assert GrowthChange.objects.get().initiative == garden
    assert GrowthIncome.objects.get().initiative == garden

    third = make_initiative(name="Groene Lis", area=cast.area)
    make_path(third)
    merge(garden, third, cast)
    assert GrowthStep.objects.filter(initiative=garden).count() == 2
    assert not GrowthStep.objects.filter(initiative=third).exists()
    assert GrowthIncome.objects.get().step in garden.growth_steps.all()
    assert PartnerPromise.objects.filter(initiative=garden).count() == 2, "what a partner promised holds"
    assert promise is not None
    assert promise.pk in garden.partner_promises.values_list("pk", flat=True)


def make_path(initiative: Initiative) -> GrowthChange:
    """A step of now with its money, and a next one for which a partner promised something."""
    now = make_growth_step(initiative=initiative, name="Eerste bak", started_on="2026-01-01")
    GrowthIncome.objects.create(initiative=initiative, step=now, kind="own")
    after = make_growth_step(initiative=initiative, name="Hele plein", started_on=None)
    promise = make_partner_promise(initiative=initiative)
    return make_growth_change(after, promise=promise, party=promise.party)
