# SPDX-License-Identifier: EUPL-1.2
"""Traces, metrics and logs over OpenTelemetry, in processes whose OTEL_EXPORTER_OTLP_ENDPOINT is set.

We name every attribute ourselves, and none holds an address, a search word, a parameter of SQL or a person: instruments
that add themselves to a library send whole addresses, in which keys of people stand.
"""

import logging
import os
import re
import threading
import uuid
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

from django.conf import settings
from django.db import connections
from opentelemetry._logs import LogRecord, SeverityNumber
from opentelemetry.exporter.otlp.proto.http._log_exporter import OTLPLogExporter
from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.metrics import CallbackOptions, Observation
from opentelemetry.sdk._logs import LoggerProvider
from opentelemetry.sdk._logs.export import BatchLogRecordProcessor
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import Span, SpanKind, StatusCode
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from config.telemetry.measurements import BUCKETS, Measured

NAME: Final = "meervoud"
_SEVERITIES: Final = {
    logging.DEBUG: SeverityNumber.DEBUG,
    logging.INFO: SeverityNumber.INFO,
    logging.WARNING: SeverityNumber.WARN,
    logging.ERROR: SeverityNumber.ERROR,
    logging.CRITICAL: SeverityNumber.FATAL,
}
# What sends would tell of its own sending for ever.
_SENDERS: Final = ("opentelemetry", "urllib3", "requests")
_DOES: Final = re.compile(r"\s*([A-Z]+)\b", re.IGNORECASE)
_TABLE: Final = re.compile(r'\b(?:FROM|INTO|UPDATE)\s+"?([a-z_][a-z0-9_]*)', re.IGNORECASE)


class Telemetry:
    """What one process sends: made after it was forked, for its threads do not come along."""

    def __init__(self) -> None:
        resource = Resource.create(
            {
                "service.name": os.environ.get("OTEL_SERVICE_NAME", NAME),
                "service.version": settings.VERSION,
                "service.instance.id": str(uuid.uuid4()),
            }
        )
        self._traces = TracerProvider(resource=resource)
        self._traces.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
        self._metrics = MeterProvider([PeriodicExportingMetricReader(OTLPMetricExporter())], resource=resource)
        self._logs = LoggerProvider(resource=resource)
        self._logs.add_log_record_processor(BatchLogRecordProcessor(OTLPLogExporter()))
        self.tracer = self._traces.get_tracer(NAME, settings.VERSION)
        self.logger = self._logs.get_logger(NAME, settings.VERSION)
        meter = self._metrics.get_meter(NAME, settings.VERSION)
        self.seconds = {
            kind: meter.create_histogram(
                f"meervoud.{kind}.duration", unit="s", explicit_bucket_boundaries_advisory=list(BUCKETS)
            )
            for kind in ("request", "task")
        }
        meter.create_observable_gauge("meervoud.check", callbacks=[_checks], description="1 while a check passes.")

    def flush(self) -> None:
        """Send what waits, at the end of a process."""
        for provider in (self._traces, self._metrics, self._logs):
            provider.force_flush()

    def close(self) -> None:
        """Send what waits and end the threads that send."""
        for provider in (self._traces, self._metrics, self._logs):
            provider.shutdown()


_of_process: dict[int, Telemetry] = {}
_making = threading.RLock()


def telemetry() -> Telemetry:
    """Return what this process sends with, made when it is first asked for."""
    found = _of_process.get(os.getpid())
    if found is None:
        with _making:
            found = _of_process.setdefault(os.getpid(), _of_process.get(os.getpid()) or Telemetry())
    return found


def record(measured: Measured) -> None:
    """Add a request or task to the metrics."""
    attributes = {"name": measured.name, "outcome": measured.outcome}
    if measured.method:
        attributes["http.request.method"] = measured.method
    telemetry().seconds[measured.kind].record(measured.seconds, attributes)


@contextmanager
def span_of(kind: str, headers: Mapping[str, str] | None = None) -> Iterator[Span]:
    """Have a request or task be one span, under that of whoever called us when `headers` say which."""
    context = TraceContextTextMapPropagator().extract(dict(headers)) if headers else None
    with telemetry().tracer.start_as_current_span(
        kind,
        context=context,
        kind=SpanKind.SERVER if kind == "request" else SpanKind.CONSUMER,
        record_exception=False,
        set_status_on_exception=False,
    ) as span:
        yield span


def finish(span: Span, measured: Measured) -> None:
    """Name a span by what turned out to be done."""
    span.update_name(f"{measured.method} {measured.name}".strip())
    if measured.kind == "request":
        span.set_attributes(
            {
                "http.request.method": measured.method,
                "http.route": measured.name,
                "http.response.status_code": int(measured.outcome),
            }
        )
    else:
        span.set_attribute("messaging.destination.name", measured.name)
    if measured.outcome.startswith("5") or measured.outcome == "failed":
        span.set_status(StatusCode.ERROR)


def trace_statement(execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
    """Have a statement be a span, by its kind and first table; a wrapper of Django's connections."""
    summary = summary_of(str(sql))
    with telemetry().tracer.start_as_current_span(
        summary, kind=SpanKind.CLIENT, record_exception=False, set_status_on_exception=False
    ) as span:
        span.set_attributes({"db.system.name": "postgresql", "db.query.summary": summary})
        try:
            return execute(sql, params, many, context)
        except Exception:
            # Without what PostgreSQL said of it: that repeats the values of the row.
            span.set_status(StatusCode.ERROR)
            raise


def summary_of(sql: str) -> str:
    """Return what a statement does to which table first, such as "SELECT initiatives_initiative"; no values."""
    does, table = _DOES.match(sql), _TABLE.search(sql)
    return " ".join([does[1].upper() if does else "SQL", *([table[1]] if table else [])])


def _checks(_options: CallbackOptions) -> Iterable[Observation]:
    """Observe every check of /health; in a thread of its own, whose connections nobody else closes."""
    from core.operations import health  # noqa: PLC0415 - the code is there only once Django is

    try:
        _passed, found = health.report()
        return [Observation(int(part["ok"]), {"check": name}) for name, part in found.items()]
    finally:
        connections.close_all()


class LogHandler(logging.Handler):
    """Sends log records, as the formatter wrote them without personal data (config.logs)."""

    def emit(self, record: logging.LogRecord) -> None:
        """Send one record; one that is made before the settings stand stays in the log of the process only."""
        if record.name.startswith(_SENDERS) or not settings.configured:
            return
        try:
            telemetry().logger.emit(
                LogRecord(
                    timestamp=int(record.created * 1e9),
                    severity_number=_SEVERITIES.get(record.levelno, SeverityNumber.INFO),
                    severity_text=record.levelname,
                    body=self.format(record),
                    attributes={"logger": record.name},
                )
            )
        except Exception:  # noqa: BLE001 - a log that cannot be sent stops no page
            self.handleError(record)
