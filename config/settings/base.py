# SPDX-License-Identifier: EUPL-1.2
"""Settings every deployment shares. Nothing here is unsafe by default: no key, no debug, no open hosts."""

import tomllib
from pathlib import Path
from typing import Any

import django_stubs_ext
import pghistory
from celery.schedules import crontab
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _
from kombu import Queue

from config import logs, telemetry
from config.database import LIMITS
from config.env import env, secret
from config.settings.api import *  # noqa: F403
from config.settings.sign_in import *  # noqa: F403
from config.settings.sign_in import OIDC_ISSUER, origins_of
from config.uploads import upload_storage

django_stubs_ext.monkeypatch()  # forms.ModelForm[Model] and its like, at run time

BASE_DIR = Path(__file__).resolve().parent.parent.parent
VERSION: str = tomllib.loads((BASE_DIR / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]

DEBUG = False
DEMO = False
# What `manage.py prepare` loads into an empty register before the demo; only the demo has any.
DEMO_STEPS: list[list[str]] = []
DEMO_CITY = ""
DEMO_HAS_CASES = False
SECRET_KEY = ""
ALLOWED_HOSTS: list[str] = []

# Which city this is, its name, colours, sender and texts are data: core.models.Site (docs/adr/0039). A process reads
# them again when what it knows is older than this, so a change is everywhere so many seconds later.
SITE_KEPT_SECONDS = 2.0
# A deployment lays its own NL Design System theme over ours.
THEME_CSS_URL = env.str("THEME_CSS_URL", "")
THEME_CLASS = env.str("THEME_CLASS", "")
SITE_URL = env.str("SITE_URL", "http://127.0.0.1:8000")
DATA_DIR = Path(env.str("DATA_DIR", str(BASE_DIR / ".data")))

# Every tracked record: also that it was removed, with what it was (docs/adr/0003-history.md).
PGHISTORY_DEFAULT_TRACKERS = (pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django.forms",
    "rest_framework",
    "drf_spectacular",
    "django_filters",
    "django_htmx",
    "csp",
    "rules.apps.AutodiscoverRulesConfig",
    "pgtrigger",
    "pghistory",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "core",
    "mail",
    "accounts",
    "events.apps.EventsConfig",
    "initiatives",
    "assessment",
    "governance",
]

MIDDLEWARE = [
    "config.telemetry.measuring.MeasuringMiddleware",
    "core.pages.middleware.PolicyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "core.api.middleware.ApiMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "core.site.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "accounts.sign_in.middleware.OfficeMiddleware",
    "accounts.reading_log.middleware.ReadingMiddleware",
    "core.setup.middleware.ClosedMiddleware",
    "core.pages.middleware.ReplicaMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "core.pages.middleware.RefusalMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
APPEND_SLASH = False

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "core.pages.context_processors.site",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "core.templatetags.meervoud",
            ],
        },
    },
]
FORM_RENDERER = "core.pages.form_rendering.FormRenderer"


DATABASES: dict[str, dict[str, Any]] = {}
# Whether a pooler lends a connection per transaction (PgBouncer in transaction mode); see config.database.
DATABASE_POOLED = env.bool("DATABASE_POOLED", False)
# Which database a query goes to; a replica that DATABASE_REPLICA_URL names is used up to so many seconds behind.
DATABASE_ROUTERS = ["core.database.replica.ReplicaRouter"]
REPLICA_MOST_SECONDS_BEHIND = env.int("REPLICA_MOST_SECONDS_BEHIND", 10)
# How long each kind of work may keep PostgreSQL busy.
DATABASE_LIMITS = LIMITS
REDIS_URL = ""
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "accounts.backends.Backend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = Path(env.str("STATIC_ROOT", str(DATA_DIR / "static")))
MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    "default": upload_storage(),
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# A form of ours never holds more than a few hundred fields; pictures and evidence are at most 10 MB.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
DATA_UPLOAD_MAX_NUMBER_FILES = 5
FILE_UPLOAD_HANDLERS = [
    # First: what is too big takes no space, and the answers beside it still arrive.
    "core.files.uploads.CappedUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

# SameSite Lax: Strict breaks the way back from an OpenID Connect provider.
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "core.pages.refusals.csrf_failure"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        # Chromium holds the way to an OpenID Connect provider against this too.
        "form-action": [SELF, *origins_of(OIDC_ISSUER)],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
        "manifest-src": [SELF],
    }
}

# Where somebody reports a weakness: mailto: or https:, printed in /.well-known/security.txt.
SECURITY_CONTACT = env.str("SECURITY_CONTACT", "mailto:security@localhost")

# Who mails come from until an administrator names the sender.
MAIL_FROM = env.str("MAIL_FROM", "Meervoud <meervoud@localhost>")
DEFAULT_FROM_EMAIL = MAIL_FROM
# Shorter than the lease of a message (core.jobs.leases), so that a slow server cannot make two senders send it.
EMAIL_TIMEOUT = 10

# Webhooks go to global addresses and this port only, over TLS. What must be reached inside is named as networks.
WEBHOOK_ALLOWED_NETWORKS: list[str] = env.list("WEBHOOK_ALLOWED_NETWORKS", [])
WEBHOOK_ALLOWED_PORTS: list[int] = env.list("WEBHOOK_ALLOWED_PORTS", [443], subcast=int)
WEBHOOK_ALLOW_HTTP = False

