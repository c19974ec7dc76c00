# SPDX-License-Identifier: EUPL-1.2
"""Settings of the tests: real PostgreSQL and Redis, started here unless the environment names them."""

import atexit
import os
import shutil
import sys

from config.database import databases_from
from config.env import env
from config.local_start import services
from config.settings.base import *  # noqa: F403
from config.settings.base import DATABASE_POOLED, INSTALLED_APPS, LOCALE_PATHS
from config.uploads import upload_storage
from core.operations.translations import compile_catalogues
from tests.database import TEMPLATE, start_server

# What Python compiled is kept, for the workers and every program a test starts: without, each compiles all of it anew,
# which takes longer than most of what they are started for. Images often switch it off (PYTHONDONTWRITEBYTECODE).
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# Test workers inherit the environment, so only the first process starts the services.
if "DATABASE_URL" not in os.environ:
    os.environ["DATABASE_URL"] = start_server()
    # A server of somebody else gets no databases it does not know of.
    os.environ["TEST_TEMPLATE"] = TEMPLATE
if "REDIS_URL" not in os.environ:
    _folder = services.test_folder("redis")
    atexit.register(shutil.rmtree, _folder, ignore_errors=True)
    _redis, os.environ["REDIS_URL"] = services.start_redis(_folder)
    atexit.register(services.stop, _redis)
compile_catalogues(LOCALE_PATHS)

INSTALLED_APPS = [*INSTALLED_APPS, "demo"]
SECRET_KEY = "test-only-key-test-only-key-test-only-key-test-only-key"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
DATABASES = databases_from(env.str("DATABASE_URL"), env.str("DATABASE_REPLICA_URL", ""), is_pooled=DATABASE_POOLED)
DATABASES["default"]["TEST"] = {"TEMPLATE": os.environ.get("TEST_TEMPLATE")}
REDIS_URL = env.str("REDIS_URL")
CELERY_BROKER_URL = REDIS_URL
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
IN_MEMORY = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
# Static files straight from the apps, uncollected.
WHITENOISE_AUTOREFRESH = True
STORAGES = {
    "default": upload_storage() if env.str("UPLOADS_S3_BUCKET", "") else IN_MEMORY,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Figures and numbers beside the filters are exact at once; tests/core/figures tests keeping them.
FIGURES_KEPT = env.bool("FIGURES_KEPT", False)
REGISTER_COUNTS_KEPT_SECONDS = 0
PUBLIC_PAGES_KEPT = env.int("PUBLIC_PAGES_KEPT", 0)
API_TAGS_KEPT = env.int("API_TAGS_KEPT", 0)
# What a test says of the site holds to its end (tests/conftest.py).
SITE_KEPT_SECONDS = 1e9
# A fast machine asks more in a minute than one address may; tests/api/test_headers.py tests the limit itself.
API_REQUESTS_PER_MINUTE_WITHOUT_KEY = 1_000_000
# Most tests sign an official in without a second factor; tests/accounts tests the demand itself.
SECOND_FACTOR_REQUIRED = False
