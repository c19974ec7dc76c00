# SPDX-License-Identifier: EUPL-1.2
"""Measures requests and tasks where somebody listens: /metrics with its token, or a collector of OpenTelemetry."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from celery.signals import task_postrun, task_prerun, worker_process_shutdown
from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.db.backends.signals import connection_created
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from config.telemetry.measurements import Measured, Recorder, count_for_prometheus

# What no address of ours answers is one name, whatever was asked: a guesser of addresses makes no new names.
UNKNOWN: Final = "unknown"
# Anybody can send a method of their own making.
METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
Finish = Callable[[Measured], None]


def recorders() -> list[Recorder]:
    """Return who is told of what is measured; nobody unless a setting asks for it."""
    found: list[Recorder] = [count_for_prometheus] if settings.METRICS_TOKEN else []
    if settings.OTEL_ENDPOINT:
        from config.telemetry import tracing  # noqa: PLC0415 - an extra that is not installed everywhere

        found.append(tracing.record)
    return found


@contextmanager
def spanned(kind: str, headers: Any = None) -> Iterator[Finish]:
    """Have what follows be one span where spans are sent; yields what is called when it is done."""
    if not settings.OTEL_ENDPOINT:
        yield lambda _measured: None
        return
    from config.telemetry import tracing  # noqa: PLC0415 - an extra that is not installed everywhere

    with tracing.span_of(kind, headers) as span:
        yield lambda measured: tracing.finish(span, measured)


class MeasuringMiddleware:
    """Stands before all that answers, so that refusals are measured too; not there where nobody listens."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response, self._recorders = get_response, recorders()
        if not self._recorders:
            raise MiddlewareNotUsed

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, and tell how long it took until the answer began."""
        began = time.perf_counter()
        with spanned("request", {"traceparent": request.headers.get("Traceparent", "")}) as finish:
            response = self._get_response(request)
            match = request.resolver_match
            measured = Measured(
                kind="request",
                name=f"/{match.route}" if match else UNKNOWN,
                method=request.method if request.method in METHODS else "OTHER",
                outcome=str(response.status_code),
                seconds=time.perf_counter() - began,
            )
            finish(measured)
        for record in self._recorders:
            record(measured)
        return response


def measure_tasks() -> None:
    """Have tasks and statements of this process be sent; called once, by Celery's app and the web application."""
    if not settings.OTEL_ENDPOINT:
        return
    from config.telemetry import tracing  # noqa: PLC0415 - an extra that is not installed everywhere

    running: dict[str, tuple[float, Any, Any]] = {}

    def begin(task_id: str, **_kwargs: Any) -> None:
        manager = spanned("task")
        running[task_id] = (time.perf_counter(), manager, manager.__enter__())

    def end(task_id: str, task: Any, state: str | None = None, **_kwargs: Any) -> None:
        began, manager, finish = running.pop(task_id)
        outcome = "done" if state == "SUCCESS" else "failed"
        measured = Measured("task", task.name, "", outcome, time.perf_counter() - began)
        finish(measured)
        manager.__exit__(None, None, None)
        tracing.record(measured)

    def flush(**_kwargs: Any) -> None:
        tracing.telemetry().flush()

    task_prerun.connect(begin, weak=False, dispatch_uid="telemetry")
    task_postrun.connect(end, weak=False, dispatch_uid="telemetry")
    worker_process_shutdown.connect(flush, weak=False, dispatch_uid="telemetry")
    connection_created.connect(_trace_statements, weak=False, dispatch_uid="telemetry")


def _trace_statements(connection: Any, **_kwargs: Any) -> None:
    from config.telemetry import tracing  # noqa: PLC0415 - an extra that is not installed everywhere

    if tracing.trace_statement not in connection.execute_wrappers:
        connection.execute_wrappers.append(tracing.trace_statement)
