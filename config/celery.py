# SPDX-License-Identifier: EUPL-1.2
"""Celery: Redis rings the bell, PostgreSQL holds the work (docs/adr/0006-outbox.md)."""

import os
from typing import Any

from celery import Celery
from celery.signals import worker_init

from config.database import work_as
from config.telemetry.measuring import measure_tasks

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")

app = Celery("meervoud")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_init.connect
def _set_up(**_kwargs: Any) -> None:
    work_as("job")
    measure_tasks()
