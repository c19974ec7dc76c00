# SPDX-License-Identifier: EUPL-1.2
"""A slow machine is waited for as long as it does something; what stands still is given up."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from config.local_start.patience import IDLE_SHARE, STILL_SECONDS, Patience, processor_seconds
from tests.at_once import wait_for

BUSY = "while True: pass"


@contextmanager
def running(code: str) -> Iterator[int]:
    # Started by a shell that waits, as workers are started by what watches them.
    process = subprocess.Popen(["sh", "-c", '"$0" -c "$1"; true', sys.executable, code], start_new_session=True)  # noqa: S603, S607
    try:
        yield process.pid
    finally:
        os.killpg(process.pid, 9)
        process.wait()


def looks(share: float, hours: float) -> Iterator[tuple[float, float]]:
    """A look every half minute at programs that use this share of a processor."""
    began = time.monotonic()
    for number in range(int(hours * 120)):
        yield began + number * 30, number * 30 * share


def test_what_works_is_waited_for_however_long_it_takes() -> None:
    patience = Patience()
    assert not any(patience.is_over_at(now, used) for now, used in looks(IDLE_SHARE * 2, hours=24))


def test_what_only_looks_around_is_given_up() -> None:
    patience = Patience()
    given_up = [now for now, used in looks(IDLE_SHARE / 2, hours=1) if patience.is_over_at(now, used)]
    assert given_up[0] - time.monotonic() > STILL_SECONDS - 1


def test_work_after_a_pause_is_waited_for_again() -> None:
    began = time.monotonic()
    patience = Patience(still=100)
    assert not patience.is_over_at(began + 90, 0)
    assert not patience.is_over_at(began + 95, 5)
    assert not patience.is_over_at(began + 190, 5)
    assert patience.is_over_at(began + 200, 5)


def test_a_program_that_ended_is_something_that_happened() -> None:
    began = time.monotonic()
    patience = Patience(still=100)
    assert not patience.is_over_at(began + 10, 50)
    assert not patience.is_over_at(began + 105, 20)
    assert not patience.is_over_at(began + 200, 20)


def test_what_children_of_a_program_do_counts() -> None:
    with running(BUSY) as number:
        wait_for(lambda: processor_seconds([number]) > 0.2)
    assert processor_seconds([number]) == 0
