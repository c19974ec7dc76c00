# SPDX-License-Identifier: EUPL-1.2
"""The hint to the workers that something happened."""

import structlog
from celery import current_app
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

log = structlog.get_logger(__name__)

# An older bell has nothing to tell: the sweeper came by since.
HEARD_SECONDS = 120


def wake_workers() -> None:
    """Tell the workers that events wait. When Redis cannot be reached the sweeper finds them within a minute."""
    try:
        current_app.send_task("exchange.send_waiting", retry=False, ignore_result=True, expires=HEARD_SECONDS)
    except (OperationalError, RedisError, OSError):
        log.warning("exchange.bell_unreachable")
