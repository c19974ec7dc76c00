# SPDX-License-Identifier: EUPL-1.2
"""Makes what an image holds beside the code: python -m config.server.build, with no service and no secret at hand."""

import os
import secrets

import django
from django.core.management import call_command

# Never used to sign anything: the process that has it ends here.
BUILD = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": secrets.token_urlsafe(50),
    "ALLOWED_HOSTS": "localhost",
    "SITE_URL": "https://localhost",
    "DATABASE_URL": "postgresql://build@localhost/build",
    "REDIS_URL": "redis://localhost:6379/0",
    "EMAIL_URL": "smtp://localhost",
    "MAIL_FROM": "build@localhost",
    "SECURITY_CONTACT": "mailto:build@localhost",
}


def main() -> None:
    """Compile the translations and collect the static files."""
    os.environ.update(BUILD)
    django.setup()
    call_command("compile_catalogues")
    call_command("collectstatic", interactive=False, verbosity=0)


if __name__ == "__main__":
    main()
