# SPDX-License-Identifier: EUPL-1.2
"""Running one check and reading what it found."""

from datetime import date
from typing import Any

from governance.continuity.checks.registry import check_named
from governance.continuity.runs.engine import run_check
from governance.models import CheckSetting, Signal


def look(code: str, day: date, **parameters: Any) -> list[Signal]:
    """Run a check for a day and return the signals that are open then, by subject."""
    check = check_named(code)
    assert check is not None
    if parameters:
        CheckSetting.objects.update_or_create(check_code=code, defaults={"parameters": parameters})
    counts = run_check(check, day)
    assert not counts.error
    return list(Signal.objects.open().filter(check_code=code).order_by("subject_key"))


def found(code: str, day: date, **parameters: Any) -> bool:
    """Run a check for a day and return whether anything is the matter."""
    return bool(look(code, day, **parameters))
