# SPDX-License-Identifier: EUPL-1.2
"""Settings of the one-command start: a demo on this machine, with one-click demo people."""

from config.env import env, secret
from config.settings.base import *  # noqa: F403
from config.settings.base import database_from

DEMO = True
SECRET_KEY = secret("SECRET_KEY", "demo-only-key-demo-only-key-demo-only-key-demo-only-key")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"])
DATABASES = {"default": database_from(secret("DATABASE_URL", "postgresql://postgres@localhost/meervoud"))}
REDIS_URL = secret("REDIS_URL", "redis://127.0.0.1:6379/0")
CELERY_BROKER_URL = REDIS_URL
