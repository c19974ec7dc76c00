# SPDX-License-Identifier: EUPL-1.2
"""What apps tell is a row of the act itself."""

from dataclasses import replace

import pytest
from django.db import ProgrammingError, connection, transaction

from core.models import new_id
from events.event_types import registry
from events.models import Event
from events.recording import EventDraft, insert_events, record_event, record_events
from tests.factories.events import OPENED, make_event


def test_what_is_told_stands_in_the_transaction_of_the_act(db: None) -> None:
    garden, area = new_id(), new_id()
    record_event(kind=OPENED, subject=garden, area=area, is_public=True, data={"trees": 4})
    event = Event.objects.get()
    assert (event.kind, event.subject, event.areas) == ("nl.meervoud.garden.opened", garden, [area])
    assert (event.data, event.is_public, event.number) == ({"trees": 4}, True, None)


def test_an_act_that_fails_told_nothing(transactional_db: None) -> None:
    def act() -> None:
        record_event(kind=OPENED, subject=new_id(), data={"trees": 1})
        raise RuntimeError

    with pytest.raises(RuntimeError), transaction.atomic():
        act()
    assert not Event.objects.exists()


def test_ids_and_days_become_text(db: None) -> None:
    tree = new_id()
    record_event(kind=OPENED, subject=new_id(), data={"trees": tree})
    assert Event.objects.get().data == {"trees": str(tree)}


@pytest.mark.parametrize("data", [{}, {"trees": 1, "name": "Ada"}])
def test_only_the_facts_of_the_kind_can_be_told(db: None, data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="needs exactly"):
        record_event(kind=OPENED, subject=new_id(), data=data)


def test_many_are_told_with_one_statement(db: None, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(1):  # type: ignore[operator]
        record_events(EventDraft(OPENED, new_id(), data={"trees": number}) for number in range(20))
    assert Event.objects.count() == 20


def test_telling_nothing_asks_nothing(db: None, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        record_events([])


def test_a_statement_can_tell_what_it_finds(db: None) -> None:
    rows = """SELECT 'nl.meervoud.garden.opened' AS kind, gen_random_uuid() AS subject, NULL::uuid AS area,
                     false AS is_public, jsonb_build_object('trees', n) AS data FROM generate_series(1, 3) n"""
    with connection.cursor() as cursor:
        cursor.execute(insert_events(rows))
    assert sorted(event.data["trees"] for event in Event.objects.all()) == [1, 2, 3]
    assert {event.pk.version for event in Event.objects.all()} == {7}
    assert {tuple(event.areas) for event in Event.objects.all()} == {()}


def test_what_was_told_stays_as_it_was(db: None) -> None:
    event = make_event()
    with pytest.raises(ProgrammingError), transaction.atomic():
        Event.objects.filter(pk=event.pk).update(data={"trees": 0})


def test_two_kinds_have_two_names() -> None:
    with pytest.raises(ValueError, match="two kinds"):
        registry.register(replace(OPENED, resource="park"))
    with pytest.raises(ValueError, match="does not start"):
        registry.register(replace(OPENED, code="garden.opened"))
