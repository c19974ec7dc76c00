# SPDX-License-Identifier: EUPL-1.2
"""One sender in a process of its own, for the tests that kill it: python -m tests.events.sender PORT."""

import os
import sys

import django

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    django.setup()

    from django.test.utils import override_settings

    from events.deliveries import sending
    from events.event_types import registry
    from tests.factories.events import OPENED

    registry.register(OPENED)
    with override_settings(
        WEBHOOK_ALLOW_HTTP=True, WEBHOOK_ALLOWED_NETWORKS=["127.0.0.1/32"], WEBHOOK_ALLOWED_PORTS=[int(sys.argv[1])]
    ):
        sending.send_due()
