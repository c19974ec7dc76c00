# SPDX-License-Identifier: EUPL-1.2
"""What is broken on purpose while everybody works: one thing at a time, mended after a moment, noted with its time.

All of it runs in the main thread: a process that is started ends with the thread that started it.
"""

import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

import psutil
import psycopg
import redis

from bench.apart import ROOT
from bench.workload.acts import World
from bench.workload.acts.programs import JOB_OF_FILE, Importer
from bench.workload.doors import LostError
from bench.workload.machines import COMMANDS, WORKERS, Machines, paused
from tests.events.receiver import Receiver
from tests.mail.post_office import PostOffice

# What was asked just before or after something broke may be told that it cannot be done now.
BEFORE: Final = 1.0
AFTER: Final = 12.0
# A letter or event in the hands of a sender at the moment it is cut off from what it would note may go out twice; so
# many senders there are at once.
SENDERS: Final = 3
IMPORT_ROWS: Final = 200
# How long a worker may take to begin an import, and how long a wrong clock lasts: a worker needs some of it to start.
BEGIN_SECONDS: Final = 40
CLOCK_SECONDS: Final = (20, 30)
CLOCK_HOURS: Final = (-24, -1, 24, 24 * 400)
HALF_WAY: Final = "an import killed half-way"


@dataclass
class Trouble:
    """What breaks things, and what it broke so far."""

    machines: Machines
    random: random.Random
    post_office: PostOffice
    receiver: Receiver
    world: World
    # Which kinds are drawn.
    kinds: Sequence[str] = ()
    # What is still to be drawn before anything comes again.
    drawn: list[str] = field(default_factory=list)
    times: list[tuple[str, float, float]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    # How many letters and events may have gone out twice because of it.
    doubles: int = 0

    def one(self) -> str:
        """Break one thing, drawn from the seed, and mend it; all come by before one comes again."""
        if not self.drawn:
            self.drawn = self.random.sample(wanted := self.kinds or list(KINDS), len(wanted))
        name = self.drawn.pop()
        is_felt, act = KINDS[name]
        began = time.time()
        act(self)
        self.counts[name] += 1
        if is_felt:
            self.times.append((name, began, time.time()))
        return name

    def excuses(self, began: float, ended: float) -> str:
        """Return what was broken while something was asked; empty when nothing was."""
        for name, start, end in self.times:
            if began < end + AFTER and ended > start - BEFORE:
                return name
        return ""

    def wait(self, least: float, most: float) -> None:
        """Let it last a moment."""
        time.sleep(self.random.uniform(least, most))


def _kill_web_child(on: Trouble) -> None:
    if found := on.machines.children("web"):
        with suppress(psutil.Error):
            on.random.choice(found).kill()


def _kill_web(on: Trouble) -> None:
    on.machines.kill("web")
    on.wait(0.5, 3)
    on.machines.start("web")
    on.machines.wait_for_web()


def _kill_worker(on: Trouble) -> None:
    name = on.random.choice(WORKERS)
    on.machines.kill(name)
    on.doubles += SENDERS
    on.wait(1, 8)
    on.machines.start(name)


def _kill_worker_child(on: Trouble) -> None:
    if found := on.machines.children(on.random.choice(WORKERS)):
        with suppress(psutil.Error):
            on.random.choice(found).kill()
        on.doubles += 1


def _kill_beat(on: Trouble) -> None:
    on.machines.kill("beat")
    on.wait(2, 10)
    on.machines.start("beat")


def _second_beat(on: Trouble) -> None:
    on.machines.start("beat-2", COMMANDS["beat"])
    on.wait(8, 15)
    on.machines.kill("beat-2")
    del on.machines.running["beat-2"]


def _stop_redis(on: Trouble) -> None:
    on.machines.stop_redis()
    on.wait(3, 15)
    on.machines.restart_redis()


def _empty_redis(on: Trouble) -> None:
    with suppress(redis.RedisError), redis.Redis(port=on.machines._redis_port) as client:  # noqa: SLF001
        client.flushall()


def _cut_redis(on: Trouble) -> None:
    on.machines.wire.open.clear()
    on.wait(3, 12)
    on.machines.wire.open.set()


def _pause_web(on: Trouble) -> None:
    if found := on.machines.children("web"):
        with paused([on.random.choice(found)]):
            on.wait(1, 5)


def _pause_worker(on: Trouble) -> None:
    with paused(on.machines.children(on.random.choice(WORKERS))):
        on.wait(2, 8)
    # The mail server may have let go of who stood still.
    on.doubles += SENDERS


def _pause_database(on: Trouble) -> None:
    with paused(on.machines.database_processes()):
        on.wait(1, 4)


def _break_connections(on: Trouble) -> None:
    with psycopg.connect(on.machines.postgres.url, autocommit=True) as breaker:
        breaker.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
            " AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
        )
    on.doubles += SENDERS


