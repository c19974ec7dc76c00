# SPDX-License-Identifier: EUPL-1.2
"""What is measured of every request and task: its name how it ended; never an address, a search word or a person."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from prometheus_client import CollectorRegistry, Histogram

# Seconds; the limits of config.database end what takes longer than the last but one.
BUCKETS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


@dataclass(frozen=True, slots=True)
class Measured:
    """One request or task that is done. `name` is the route of the address or the name of the task."""

    kind: str
    name: str
    method: str
    outcome: str
    seconds: float


registry: Final = CollectorRegistry()
_requests: Final = Histogram(
    "meervoud_request_seconds",
    "How long requests took until the answer began, by route.",
    ["method", "route", "status"],
    registry=registry,
    buckets=BUCKETS,
)


def count_for_prometheus(measured: Measured) -> None:
    """Add a request to what /metrics tells; tasks run in processes that nobody can ask."""
    if measured.kind == "request":
        _requests.labels(measured.method, measured.name, measured.outcome).observe(measured.seconds)


# Who is told of everything that is measured.
Recorder = Callable[[Measured], None]
