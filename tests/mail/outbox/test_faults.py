# SPDX-License-Identifier: EUPL-1.2
"""What breaks while mail goes out: killed senders, Redis away or emptied, two sweepers at once. Nothing is lost."""

import os
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier
from typing import NamedTuple

import pytest
import redis
import yaml
from celery import Celery, current_app
from django.db import connection, transaction
from django.utils import timezone
from pytest_django import Settings

from config.celery import app as config_app
from config.local_start import services
from core.models import Moment
from core.operations.timestamps import PULSE
from mail.actions import queue_message
from mail.letters.registry import Letter
from mail.models import Message, MessageState
from mail.outbox import sending
from mail.tasks import sweep
from tests.at_once import wait_for
from tests.factories.mail import make_message
from tests.mail.post_office import PostOffice

SENDERS = 4


def start_sender(port: int) -> subprocess.Popen[bytes]:
    database = connection.settings_dict
    url = os.environ["DATABASE_URL"].rpartition("/")[0] + f"/{database['NAME']}"
    command = [sys.executable, "-m", "tests.mail.sender", str(port)]
    return subprocess.Popen(command, env={**os.environ, "DATABASE_URL": url})  # noqa: S603 - our own test helper


def test_a_sender_killed_between_sending_and_marking_loses_none_and_doubles_one(
    transactional_db: None, post_office: PostOffice, settings: Settings
) -> None:
    messages = [make_message() for _ in range(3)]
    # The server takes the letter and keeps the sender waiting for the answer: the moment to kill it.
    post_office.seconds_before_answer = 60
    sender = start_sender(settings.EMAIL_PORT)
    wait_for(lambda: len(post_office.taken) == 1)
    sender.kill()
    sender.wait()
    post_office.seconds_before_answer = 0
    assert sending.send_due() == 2
    # The lease of the dead sender ends.
    Message.objects.filter(state=MessageState.LEASED).update(lease_until=timezone.now() - timedelta(seconds=1))
    assert sending.send_due() == 1
    assert set(Message.objects.values_list("state", flat=True)) == {MessageState.SENT}
    times = Counter(post_office.message_ids)
    assert set(times) == {sending.headers(message)["Message-ID"] for message in messages}
    assert sorted(times.values()) == [1, 1, 2]


@pytest.mark.full
def test_control_marking_before_sending_would_lose_the_mail_of_a_killed_sender(
    transactional_db: None, post_office: PostOffice
) -> None:
    """The control of the test above: the order the other way round, and the same death."""
    make_message()
    leased = sending.lease_one()
    assert leased is not None
    sending.mark_sent(leased)
    # Killed here.
    Message.objects.filter(state=MessageState.LEASED).update(lease_until=timezone.now() - timedelta(seconds=1))
    sending.send_due()
    assert post_office.taken == []


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


def test_sweepers_at_the_same_moment_send_each_message_once(transactional_db: None, post_office: PostOffice) -> None:
    for _ in range(20):
        make_message()
    run_together(sweep)
    assert Counter(Counter(post_office.message_ids).values()) == {1: 20}


@pytest.mark.full
def test_control_sweepers_without_a_lock_send_messages_twice(transactional_db: None, post_office: PostOffice) -> None:
    for _ in range(20):
        make_message()

    def careless() -> None:
        with sending._connection() as mail_server:
            for message in Message.objects.due().order_by("next_try_at"):
                sending.deliver(message, mail_server)

    run_together(careless)
    assert max(Counter(post_office.message_ids).values()) > 1


class OwnRedis(NamedTuple):
    process: subprocess.Popen[bytes]
    url: str


@pytest.fixture
def own_redis(tmp_path: Path, settings: Settings) -> Iterator[OwnRedis]:
    """A Redis of this test alone, used as the bell."""
    process, url = services.start_redis(tmp_path / "redis")
    bell = Celery("own", broker=url, set_as_current=True)
    bell.conf.broker_transport_options = settings.CELERY_BROKER_TRANSPORT_OPTIONS
    bell.conf.task_queues, bell.conf.task_routes = settings.CELERY_TASK_QUEUES, settings.CELERY_TASK_ROUTES
    yield OwnRedis(process, url)
    bell.close()
    config_app.set_current()
    if process.poll() is None:
        services.stop(process)


def save_something(letter: Letter) -> None:
    with transaction.atomic():
        queue_message(
            to="a@example.org", letter=letter.code, context={"initiative": "Tuin", "link": "x"}, language="nl"
        )


def test_redis_away_delays_mail_and_breaks_nothing(
    transactional_db: None, post_office: PostOffice, own_redis: OwnRedis, welcome: Letter
) -> None:
    services.stop(own_redis.process)
    began = time.monotonic()
    save_something(welcome)
    assert time.monotonic() - began < 5
    sweep()
    assert len(post_office.taken) == 1


@pytest.mark.full
def test_redis_emptied_loses_no_mail(
    transactional_db: None, post_office: PostOffice, own_redis: OwnRedis, welcome: Letter
) -> None:
    save_something(welcome)
    with redis.Redis.from_url(own_redis.url) as client:
        assert client.llen("mail") == 1
        client.flushall()
    sweep()
    assert len(post_office.taken) == 1


@pytest.fixture
def workers(own_redis: OwnRedis, settings: Settings) -> Iterator[None]:
    """The workers as docker-compose.yml starts them, beside a mail server that takes connections and never answers."""
    compose = yaml.safe_load((settings.BASE_DIR / "docker-compose.yml").read_text(encoding="utf-8"))
    url = os.environ["DATABASE_URL"].rpartition("/")[0] + f"/{connection.settings_dict['NAME']}"
    with socket.create_server(("127.0.0.1", 0), backlog=100) as silent:
        settings_of_workers = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "tests.mail.hanging_settings",
            "DATABASE_URL": url,
            "REDIS_URL": own_redis.url,
            "SILENT_PORT": str(silent.getsockname()[1]),
        }
        commands = [compose["services"][name]["command"] for name in ("worker", "mail-worker")]
        started = [services.start([sys.executable, "-m", *each], env=settings_of_workers) for each in commands]
        yield
        for process in started:
            process.kill()
            process.wait()


@pytest.mark.full
def test_a_mail_server_that_hangs_keeps_no_other_work_waiting(
    transactional_db: None, workers: None, own_redis: OwnRedis, welcome: Letter
) -> None:
    for _ in range(20):
        save_something(welcome)
    wait_for(lambda: Message.objects.filter(state=MessageState.LEASED).exists())
    current_app.send_task("core.pulse")
    wait_for(lambda: Moment.objects.filter(name=PULSE).exists())
    # The senders still wait for the first answer.
    assert Message.objects.filter(state=MessageState.LEASED).exists()
    assert Message.objects.filter(state=MessageState.SENT).count() == 0
