# SPDX-License-Identifier: EUPL-1.2
"""Who added which initiative to a barrier, who took it off, and when: kept, told to other programs, and shown."""

import re
from html import unescape
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from accounts.own_account.actions import erase
from core.jobs.queue import run_due
from events.deliveries.queue import DELIVERIES
from events.models import Event
from governance.learning.barriers import ties
from governance.learning.barriers.actions import tie_initiative, untie_initiative
from governance.models import Barrier, BarrierTie
from initiatives.models import Initiative
from tests.accounts.retention.test_retention import long_ago, press, proposed
from tests.cast import Cast
from tests.events.test_recorded_events import told
from tests.factories import make_carrier, make_initiative
from tests.factories.governance import make_arrangement, make_barrier
from tests.initiatives.merging.test_merging import merge

pytestmark = pytest.mark.django_db
HISTORY: Any = BarrierTie.pgh_event_model  # type: ignore[attr-defined]


@pytest.fixture
def garden(cast: Cast) -> Initiative:
    return make_initiative(area=cast.area, name="De Tuin")


def add(barrier: Barrier, name: str, by: User) -> None:
    client = Client()
    client.force_login(by)
    client.post(f"/belemmeringen/{barrier.pk}/initiatief", {"initiative": name})


def take_off(barrier: Barrier, initiative: Initiative, by: User) -> None:
    client = Client()
    client.force_login(by)
    client.post(f"/belemmeringen/{barrier.pk}/initiatief/{initiative.pk}/los")


def section(barrier: Barrier, reader: User) -> str:
    """What this reader reads of it, without the times."""
    client = Client()
    client.force_login(reader)
    page = client.get(f"/belemmeringen/{barrier.pk}").content.decode()
    [found] = re.findall(r'<section class="mv-panel" aria-labelledby="ties">(.*?)</section>', page, re.DOTALL)
    return " ".join(re.sub(r", \d\d:\d\d", "", unescape(re.sub(r"<[^>]+>", "", found))).split())


def lines(barrier: Barrier, reader: User) -> list[str]:
    """The lines of it that this reader reads, the newest on top."""
    return re.findall(r"\S+ \w+ \d{4} (.+?)(?= \d+ \w{3} \d{4}|$)", section(barrier, reader))


def test_who_added_and_took_off_which_initiative_is_read_on_the_page(cast: Cast, garden: Initiative) -> None:
    one = make_barrier()

    add(one, "De Tuin", cast.official)
    take_off(one, garden, cast.coordinator)

    assert lines(one, cast.official) == [
        "De Tuin: eraf gehaald · Coco Coordinator",
        "De Tuin: toegevoegd · Ole Official",
    ]
    client = Client()
    client.force_login(cast.official)
    page = client.get(f"/en/belemmeringen/{one.pk}").content.decode()
    assert "Which initiatives were added and taken off" in page
    assert ">De Tuin</a>: taken off" in page


def test_a_barrier_from_a_file_and_one_of_who_carries_it_begin_with_who_added_it(
    cast: Cast, garden: Initiative
) -> None:
    make_carrier(garden, cast.founder)
    client = Client()
    client.force_login(cast.official)
    client.post("/belemmeringen/nieuw", {"kind": "routine", "title": "Uit het dossier", "dossier": garden.pk})
    client.force_login(cast.founder)
    raised = {"title": "Van de drager", "kind": "rule", "text": "Elk jaar opnieuw.", "proposal": ""}
    client.post(f"/mijn/{garden.pk}/leren/in-de-weg", raised)

    of_office, of_founder = (Barrier.objects.get(title=name) for name in ("Uit het dossier", "Van de drager"))
    assert lines(of_office, cast.official) == ["De Tuin: toegevoegd · Ole Official"]
    assert lines(of_founder, cast.official) == [f"De Tuin: toegevoegd · {cast.founder.name}"]
    tied = [(event.kind, event.subject) for event in Event.objects.filter(kind__contains="barrier").order_by("id")]
    assert tied == [("nl.meervoud.barrier.tied", of_office.pk), ("nl.meervoud.barrier.tied", of_founder.pk)]