def _crash_database(on: Trouble) -> None:
    on.doubles += SENDERS
    on.machines.crash_database()


def _defer_mail(on: Trouble) -> None:
    on.post_office.after_data = "451 later"
    on.wait(3, 10)
    on.post_office.after_data = "250 taken"


def _fail_receiver(on: Trouble) -> None:
    on.receiver.status = 503
    on.wait(3, 10)
    on.receiver.status = 204


def _move_clock(on: Trouble) -> None:
    """Have the checks run for another day, ahead or back, and then for today again, while everybody works."""
    from django.utils import timezone  # noqa: PLC0415 - Django is set up later

    today = timezone.localdate()
    for days in (on.random.choice([-400, -1, 1, 30, 400]), 0):
        command = [sys.executable, str(ROOT / "manage.py"), "run_checks", "--on", str(today + timedelta(days=days))]
        with (on.machines.folder / "logs" / "run_checks.log").open("ab") as output:
            subprocess.run(command, env=on.machines.environment, stdout=output, stderr=output, check=False, timeout=300)


def _kill_import(on: Trouble) -> None:
    """End the worker that writes the rows of a file, between two of its steps: nothing of it may be there."""
    importer = Importer(on.world, f"killed import {sum(on.counts.values())}", len(on.counts))
    try:
        ended, batch = importer.start_import(IMPORT_ROWS)
        if ended != "done" or not _is_half_way(importer, batch):
            return
        on.machines.kill_work()
        on.doubles += SENDERS
        on.counts[f"{HALF_WAY}, of which between two rows"] += 1
        [(found,)] = importer.find("SELECT count(*) FROM governance_arrangement WHERE reference LIKE %s", f"{batch}-%")
    except LostError:
        return
    if found not in {0, IMPORT_ROWS}:
        on.world.problems.append(f"an import that was killed left half of it behind: {found} of {IMPORT_ROWS} rows")


def _is_half_way(importer: Importer, batch: str) -> bool:
    """Wait until some of its rows are written and some are not; false when it ended before that was seen."""
    job = f"SELECT j.state, j.done_steps, j.all_steps {JOB_OF_FILE}"
    ends = time.monotonic() + BEGIN_SECONDS
    with importer.eyes() as cursor:
        while time.monotonic() < ends:
            for state, done, of in cursor.execute(job, [f"{batch}.csv"]).fetchall():
                if state == "running" and 0 < done < of:
                    return True
                if state in {"done", "failed"}:
                    return False
            time.sleep(0.01)
    return False


def _wrong_clock(on: Trouble) -> None:
    """Have one worker live in another hour, day or year than all others and PostgreSQL."""
    name, hours = on.random.choice(WORKERS), on.random.choice(CLOCK_HOURS)
    on.machines.kill(name)
    on.machines.start(name, WORKLOAD_CLOCK_HOURS=str(hours))
    on.wait(*CLOCK_SECONDS)
    on.machines.kill(name)
    on.machines.start(name)
    on.doubles += 2 * SENDERS


# Whether who asks something meanwhile may be told that it cannot be done now; and what it is.
KINDS: Final[Mapping[str, tuple[bool, Callable[[Trouble], None]]]] = {
    "a web process killed": (True, _kill_web_child),
    "the web server killed": (True, _kill_web),
    "a worker killed": (False, _kill_worker),
    "a process of a worker killed": (False, _kill_worker_child),
    "the timetable killed": (False, _kill_beat),
    "a second timetable": (False, _second_beat),
    "Redis stopped": (False, _stop_redis),
    "Redis emptied": (False, _empty_redis),
    "Redis cut off": (False, _cut_redis),
    "a web process paused": (True, _pause_web),
    "a worker paused": (False, _pause_worker),
    "PostgreSQL paused": (True, _pause_database),
    "every database connection broken": (True, _break_connections),
    "PostgreSQL crashed": (True, _crash_database),
    "mail deferred": (False, _defer_mail),
    "a receiver failing": (False, _fail_receiver),
    "the clock moved for the checks": (False, _move_clock),
    "the clock of a worker moved": (False, _wrong_clock),
    HALF_WAY: (False, _kill_import),
}


@contextmanager
def nothing_broken(on: Trouble) -> Iterator[None]:
    """Mend everything for a pause: what was lost must now be seen to be there."""
    on.machines.wire.open.set()
    on.post_office.after_data, on.receiver.status = "250 taken", 204
    on.machines.start_what_ended()
    on.machines.wait_for_web()
    yield


def told(on: Trouble) -> dict[str, Any]:
    """Return what was broken, and how often."""
    return dict(sorted(on.counts.items()))
