# SPDX-License-Identifier: EUPL-1.2
"""A worker in a process of its own, to be killed: python -m tests.governance.continuity.checks.runner HOW DAY.

"engine" runs the check and stops for a minute just before the end of its transaction; "careless" opens one signal after
another, each on its own, and stops after the first.
"""

import os
import sys
import time
from datetime import date

import django

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    django.setup()

    from governance.continuity.checks.definitions.expiry import EXPIRY
    from governance.continuity.runs.engine import run_check
    from governance.models import Arrangement, Signal

    how, day = sys.argv[1], date.fromisoformat(sys.argv[2])
    if how == "engine":
        run_check(EXPIRY, day, afterwards=lambda: time.sleep(60))
    for arrangement in Arrangement.objects.order_by("pk"):
        Signal.objects.create(
            check_code="expiry", initiative_id=arrangement.initiative_id, subject_key=str(arrangement.pk), severity=1,
            since=day, opened_on=day, seen_on=day,
        )  # fmt: skip
        time.sleep(60)