def test_a_rule_that_is_departed_from_is_tied_and_told_with_every_initiative(cast: Cast) -> None:
    exempt = [make_initiative(area=cast.area, name=name) for name in ("Eerste", "Tweede")]
    for initiative in exempt:
        make_arrangement(initiative=initiative, kind="exception", rule="Beheerplan")
    client = Client()
    client.force_login(cast.coordinator)

    client.post(f"/uitzonderingen/{exempt[0].arrangements.get().pk}/voorstel")

    barrier = Barrier.objects.get()
    assert sorted(lines(barrier, cast.coordinator)) == [
        "Eerste: toegevoegd · Coco Coordinator",
        "Tweede: toegevoegd · Coco Coordinator",
    ]
    assert {data["initiative"] for _kind, _public, data in told()} == {str(one.pk) for one in exempt}


def test_other_programs_are_told_once_where_the_initiative_is_and_nothing_of_what_does_not_change(
    cast: Cast, garden: Initiative
) -> None:
    one = make_barrier()

    for _twice in range(2):
        tie_initiative(barrier=one, initiative=garden, by=cast.official)
    assert [(event.subject, event.areas) for event in Event.objects.all()] == [(one.pk, [cast.area.pk])]
    assert told() == [("barrier.tied", False, {"initiative": str(garden.pk)})]
    for _twice in range(2):
        untie_initiative(barrier=one, initiative=garden, by=cast.official)
    assert told() == [("barrier.untied", False, {"initiative": str(garden.pk)})]
    assert len(lines(one, cast.official)) == 2


