# SPDX-License-Identifier: EUPL-1.2
"""Tells a slow machine from a start that stands still: what works uses processor time, however little it gets."""

import time
from collections.abc import Iterable
from typing import Final

# Of a processor. An idle web server and workers look around a few times a second; this is more than that costs.
IDLE_SHARE: Final = 0.01
STILL_SECONDS: Final = 300.0


class Patience:
    """Watches processes and everything they started; `is_over` once nothing of it worked for `still` seconds."""

    def __init__(self, *, still: float = STILL_SECONDS, idle: float = IDLE_SHARE) -> None:
        """Take how many seconds may pass without work, and what share of a processor is none."""
        self._still, self._idle = still, idle
        self._since, self._used = time.monotonic(), 0.0

    def is_over(self, roots: Iterable[int]) -> bool:
        """Look once more at the processes with these numbers."""
        return self.is_over_at(time.monotonic(), processor_seconds(roots))

    def is_over_at(self, now: float, used: float) -> bool:
        """Look once more: `now` in seconds of one clock, `used` the processor seconds that were used until then."""
        # A process that ended takes its time along: less than before is something that happened too.
        if used < self._used or used - self._used > self._idle * max(now - self._since, 1.0):
            self._since, self._used = now, used
        return now - self._since > self._still


def processor_seconds(roots: Iterable[int]) -> float:
    """Return the processor time that these processes and their children used so far; nothing for one that is gone."""
    import psutil  # noqa: PLC0415 - comes with the wheel of PostgreSQL

    total = 0.0
    for number in roots:
        try:
            process = psutil.Process(number)
            family = [process, *process.children(recursive=True)]
        except psutil.NoSuchProcess:
            continue
        for one in family:
            try:
                times = one.cpu_times()
            except psutil.NoSuchProcess:
                continue
            total += times.user + times.system
    return total
