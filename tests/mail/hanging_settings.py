# SPDX-License-Identifier: EUPL-1.2
"""Settings of workers in a test: real mail to a server that takes the connection and says nothing, for a long time."""

import os

from config.settings.test import *  # noqa: F403

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = "127.0.0.1"
EMAIL_PORT = int(os.environ["SILENT_PORT"])
EMAIL_TIMEOUT = 60
