# SPDX-License-Identifier: EUPL-1.2
"""Settings of a deployment: everything that must be known is read from the environment and missed loudly."""

from config import logs
from config.database import databases_from
from config.env import env, mail_server, secret
from config.settings.base import *  # noqa: F403
from config.settings.base import DATABASE_POOLED, OTEL_ENDPOINT

SECRET_KEY = secret("SECRET_KEY")
# Old keys still read what they signed, so that a change of key signs nobody out.
SECRET_KEY_FALLBACKS = [key for key in secret("SECRET_KEY_FALLBACKS", "").split() if key]
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
SITE_URL = env.str("SITE_URL")
CSRF_TRUSTED_ORIGINS = [SITE_URL.rstrip("/")]
DATABASES = databases_from(secret("DATABASE_URL"), secret("DATABASE_REPLICA_URL", ""), is_pooled=DATABASE_POOLED)
REDIS_URL = secret("REDIS_URL")
CELERY_BROKER_URL = REDIS_URL
MAIL_FROM = env.str("MAIL_FROM")
DEFAULT_FROM_EMAIL = MAIL_FROM
SECURITY_CONTACT = env.str("SECURITY_CONTACT")
globals().update(mail_server(secret("EMAIL_URL")))

LOGGING = logs.settings(as_json=True, is_sent=bool(OTEL_ENDPOINT))

SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", True)
# A machine that asks whether we work does so over the loopback address.
SECURE_REDIRECT_EXEMPT = [r"^health(/live|/ready)?$", r"^metrics$"]
SECURE_HSTS_SECONDS = 31_536_000
# Browsers remember these for a year; a name under which something still speaks HTTP turns them off.
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("SECURE_HSTS_INCLUDE_SUBDOMAINS", True)
SECURE_HSTS_PRELOAD = env.bool("SECURE_HSTS_PRELOAD", True)
# Only where a proxy of ours sets or removes this header itself; otherwise anybody could claim to come over HTTPS.
if env.bool("HTTPS_FROM_PROXY", False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_NAME = "__Host-csrf"
