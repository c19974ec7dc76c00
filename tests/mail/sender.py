# SPDX-License-Identifier: EUPL-1.2
"""One sender in a process of its own, for the tests that kill it: python -m tests.mail.sender PORT."""

import os
import sys

import django

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    django.setup()

    from django.test.utils import override_settings

    from mail.outbox import sending

    with override_settings(
        EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend", EMAIL_HOST="127.0.0.1", EMAIL_PORT=int(sys.argv[1])
    ):
        sending.send_due()
