# SPDX-License-Identifier: EUPL-1.2
"""Settings every deployment shares. Nothing here is unsafe by default: no key, no debug, no open hosts."""

import tomllib
from pathlib import Path
from typing import Any

import django_stubs_ext
import pghistory
from django.utils.translation import gettext_lazy as _

from config import logs, telemetry
from config.database import LIMITS
from config.env import env, scanner, secret, service
from config.settings.api import *  # noqa: F403
from config.settings.background import *  # noqa: F403
from config.settings.security import *  # noqa: F403
from config.settings.sign_in import *  # noqa: F403
from config.uploads import upload_storage

django_stubs_ext.monkeypatch()  # forms.ModelForm[Model] and its like, at run time

BASE_DIR = Path(__file__).resolve().parent.parent.parent
VERSION: str = tomllib.loads((BASE_DIR / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]

DEBUG = False
DEMO = False
# What `manage.py prepare` loads into an empty register before the demo; only the demo has any.
DEMO_STEPS: list[list[str]] = []
DEMO_CITY = ""
DEMO_AROUND = 0
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
    "core.site.street_map.middleware.StreetMapMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "accounts.sign_in.middleware.OfficeMiddleware",
    "accounts.reading_log.middleware.ReadingMiddleware",
    "core.setup.middleware.ClosedMiddleware",
    "core.pages.middleware.ReplicaMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "core.pages.middleware.RefusalMiddleware",
    "initiatives.merging.middleware.GoesOnMiddleware",
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
CELERY_TIMEZONE = TIME_ZONE

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = Path(env.str("STATIC_ROOT", str(DATA_DIR / "static")))
MEDIA_ROOT = DATA_DIR / "media"
# Streets under the maps, once an administrator chooses one of these: a file of vector tiles, or tiles of the Kadaster.
MAP_FILE = Path(env.str("MAP_FILE", str(DATA_DIR / "map.pmtiles")))
MAP_TILES_URL = service(
    "MAP_TILES_URL",
    env.str(
        "MAP_TILES_URL",
        "https://api.pdok.nl/kadaster/brt-achtergrondkaart/ogc/v1/tiles/WebMercatorQuad/{z}/{y}/{x}?f=mvt",
    ),
    holds=("{z}", "{x}", "{y}"),
)
# Where addresses are looked up, once an administrator chooses that: the Locatieserver of PDOK.
ADDRESS_SEARCH_URL = service(
    "ADDRESS_SEARCH_URL",
    env.str("ADDRESS_SEARCH_URL", "https://api.pdok.nl/bzk/locatieserver/search/v3_1/free"),
)
STORAGES = {
    "default": upload_storage(),
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# A form of ours never holds more than a few hundred fields; pictures and evidence are at most 10 MB.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
DATA_UPLOAD_MAX_NUMBER_FILES = 5
# Every file that is sent in is scanned there first; empty: none is.
CLAMAV_URL = scanner(env.str("CLAMAV_URL", ""))
FILE_UPLOAD_HANDLERS = [
    # First: what is too big takes no space, and the answers beside it still arrive.
    "core.files.uploads.CappedUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

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
# How many public pages a web process keeps for visitors until something they may show changes; 0 makes every page anew.
PUBLIC_PAGES_KEPT = env.int("PUBLIC_PAGES_KEPT", 200)
# Models of which no public page ever shows a row: a write to them leaves kept pages as they are. Any other does not.
NEVER_SHOWN = (
    "accounts.AccessChange", "accounts.AccessToken", "accounts.ApiKey", "accounts.DataRead", "accounts.Session",
    "accounts.Tally", "core.Job", "core.Moment", "core.Source", "core.SourceWrite", "exchange.Delivery",
    "exchange.Event", "exchange.StoredAnswer", "governance.Note", "initiatives.Registration", "initiatives.SavedView",
    "mail.Message", "mail.Notification", "mail.NotificationChoice", "pghistory.Context",
    "pghistory.Events", "sessions.Session",
)  # fmt: skip
