# SPDX-License-Identifier: EUPL-1.2
"""How the installation stands, for its administrator: the checks of /health, its versions, its last backup."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.db import connection
from django.utils.translation import gettext_lazy as _

from core.administration.matters import HealthFacts
from core.jobs.queue import kind_of
from core.models import Job, JobState, Moment
from core.operations.installation import migrations_wait
from core.operations.timestamps import BACKUP, PULSE

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

FAILED_SHOWN: Final = 5
# The checks of /health in the words of the page; one without words is called by its name.
WORDS: Final[dict[str, "StrOrPromise"]] = {
    "checks": _("Continuity checks"),
    "database": _("Database"),
    "events": _("Events and webhooks"),
    "jobs": _("Work in the background"),
    "outbox": _("Outgoing mail"),
    "redis": _("Redis"),
    "replica": _("Replica"),
    "timetable": _("Worker and timetable"),
}


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A check of /health in words."""

    name: "StrOrPromise"
    is_ok: bool


@dataclass(frozen=True, slots=True)
class FailedJob:
    """Work that failed: what it was, when, and what its asker was told."""

    title: str
    at: datetime | None
    asked_by: str
    message: str


@dataclass(frozen=True, slots=True)
class Installation:
    """Which versions run, and when the machinery last showed itself."""

    version: str
    postgresql: str
    is_behind: bool
    pulse: datetime | None
    backup: datetime | None


def check_lines(found: HealthFacts) -> list[CheckLine]:
    """Return the checks in the order of their names."""
    return [CheckLine(WORDS.get(name, name), bool(facts["ok"])) for name, facts in found.items()]


def installation() -> Installation:
    """Return it as it is now; two queries and a look at the migrations."""
    moments = dict(Moment.objects.filter(name__in=[PULSE, BACKUP]).values_list("name", "at"))
    major, minor = divmod(connection.pg_version, 10_000)  # type: ignore[attr-defined]
    return Installation(
        settings.VERSION, f"{major}.{minor}", migrations_wait(), moments.get(PULSE), moments.get(BACKUP)
    )


def failed_jobs() -> Sequence[FailedJob]:
    """Return the last that failed, the newest first; one query."""
    rows = Job.objects.filter(state=JobState.FAILED).select_related("asked_by").order_by("-finished_at")[:FAILED_SHOWN]
    return [FailedJob(_title(one), one.finished_at, str(one.asked_by or ""), one.message) for one in rows]


def _title(job: Job) -> str:
    kind = kind_of(job)
    return str(kind.title(job)) if kind else job.kind
