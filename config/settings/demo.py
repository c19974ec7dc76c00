# SPDX-License-Identifier: EUPL-1.2
"""Settings of the one-command start: a demo on this machine, with one-click demo people and mail kept on a page."""

from config.database import database_from
from config.env import env, secret
from config.local_start import data_folder
from config.settings.base import *  # noqa: F403
from config.settings.base import BASE_DIR, DATA_DIR, INSTALLED_APPS, LOCALE_PATHS, STORAGES
from core.operations.translations import compile_catalogues

DEMO = True
# The one of demo/cities that has cases, and that `up` begins with.
DEMO_CITY = "rotterdam"
# How many made-up initiatives stand around the cases, so that its pages look as they do in a city that uses it.
DEMO_AROUND = 150
DEMO_HAS_CASES = data_folder.read_city(DATA_DIR) in ("", DEMO_CITY)
INSTALLED_APPS = [*INSTALLED_APPS, "demo"]
SECRET_KEY = secret("SECRET_KEY", "") or data_folder.secret_key(DATA_DIR)
# Every command reads the words as they are now; a deployment has them compiled in its image (config.server.build).
compile_catalogues(LOCALE_PATHS)
# System check meervoud.E001 refuses any other name: whoever reaches the demo can be anybody.
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]

# `manage.py up` notes where its services listen, so that every other command finds them.
_services = data_folder.read_addresses(DATA_DIR)
DATABASES = {
    "default": database_from(
        secret("DATABASE_URL", _services.get("DATABASE_URL", "postgresql://postgres@127.0.0.1/meervoud"))
    )
}
REDIS_URL = secret("REDIS_URL", _services.get("REDIS_URL", "redis://127.0.0.1:6379/0"))
CELERY_BROKER_URL = REDIS_URL
SITE_URL = env.str("SITE_URL", _services.get("SITE_URL", "http://127.0.0.1:8000"))

# What `manage.py prepare` loads into an empty register before `load_demo`, in this order.
DEMO_STEPS = [
    *(["load_lens", str(path)] for path in sorted((BASE_DIR / "assessment" / "lenses").glob("*-[0-9].yaml"))),
    *(["load_vignettes", str(path)] for path in sorted((BASE_DIR / "assessment" / "lenses").glob("*-vignettes.yaml"))),
]

# Whoever builds a receiver tries it on this machine, without a certificate and on a port of their own.
WEBHOOK_ALLOW_HTTP = True
WEBHOOK_ALLOWED_NETWORKS = env.list("WEBHOOK_ALLOWED_NETWORKS", ["127.0.0.0/8", "::1/128"])
WEBHOOK_ALLOWED_PORTS = env.list("WEBHOOK_ALLOWED_PORTS", [443, *range(1024, 65536)], subcast=int)

# No mail leaves the demo: /demo/post shows what would have been sent.
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"

# Packing the style sheets takes seconds of every start, and saves nothing on one's own machine.
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"}}