# A task is a hint; what must happen is a row that a sweeper finds (docs/adr/0006-outbox.md). A task that a dying worker
# drops is done again, so each one stands being done twice; none may run longer than half the visibility time-out.
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_SOFT_TIME_LIMIT = 240
CELERY_TASK_TIME_LIMIT = 270
CELERY_TASK_IGNORE_RESULT = True
CELERY_TIMEZONE = TIME_ZONE
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 600,
    "socket_connect_timeout": 1,
    "socket_timeout": 5,
    "max_retries": 1,
    # A bell that cannot be rung is tried once more at once: no page sleeps on it, the sweepers find what waits.
    "interval_start": 0,
}
# Mail and events wait for servers of others, which may hang: they have workers of their own, so that nothing else waits
# with them. A worker that is told of no queue serves all three.
CELERY_TASK_QUEUES = [Queue(name, routing_key=name) for name in ("celery", "mail", "events")]
CELERY_TASK_ROUTES = {
    "mail.*": {"queue": "mail"},
    "exchange.send_waiting": {"queue": "events"},
    "exchange.sweep": {"queue": "events"},
}
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BEAT_SCHEDULE = {
    "pulse": {"task": "core.pulse", "schedule": 60, "options": {"expires": 120}},
    "jobs": {"task": "core.sweep_jobs", "schedule": 60, "options": {"expires": 120}},
    "figures": {"task": "core.count_figures", "schedule": 60, "options": {"expires": 120}},
    "search-words": {
        "task": "core.forget_words",
        "schedule": crontab(hour="2", minute="40"),
        "options": {"expires": 3600},
    },
    "events": {"task": "exchange.sweep", "schedule": 60, "options": {"expires": 120}},
    "answers": {"task": "exchange.forget_answers", "schedule": 3600, "options": {"expires": 3600}},
    "mail": {"task": "mail.sweep", "schedule": 60, "options": {"expires": 120}},
    # Early in the morning in Amsterdam; the second catches up what was missed.
    "checks": {
        "task": "governance.run_due_checks",
        "schedule": crontab(hour="4", minute="30"),
        "options": {"expires": 3600},
    },
    "missed-checks": {"task": "governance.run_due_checks", "schedule": 600, "options": {"expires": 600}},
    "losses": {
        "task": "governance.compute_due_losses",
        "schedule": crontab(hour="3", minute="15"),
        "options": {"expires": 3600},
    },
    "missed-losses": {"task": "governance.compute_due_losses", "schedule": 1800, "options": {"expires": 1800}},
    "tell": {"task": "governance.tell_due", "schedule": 300, "options": {"expires": 300}},
    "waiting": {"task": "initiatives.tell_waiting", "schedule": 300, "options": {"expires": 300}},
    "introductions": {
        "task": "initiatives.remind_introductions",
        "schedule": crontab(hour="8", minute="10"),
        "options": {"expires": 3600},
    },
    "replies": {
        "task": "assessment.remind_of_replies",
        "schedule": crontab(hour="8", minute="20"),
        "options": {"expires": 3600},
    },
    "expired": {"task": "initiatives.remove_expired_registrations", "schedule": 3600, "options": {"expires": 3600}},
    "followers": {"task": "initiatives.write_to_followers", "schedule": 300, "options": {"expires": 300}},
    "forget-followers": {"task": "initiatives.forget_followers", "schedule": 3600, "options": {"expires": 3600}},
    "unconfirmed-help": {"task": "initiatives.forget_unconfirmed_help", "schedule": 3600, "options": {"expires": 3600}},
    "opportunity-listers": {
        "task": "initiatives.forget_opportunity_listers",
        "schedule": 86_400,
        "options": {"expires": 86_400},
    },
    "destruction": {"task": "accounts.propose_destruction", "schedule": crontab(hour="5", minute="20")},
    "sessions": {"task": "accounts.clear_what_expired", "schedule": 3600, "options": {"expires": 3600}},
}

# Whoever brings this token reads /metrics; without one nobody does.
METRICS_TOKEN = secret("METRICS_TOKEN", "")
# The collector of OpenTelemetry that traces, metrics and logs go to; its other settings are read by the SDK itself.
OTEL_ENDPOINT = telemetry.endpoint()
LOGGING = logs.settings(as_json=False, is_sent=bool(OTEL_ENDPOINT))

# Residents who offer to take over a public task have an answer within so many weeks (ours; a city may set its own).
CHALLENGE_ANSWER_WEEKS = 8

# Hours of one request for the same, of each side, where nobody said them; and what that rests on.
ASKING_HOURS = {"initiative": env.int("ASKING_HOURS_INITIATIVE", 40), "city": env.int("ASKING_HOURS_CITY", 24)}
ASKING_HOURS_SOURCE = env.str("ASKING_HOURS_SOURCE", "")

# Figures about many rows are counted in the background and shown with their moment; False counts them in the page.
FIGURES_KEPT = env.bool("FIGURES_KEPT", True)
# The numbers beside the filters of the register may be this old; the list never is.
REGISTER_COUNTS_KEPT_SECONDS = env.int("REGISTER_COUNTS_KEPT_SECONDS", 15)
# How many public pages a web process keeps for visitors until anything changes; 0 makes every page anew.
PUBLIC_PAGES_KEPT = env.int("PUBLIC_PAGES_KEPT", 200)
