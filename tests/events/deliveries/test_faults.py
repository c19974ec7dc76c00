# SPDX-License-Identifier: EUPL-1.2
"""What breaks while events go out: killed senders, Redis away or emptied, two sweepers at once. Nothing is lost."""

import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from threading import Barrier, Thread

import pytest
import redis
from celery import Celery
from django.db import connection, transaction
from django.utils import timezone
from pytest_django import Settings

from config.celery import app as config_app
from config.local_start import services
from core.models import new_id
from events.deliveries import http_post, sending
from events.deliveries.fan_out import fan_out
from events.deliveries.http_post import Answer
from events.models import Delivery, DeliveryState, Event
from events.recording import record_event
from events.tasks import sweep
from tests.at_once import wait_for
from tests.events.conftest import reach
from tests.events.receiver import Receiver, open_receiver
from tests.factories.events import OPENED, make_delivery, make_event, make_webhook

SENDERS = 4


def start_sender(port: int) -> subprocess.Popen[bytes]:
    url = os.environ["DATABASE_URL"].rpartition("/")[0] + f"/{connection.settings_dict['NAME']}"
    command = [sys.executable, "-m", "tests.events.sender", str(port)]
    return subprocess.Popen(command, env={**os.environ, "DATABASE_URL": url})  # noqa: S603 - our own test helper


def end_leases() -> None:
    Delivery.objects.exclude(claimed_until=None).update(claimed_until=timezone.now() - timedelta(seconds=1))


def test_a_sender_killed_between_sending_and_marking_loses_none_and_doubles_one(
    transactional_db: None, receiver: Receiver
) -> None:
    webhook = make_webhook(url=receiver.url())
    deliveries = [make_delivery(webhook=webhook) for _ in range(3)]
    # The receiver has the event and keeps the sender waiting for the answer: the moment to kill it.
    receiver.seconds_before_answer = 8
    sender = start_sender(receiver.port)
    wait_for(lambda: len(receiver.taken) == 1)
    sender.kill()
    sender.wait()
    receiver.seconds_before_answer = 0
    assert sending.send_due() == 2
    end_leases()
    assert sending.send_due() == 1
    assert set(Delivery.objects.values_list("state", flat=True)) == {DeliveryState.SENT}
    times = Counter(receiver.ids)
    assert set(times) == {str(delivery.event_id) for delivery in deliveries}
    assert sorted(times.values()) == [1, 1, 2]


@pytest.mark.full
def test_control_marking_before_sending_would_lose_the_event_of_a_killed_sender(
    transactional_db: None, receiver: Receiver
) -> None:
    """The control of the test above: the order the other way round, and the same death."""
    make_delivery(webhook=make_webhook(url=receiver.url()))
    leased = sending.lease_one()
    assert leased is not None
    sending.mark_sent(leased, Answer(204, ""))
    # Killed here.
    end_leases()
    sending.send_due()
    assert receiver.taken == []


def run_together(act: Callable[[], object]) -> None:
    barrier = Barrier(SENDERS)

    def one() -> None:
        barrier.wait()
        try:
            act()
        finally:
            connection.close()

    with ThreadPoolExecutor(SENDERS) as pool:
        for done in [pool.submit(one) for _ in range(SENDERS)]:
            done.result()


def test_sweepers_at_the_same_moment_send_each_event_once(transactional_db: None, receiver: Receiver) -> None:
    make_webhook(url=receiver.url())
    for _ in range(20):
        make_event()
    run_together(sweep)
    assert Counter(Counter(receiver.ids).values()) == {1: 20}


@pytest.mark.full
def test_control_sweepers_without_a_lock_send_events_twice(transactional_db: None, receiver: Receiver) -> None:
    webhook = make_webhook(url=receiver.url())
    for _ in range(20):
        make_delivery(webhook=webhook)

    def careless() -> None:
        for delivery in Delivery.objects.due().select_related("event", "webhook__client"):
            sending.deliver(delivery)

    run_together(careless)
    assert max(Counter(receiver.ids).values()) > 1


