# SPDX-License-Identifier: EUPL-1.2
"""What core itself asks of an administrator: set-up that is missing, and what of the installation does not work."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.administration.matters import HealthFacts, Matter, Urgency, matter_makers
from core.models import Moment
from core.operations.timestamps import BACKUP
from core.setup.steps import Guide

# Older than this a backup is no answer to a fire (ours).
BACKUP_AGE: Final = timedelta(days=2)


def register_matters() -> None:
    """Make these known."""
    matter_makers.add(_installation, _jobs, _backup)


def setup_matters(guide: Guide) -> Iterator[Matter]:
    """Tell of each step of the set-up guide that keeps the site from opening."""
    for seen in guide.missing:
        yield Matter(
            Urgency.NEEDED,
            _("Set up: %(step)s") % {"step": seen.step.title},
            seen.progress.missing or seen.progress.text,
            _("Do it now"),
            seen.href,
        )


def _installation(found: HealthFacts) -> Iterator[Matter]:
    told = {
        "database": (_("The database does not answer"), _("Pages cannot be read. Look at PostgreSQL on the machine.")),
        "redis": (_("Redis does not answer"), _("Pages work, but work in the background starts late. Look at Redis.")),
        "timetable": (
            _("Work in the background stands still"),
            _("No mail goes out and no check runs. Start the worker and the timetable on the machine."),
        ),
        "virus_scan": (
            _("The virus scanner does not answer"),
            _("No file or picture can be sent in. Look at ClamAV on the machine."),
        ),
        "replica": (_("The replica is away or behind"), _("The primary answers instead, so nothing is lost.")),
    }
    for name, (title, text) in told.items():
        if name in found and not found[name]["ok"]:
            yield Matter(Urgency.DOWN, title, text)


def _jobs(found: HealthFacts) -> Iterator[Matter]:
    jobs = found.get("jobs", {})
    if late := jobs.get("late"):
        title = ngettext("%(n)d job waits too long", "%(n)d jobs wait too long", late) % {"n": late}
        yield Matter(Urgency.DOWN, title, _("No worker takes it up. Start one more on the machine."))
    if failed := jobs.get("failed"):
        title = ngettext("%(n)d job failed", "%(n)d jobs failed", failed) % {"n": failed}
        yield Matter(
            Urgency.WAITS, title, _("Who asked for it was told, and can ask again."), _("See which"), "#failed"
        )


def _backup(_found: HealthFacts) -> Iterator[Matter]:
    last = Moment.objects.filter(name=BACKUP).values_list("at", flat=True).first()
    if last is None:
        text = _("No backup was made with manage.py backup. Who makes them in another way keeps an eye on them there.")
        yield Matter(Urgency.WAITS, _("No backup is known here"), text, _("How to make one"), _guide())
    elif timezone.now() - last > BACKUP_AGE:
        title = _("The last backup is of %(day)s") % {"day": timezone.localdate(last).isoformat()}
        yield Matter(Urgency.WAITS, title, _("Have manage.py backup run every night."), _("How to make one"), _guide())


def _guide() -> str:
    return reverse("core:administration") + "#installation"
