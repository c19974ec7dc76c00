# SPDX-License-Identifier: EUPL-1.2
"""The web application for gunicorn."""

import os
from importlib import import_module

import django
from django.conf import settings
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

from config.database import work_as
from config.local_start.readiness import wait_if_told
from config.telemetry.measuring import measure_tasks

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
# Reading the code takes as long as making the database, and needs none.
django.setup()
import_module(settings.ROOT_URLCONF)
wait_if_told()
application = get_wsgi_application()
work_as("page")
measure_tasks()

# Commands run the system checks, a web server does not; a demo that others could reach must not serve one page.
if _serious := [str(found) for found in run_checks(tags=["meervoud"]) if found.is_serious()]:
    raise ImproperlyConfigured("\n".join(_serious))
