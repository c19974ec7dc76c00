# SPDX-License-Identifier: EUPL-1.2
"""Settings of the tests: real PostgreSQL and Redis, started here unless the environment names them."""

import atexit
import os
import tempfile
from pathlib import Path

from config import services
from config.env import env
from config.settings.base import *  # noqa: F403
from config.settings.base import LOCALE_PATHS, database_from
from core.catalogues import compile_catalogues

# Test workers inherit the environment, so only the first process starts the services.
if "DATABASE_URL" not in os.environ:
    os.environ["DATABASE_URL"] = services.start_postgres(Path(tempfile.gettempdir()) / f"meervoud-test-{os.getpid()}")
if "REDIS_URL" not in os.environ:
    _redis, os.environ["REDIS_URL"] = services.start_redis(Path(tempfile.mkdtemp(prefix="meervoud-redis-")))
    atexit.register(services.stop, _redis)

compile_catalogues(LOCALE_PATHS)

SECRET_KEY = "test-only-key-test-only-key-test-only-key-test-only-key"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
DATABASES = {"default": database_from(env.str("DATABASE_URL"))}
REDIS_URL = env.str("REDIS_URL")
CELERY_BROKER_URL = REDIS_URL
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Static files straight from the rooms, uncollected.
WHITENOISE_AUTOREFRESH = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Most tests sign an official in without a second factor; tests/accounts tests the demand itself.
SECOND_FACTOR_REQUIRED = False
