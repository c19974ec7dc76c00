# SPDX-License-Identifier: EUPL-1.2
"""How this deployment runs its checks, and running them by hand."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import ConflictError
from core.jobs.queue import enqueue
from core.models import Job, new_id
from core.permissions import require
from governance.continuity.checks.registry import Check
from governance.models import CheckSetting

KIND = "run-checks"


@transaction.atomic
def set_check(*, check: Check, is_on: bool, parameters: Mapping[str, Any], expected_version: int, by: User) -> bool:
    """Keep how a check runs; return whether anything changed. Only what differs from the defaults is kept.

    `expected_version` 0 means that there was no row. Raises NotAllowedError, RefusedError naming the parameter that is
    out of bounds, ConflictError when somebody else saved meanwhile.
    """
    require(by, "governance.manage_checks")
    values = check.values(parameters)
    defaults = {one.name: one.default for one in check.parameters}
    kept = {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}
    changed = {name: value for name, value in kept.items() if values[name] != defaults[name]}
    if expected_version == 0:
        if is_on and not changed:
            return False
        made = CheckSetting(check_code=check.code, is_on=is_on, parameters=changed)
        CheckSetting.objects.bulk_create([made], ignore_conflicts=True)
        if CheckSetting.objects.filter(pk=made.pk).exists():
            return True
    current = CheckSetting.objects.filter(check_code=check.code).first()
    if current is None:
        raise ConflictError({}, 0)
    changes = {"is_on": is_on, "parameters": changed}
    return update_unchanged(current, expected_version=expected_version, changes=changes)


def ask_run(*, day: date, check: Check | None, dry_run: bool, by: User) -> Job:
    """Ask for a run of one check, or all, for a day; every asking is a run of its own. Raises NotAllowedError."""
    require(by, "governance.manage_checks")
    asked = {"day": day.isoformat(), "check": check.code if check else "", "dry_run": dry_run}
    return enqueue(kind=KIND, key=str(new_id()), asked=asked, by=by)
