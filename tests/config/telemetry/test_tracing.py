# SPDX-License-Identifier: EUPL-1.2
"""Traces, metrics and logs reach a collector of OpenTelemetry, without personal data; here a collector of our own."""

import gzip
import logging
import subprocess
import sys
import threading
from collections import defaultdict
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from celery.signals import task_postrun, task_prerun, worker_process_shutdown
from django.conf import settings as django_settings
from django.db import IntegrityError, connection, transaction
from django.db.backends.signals import connection_created
from django.test import Client
from google.protobuf.json_format import MessageToDict, MessageToJson
from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import ExportLogsServiceRequest
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from pytest_django import Settings

from config import logs
from config.telemetry import measuring, tracing
from core.tasks import pulse
from tests.factories.accounts import make_user

FORMS: dict[str, Any] = {
    "/v1/traces": ExportTraceServiceRequest,
    "/v1/metrics": ExportMetricsServiceRequest,
    "/v1/logs": ExportLogsServiceRequest,
}
PARENT = "0af7651916cd43dd8448eb211c80319c"


class Collector:
    """Keeps what it is sent."""

    def __init__(self) -> None:
        self.told: dict[str, list[Any]] = defaultdict(list)
        collector = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                body = gzip.decompress(body) if self.headers.get("Content-Encoding") == "gzip" else body
                collector.told[self.path].append(FORMS[self.path].FromString(body))
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_arguments: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def spans(self) -> list[dict[str, Any]]:
        told = [MessageToDict(one) for one in self.told["/v1/traces"]]
        return [
            span
            for one in told
            for resource in one["resourceSpans"]
            for scope in resource["scopeSpans"]
            for span in scope["spans"]
        ]

    def text(self) -> str:
        return "".join(MessageToJson(one) for told in self.told.values() for one in told)


@pytest.fixture
def collector(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> Iterator[Collector]:
    found = Collector()
    address = f"http://127.0.0.1:{found.server.server_port}"
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", address)
    monkeypatch.setattr(tracing, "_of_process", {})
    settings.OTEL_ENDPOINT = address
    measuring.measure_tasks()
    yield found
    for signal in (task_prerun, task_postrun, worker_process_shutdown):
        signal.disconnect(dispatch_uid="telemetry")
    connection_created.disconnect(dispatch_uid="telemetry")
    while tracing.trace_statement in connection.execute_wrappers:
        connection.execute_wrappers.remove(tracing.trace_statement)
    tracing.telemetry().close()
    found.server.shutdown()
    found.server.server_close()


def attributes(span: dict[str, Any]) -> dict[str, Any]:
    return {one["key"]: next(iter(one["value"].values())) for one in span.get("attributes", [])}


def test_a_request_is_a_span_with_its_statements_under_it(collector: Collector, db: None) -> None:
    with connection.execute_wrapper(tracing.trace_statement):
        Client().get("/register?q=jansen", headers={"traceparent": f"00-{PARENT}-b7ad6b7169203331-01"})
    tracing.telemetry().flush()
    [request] = [span for span in collector.spans() if span["kind"] == "SPAN_KIND_SERVER"]
    assert request["name"] == "GET /register"
    assert attributes(request) == {
        "http.request.method": "GET", "http.route": "/register", "http.response.status_code": "200",
    }  # fmt: skip
    statements = [span for span in collector.spans() if span.get("parentSpanId") == request["spanId"]]
    assert any(span["name"].startswith("SELECT initiatives_") for span in statements)
    assert {span["traceId"] for span in collector.spans()} == {request["traceId"]}


def test_a_task_is_a_span_and_a_failure_is_told(collector: Collector, db: None) -> None:
    pulse.apply()
    pulse.apply(args=("one argument too many",))
    tracing.telemetry().flush()
    done, failed = [span for span in collector.spans() if span["kind"] == "SPAN_KIND_CONSUMER"]
    assert done["name"] == failed["name"] == "core.pulse"
    assert "code" not in done["status"]
    assert failed["status"]["code"] == "STATUS_CODE_ERROR"


def test_metrics_tell_requests_and_the_checks_of_health(collector: Collector, transactional_db: None) -> None:
    pulse()
    Client().get("/health/live")
    tracing.telemetry().flush()
    text = collector.text()
    for word in ("meervoud.request.duration", "/health/live", "meervoud.check", "timetable", "service.instance.id"):
        assert word in text


def test_logs_are_sent_as_they_are_written_without_personal_data(collector: Collector) -> None:
    handler = tracing.LogHandler()
    made = logs.settings(as_json=True, is_sent=True)
    assert made["root"]["handlers"] == ["stderr", "sent"]
    formatter = dict(made["formatters"]["event"])
    handler.setFormatter(formatter.pop("()")(**formatter))
    logger = logging.getLogger("meervoud.test_of_telemetry")
    logger.addHandler(handler)
    logger.error("no answer for %s", "jansen@example.org")
    logger.removeHandler(handler)
    tracing.telemetry().flush()
    assert "no answer for [address]" in collector.text()
    assert "jansen" not in collector.text()


def test_nothing_that_is_sent_holds_an_address_or_a_value(collector: Collector, db: None) -> None:
    with connection.execute_wrapper(tracing.trace_statement):
        client = Client(headers={"user-agent": "browser-of-jansen"}, REMOTE_ADDR="203.0.113.7")
        client.get("/register?q=jansen")
        client.get("/aanmelden/hervat/a-key-of-jansen-that-opens-a-registration")
        client.post("/account/inloggen", {"email": "jansen@example.org"})
    tracing.telemetry().flush()
    assert collector.spans()
    for word in ("jansen", "203.0.113.7"):
        assert word not in collector.text()


def test_a_statement_that_is_refused_is_told_without_the_values_in_the_refusal(collector: Collector, db: None) -> None:
    make_user(email="jansen@example.org")
    with (
        connection.execute_wrapper(tracing.trace_statement),
        pytest.raises(IntegrityError, match="jansen"),
        transaction.atomic(),
    ):
        make_user(email="jansen@example.org")
    tracing.telemetry().flush()
    refused = [span for span in collector.spans() if span["status"].get("code") == "STATUS_CODE_ERROR"]
    assert {span["name"] for span in refused} == {"INSERT accounts_user"}
    assert "jansen" not in collector.text()


def test_where_no_collector_is_named_nothing_is_measured(settings: Settings) -> None:
    assert measuring.recorders() == []
    code = "import django, sys; django.setup(); import config.celery; print('config.telemetry.tracing' in sys.modules)"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=django_settings.BASE_DIR, capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout == "False\n"


@pytest.mark.parametrize(
    ("sql", "summary"),
    [
        ('SELECT "a"."b" FROM "initiatives_initiative" a WHERE b = %s', "SELECT initiatives_initiative"),
        ("INSERT INTO mail_message (a) VALUES ('jansen')", "INSERT mail_message"),
        ('UPDATE "core_job" SET a = 1', "UPDATE core_job"),
        ("SAVEPOINT s1", "SAVEPOINT"),
        ("  ", "SQL"),
    ],
)
def test_a_statement_is_named_by_what_it_does_to_which_table(sql: str, summary: str) -> None:
    assert tracing.summary_of(sql) == summary
