# SPDX-License-Identifier: EUPL-1.2
"""Celery: Redis rings the bell, PostgreSQL holds the work (docs/adr/0006-outbox.md)."""

import os
from typing import Any

from celery import Celery, Task
from celery.signals import task_prerun, worker_init

from config.database import give_up_unfinished, work_as
from config.telemetry.measuring import measure_tasks

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")

app = Celery("meervoud")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_init.connect
def _set_up(**_kwargs: Any) -> None:
    work_as("job")
    measure_tasks()


@task_prerun.connect
def _begin_anew(task: "Task[Any, Any]", **_kwargs: Any) -> None:
    # Called by itself, it belongs to the transaction of who calls.
    if not task.request.is_eager:
        give_up_unfinished()
