# SPDX-License-Identifier: EUPL-1.2
"""What this installation tells of how it works: Prometheus text, and OpenTelemetry to a collector."""

from importlib.util import find_spec

from environs import EnvError

from config.env import env


def endpoint() -> str:
    """Return the address of the collector of OpenTelemetry, empty when nothing is sent.

    Raises EnvError when it is set and what sends is not installed.
    """
    named = env.str("OTEL_EXPORTER_OTLP_ENDPOINT", "")
    if named and not (find_spec("opentelemetry") and find_spec("opentelemetry.sdk")):
        raise EnvError(
            "OTEL_EXPORTER_OTLP_ENDPOINT is set, and the extra telemetry is not installed: uv sync --extra telemetry"
        )
    return str(named)