@pytest.mark.django_db(transaction=True)
def test_webhooks_go_out_after_the_commit_and_not_for_what_is_undone(
    cast: Cast, garden: Initiative, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, woken = make_barrier(), []
    monkeypatch.setattr(DELIVERIES, "wake_workers", lambda: woken.append(Event.objects.count()))

    with transaction.atomic():
        tie_initiative(barrier=one, initiative=garden, by=cast.official)
        transaction.set_rollback(True)
    assert (woken, Event.objects.count(), HISTORY.objects.count()) == ([], 0, 0)
    with transaction.atomic():
        tie_initiative(barrier=one, initiative=garden, by=cast.official)
        assert woken == []
    assert woken == [1]


def test_an_initiative_that_a_reader_may_not_see_is_counted_and_not_named(cast: Cast) -> None:
    one, hidden = make_barrier(), make_initiative(area=cast.elsewhere, name="Geheim", status="submitted")
    add(one, "Geheim", cast.coordinator)
    take_off(one, hidden, cast.coordinator)

    assert "Geheim: eraf gehaald" in section(one, cast.coordinator)
    assert "Geheim" not in section(one, cast.official)
    assert "En 2 wijzigingen van initiatieven buiten uw gebieden" in section(one, cast.official)
    assert "geen initiatief toegevoegd" not in section(one, cast.official)


def test_a_barrier_of_which_nothing_is_kept_says_so(cast: Cast) -> None:
    assert "Sinds wij dit bijhouden, is er geen initiatief toegevoegd" in section(make_barrier(), cast.official)


def test_who_left_is_not_named_and_what_no_person_did_is_of_the_system(cast: Cast, garden: Initiative) -> None:
    one = make_barrier(garden)
    assert lines(one, cast.official) == ["De Tuin: toegevoegd · het systeem"]
    take_off(one, garden, cast.coordinator)

    erase(cast.coordinator)

    assert lines(one, cast.official)[0] == "De Tuin: eraf gehaald · iemand die weg is"


def test_the_file_of_an_initiative_tells_it_too(client: Client, cast: Cast, garden: Initiative) -> None:
    add(make_barrier(title="Elk jaar een maaiafspraak"), "De Tuin", cast.official)
    client.force_login(cast.official)

    page = client.get(f"/dossier/{garden.pk}/geschiedenis").content.decode()

    assert "Koppeling aan een belemmering toegevoegd: Elk jaar een maaiafspraak" in page


def test_the_page_asks_the_same_of_the_database_however_much_was_added(
    cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    one = make_barrier(*(make_initiative(area=cast.area) for _ in range(9)))
    barrier = Barrier.objects.get(pk=one.pk)
    with django_assert_max_num_queries(5):
        assert len(ties.tie_history(barrier, cast.official).changes) == 9


def test_more_than_the_page_tells_is_counted(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ties, "MOST_TOLD", 9)
    one = make_barrier(*(make_initiative(area=cast.area) for _ in range(11)))
    assert "2 wijzigingen van daarvoor staan hier niet." in section(one, cast.official)


def test_of_two_that_become_one_the_ties_move_with_their_history(cast: Cast, garden: Initiative) -> None:
    twin = make_initiative(area=cast.area, name="Buurttuin")
    moves, both = make_barrier(), make_barrier(title="Beide")
    for barrier, name in ((moves, "Buurttuin"), (both, "Buurttuin"), (both, "De Tuin")):
        add(barrier, name, cast.official)
    Event.objects.all().delete()

    client = Client()
    client.force_login(cast.official)
    versions = f"{Initiative.objects.get(pk=garden.pk).version}-{Initiative.objects.get(pk=twin.pk).version}"
    sent = {"versions": versions, "confirm": twin.name, "name": "keep", "summary": "keep", "story": "keep"}
    client.post(f"/dossier/{garden.pk}/hetzelfde/{twin.pk}", sent)

    assert list(moves.initiatives.all()) == [garden]
    assert list(both.initiatives.all()) == [garden]
    assert lines(moves, cast.official) == [
        "De Tuin: toegevoegd, omdat twee initiatieven één werden · Ole Official",
        "Buurttuin: toegevoegd · Ole Official",
    ]
    assert lines(both, cast.official)[0] == "Buurttuin: eraf gehaald · Ole Official"
    assert "barrier" not in " ".join(kind for kind, *_ in told())


def test_what_is_tied_to_a_merged_one_is_told_as_what_it_goes_on_as(cast: Cast, garden: Initiative) -> None:
    twin, one = make_initiative(area=cast.area, name="Buurttuin"), make_barrier()
    merge(garden, twin, cast)
    Event.objects.all().delete()

    for _twice in range(2):
        tie_initiative(barrier=one, initiative=twin, by=cast.coordinator)

    assert told() == [("barrier.tied", False, {"initiative": str(garden.pk)})]


def test_destroying_an_initiative_destroys_what_is_kept_of_its_ties_and_of_no_other(
    cast: Cast, garden: Initiative
) -> None:
    one, other = make_barrier(), make_initiative(area=cast.area, name="Blijft")
    for name in ("De Tuin", "Blijft"):
        add(one, name, cast.official)
    take_off(one, garden, cast.official)
    make_barrier(garden)
    assert HISTORY.objects.filter(initiative=garden).count() == 3
    Initiative.objects.filter(pk=garden.pk).update(phase="stopped")
    long_ago(garden)

    found = proposed(cast)
    for by in (cast.administrator, cast.coordinator):
        press(by, found)
    run_due()

    found.refresh_from_db()
    assert found.certificate
    assert found.certificate["rows"]["governance_barriertieevent"] == 3
    assert not Initiative.objects.filter(pk=garden.pk).exists()
    assert not HISTORY.objects.filter(initiative_id=garden.pk).exists()
    assert lines(one, cast.official) == ["Blijft: toegevoegd · Ole Official"]
    assert list(one.initiatives.all()) == [other]