def test_an_event_whose_act_ends_late_is_numbered_after_what_was_seen_before(transactional_db: None) -> None:
    """Its id is older, its number is not: who reads on from the last number still meets it."""
    written, may_end = Barrier(2), Barrier(2)

    def slow_act() -> None:
        with transaction.atomic():
            record_event(kind=OPENED, subject=new_id(), data={"trees": 1})
            written.wait()
            may_end.wait()
        connection.close()

    thread = Thread(target=slow_act)
    thread.start()
    written.wait()
    record_event(kind=OPENED, subject=new_id(), data={"trees": 2})
    fan_out()
    seen = [event.data["trees"] for event in Event.objects.exclude(number=None).order_by("number")]
    may_end.wait()
    thread.join()
    fan_out()
    after = [event.data["trees"] for event in Event.objects.exclude(number=None).order_by("number")]
    assert (seen, after) == ([2], [2, 1])
    assert [event.data["trees"] for event in Event.objects.order_by("id")] == [1, 2]


@pytest.fixture
def own_redis(tmp_path: Path, settings: Settings) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """A Redis of this test alone, used as the bell."""
    process, url = services.start_redis(tmp_path / "redis")
    bell = Celery("own", broker=url, set_as_current=True)
    bell.conf.broker_transport_options = settings.CELERY_BROKER_TRANSPORT_OPTIONS
    bell.conf.task_queues, bell.conf.task_routes = settings.CELERY_TASK_QUEUES, settings.CELERY_TASK_ROUTES
    yield process, url
    bell.close()
    config_app.set_current()
    if process.poll() is None:
        services.stop(process)


def do_something() -> None:
    with transaction.atomic():
        record_event(kind=OPENED, subject=new_id(), is_public=True, data={"trees": 1})


def test_no_page_sleeps_on_a_bell_that_cannot_be_rung(
    transactional_db: None, own_redis: tuple[subprocess.Popen[bytes], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []
    monkeypatch.setattr("kombu.utils.functional.sleep", slept.append)
    services.stop(own_redis[0])

    do_something()

    assert Event.objects.count() == 1
    assert slept == []


def test_redis_away_delays_events_and_breaks_nothing(
    transactional_db: None, receiver: Receiver, own_redis: tuple[subprocess.Popen[bytes], str]
) -> None:
    make_webhook(url=receiver.url())
    services.stop(own_redis[0])
    began = time.monotonic()
    do_something()
    assert time.monotonic() - began < 5
    sweep()
    assert len(receiver.taken) == 1


@pytest.mark.full
def test_redis_emptied_loses_no_event(
    transactional_db: None, receiver: Receiver, own_redis: tuple[subprocess.Popen[bytes], str]
) -> None:
    make_webhook(url=receiver.url())
    do_something()
    with redis.Redis.from_url(own_redis[1]) as client:
        assert client.llen("events") == 1
        client.flushall()
    sweep()
    assert len(receiver.taken) == 1


def test_receivers_that_hang_delay_nobody_else(
    transactional_db: None, receiver: Receiver, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Eight senders, as in docker-compose.yml; each of six hanging receivers has ten events that are older."""
    monkeypatch.setattr(http_post, "ALL_SECONDS", 8)
    with ExitStack() as stack:
        hanging = [stack.enter_context(open_receiver()) for _ in range(6)]
        reach(settings, receiver.port, *(each.port for each in hanging))
        for each in hanging:
            each.seconds_before_answer = 60
            webhook = make_webhook(url=each.url(), failing_since=timezone.now())
            for _ in range(10):
                make_delivery(webhook=webhook, next_try_at=timezone.now() - timedelta(hours=1))
        healthy = make_webhook(url=receiver.url())
        for _ in range(20):
            make_delivery(webhook=healthy)
        began = time.monotonic()

        def send() -> None:
            sending.send_due(run_seconds=1)
            connection.close()

        with ThreadPoolExecutor(8) as pool:
            running = [pool.submit(send) for _ in range(8)]
            wait_for(lambda: len(receiver.taken) == 20)
            # Before the first receiver that hangs was given up.
            assert time.monotonic() - began < 8
            assert sum(len(each.taken) for each in hanging) <= sending.MOST_OF_FAILING
            for done in running:
                done.result()
