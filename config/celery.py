# SPDX-License-Identifier: EUPL-1.2
"""Celery: Redis rings the bell, PostgreSQL holds the work (docs/adr/0006-outbox.md)."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")

app = Celery("meervoud")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
