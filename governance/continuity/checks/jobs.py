# SPDX-License-Identifier: EUPL-1.2
"""Running the checks by hand as work in the background, and what their page knows of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core.errors import RefusedError
from core.jobs.queue import Kind, Progress, job_kinds
from core.models import Job
from governance.continuity.checks.actions import KIND
from governance.continuity.checks.registry import Check, all_checks, check_named
from governance.continuity.runs.engine import run_check
from governance.models import CheckRun, CheckSetting, Signal
from governance.models.signal_grouping import count_of_matters
from governance.pages.principle_choices import principle_choices


def register_check_work() -> None:
    """Tell the workers how checks are run."""
    job_kinds.add(Kind(KIND, work=_work, title=_title, done_address=_done_address))


def _work(job: Job, tell: Progress) -> dict[str, Any]:
    """Run the checks one by one; each has its own transaction, so doing it twice changes nothing."""
    if job.asked_by is None:
        raise RefusedError(_("Who asked for this has left."))
    named = check_named(job.asked["check"])
    checks = [named] if named else all_checks()
    day, rows = date.fromisoformat(job.asked["day"]), []
    if day == timezone.localdate() and not job.asked["dry_run"]:
        # Whoever runs it by hand has just changed something; what was computed is of last night.
        for check in all_checks():
            if check.prepare:
                check.prepare(day)
    for number, check in enumerate(checks):
        tell(number, len(checks))
        done = run_check(check, day, by=job.asked_by, dry_run=job.asked["dry_run"])
        rows.append(
            {"check": check.code, "found": done.found, "opened": done.opened, "closed": done.closed}
            | ({"error": done.error} if done.error else {})
        )
    return {"rows": rows}


def _title(job: Job) -> str:
    day = parse_date(job.asked["day"])
    text = (
        _("Counting what the checks would find on %(day)s") if job.asked["dry_run"] else _("The checks run for %(day)s")
    )
    return text % {"day": date_format(day, "j F Y") if day else ""}


def _done_address(job: Job) -> str:
    return reverse("governance:checks-run", args=[job.pk])


@dataclass(frozen=True, slots=True)
class ShownCheck:
    """A check as its page shows it: its setting, its last run, how many signals are open, and its principle's name."""

    check: Check
    setting: CheckSetting | None
    last: CheckRun | None
    open_count: int
    principle: str

    @property
    def is_on(self) -> bool:
        """Whether it runs; without a setting it does."""
        return self.setting is None or self.setting.is_on

    @property
    def version(self) -> int:
        """The row version of the setting; 0 when there is none."""
        return self.setting.version if self.setting else 0

    @property
    def values(self) -> Mapping[str, Any]:
        """The value of every parameter; the default where a kept one no longer fits."""
        return self.check.values_or_defaults(self.setting.parameters if self.setting else {})


def shown_checks(checks: Iterable[Check] | None = None) -> list[ShownCheck]:
    """Return the checks with all that is known of them; four queries, however many."""
    settings = {one.check_code: one for one in CheckSetting.objects.all()}
    runs = CheckRun.objects.order_by("check_code", "-created_at", "-id").distinct("check_code")
    last = {run.check_code: run for run in runs.select_related("started_by")}
    awake = Signal.objects.awake_on(timezone.localdate()).in_order().order_by()
    counted = awake.values_list("check_code").annotate(total=count_of_matters())
    counts, names = dict(counted), dict(principle_choices())
    return [
        ShownCheck(
            check,
            settings.get(check.code),
            last.get(check.code),
            counts.get(check.code, 0),
            names.get(check.principle, ""),
        )
        for check in (all_checks() if checks is None else checks)
    ]


@dataclass(frozen=True, slots=True)
class CheckOutcome:
    """What one check came to in a run by hand."""

    title: str
    found: int
    opened: int
    closed: int
    error: str


def check_outcomes(job: Job) -> Sequence[CheckOutcome]:
    """Return what a finished job came to, per check."""
    rows = (job.result or {}).get("rows", [])
    return [
        CheckOutcome(_title_of(row["check"]), row["found"], row["opened"], row["closed"], row.get("error", ""))
        for row in rows
    ]


def _title_of(code: str) -> str:
    check = check_named(code)
    return str(check.title) if check else code
