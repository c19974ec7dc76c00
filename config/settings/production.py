# SPDX-License-Identifier: EUPL-1.2
"""Settings of a deployment: everything that must be known is read from the environment and missed loudly."""

from config.env import env, secret
from config.settings.base import *  # noqa: F403
from config.settings.base import database_from

SECRET_KEY = secret("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
DATABASES = {"default": database_from(secret("DATABASE_URL"))}
REDIS_URL = secret("REDIS_URL")
CELERY_BROKER_URL = REDIS_URL

SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", True)
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_NAME = "__Host-csrf"
