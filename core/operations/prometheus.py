# SPDX-License-Identifier: EUPL-1.2
"""What /metrics tells: requests of every process of this web server, and every check of /health with its numbers."""

import os
from collections.abc import Iterator
from typing import Final

from django.conf import settings
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from config.telemetry.measurements import registry as of_this_process
from core.operations import health

CONTENT_TYPE: Final = CONTENT_TYPE_LATEST


class _Checks(Collector):
    """Asks the checks of /health at the moment somebody looks."""

    def collect(self) -> Iterator[Metric]:
        """Tell the version, which checks pass, and their numbers."""
        version = InfoMetricFamily("meervoud", "The version that runs.")
        version.add_metric([], {"version": settings.VERSION})
        passes = GaugeMetricFamily("meervoud_check_ok", "1 while a check of /health passes.", labels=["check"])
        numbers = GaugeMetricFamily(
            "meervoud_check_value", "The numbers a check of /health tells.", labels=["check", "value"]
        )
        for name, facts in health.report()[1].items():
            passes.add_metric([name], int(facts["ok"]))
            for value, number in facts.items():
                if isinstance(number, int) and value != "ok":
                    numbers.add_metric([name, value], int(number))
        yield from (version, passes, numbers)


def text() -> bytes:
    """Return it all in the text format of Prometheus."""
    counted = of_this_process
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        counted = CollectorRegistry()
        MultiProcessCollector(counted)  # type: ignore[no-untyped-call]
    asked = CollectorRegistry()
    asked.register(_Checks())
    return generate_latest(counted) + generate_latest(asked)
