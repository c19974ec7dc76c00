# SPDX-License-Identifier: EUPL-1.2
"""The demo's settings for the servers of the workload: mail goes to its post office, and the timetable runs faster."""

from celery.schedules import crontab

from config.env import env
from config.settings.demo import *  # noqa: F403
from config.settings.demo import CELERY_BEAT_SCHEDULE as AS_EVER
from config.settings.demo import INSTALLED_APPS as APPS

INSTALLED_APPS = [*APPS, "bench.workload.plants.WorkloadConfig"]
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = "127.0.0.1"
EMAIL_PORT = env.int("WORKLOAD_MAIL_PORT", 25)
EMAIL_TIMEOUT = 5

# An hour holds as many ticks as half a day. What is done in the night is left to the tests of the timetable.
FASTER = 12
CELERY_BEAT_SCHEDULE = {
    name: {**entry, "schedule": int(entry["schedule"]) / FASTER}
    for name, entry in AS_EVER.items()
    if not isinstance(entry["schedule"], crontab)
}
# Below the lease, as ever (bench.workload.plants).
CELERY_TASK_SOFT_TIME_LIMIT = 25
CELERY_TASK_TIME_LIMIT = 30
