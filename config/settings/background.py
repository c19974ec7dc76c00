# SPDX-License-Identifier: EUPL-1.2
"""Settings of the work in the background: how tasks are done, in which queues, and when."""

from celery.schedules import crontab
from kombu import Queue

# A task is a hint; what must happen is a row that a sweeper finds (docs/adr/0006-outbox.md). A task that a dying worker
# drops is done again, so each one stands being done twice; none may run longer than half the visibility time-out.
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_SOFT_TIME_LIMIT = 240
CELERY_TASK_TIME_LIMIT = 270
CELERY_TASK_IGNORE_RESULT = True
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
    "changed": {"task": "governance.recheck", "schedule": 60, "options": {"expires": 120}},
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
    "issue-raisers": {"task": "governance.forget_issue_raisers", "schedule": 86_400, "options": {"expires": 86_400}},
    "opportunity-listers": {
        "task": "initiatives.forget_opportunity_listers",
        "schedule": 86_400,
        "options": {"expires": 86_400},
    },
    "unused-accounts": {"task": "accounts.warn_unused", "schedule": crontab(hour="5", minute="10")},
    "destruction": {"task": "accounts.propose_destruction", "schedule": crontab(hour="5", minute="20")},
    "sessions": {"task": "accounts.clear_what_expired", "schedule": 3600, "options": {"expires": 3600}},
}
