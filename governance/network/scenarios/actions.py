# SPDX-License-Identifier: EUPL-1.2
"""Keeping what-if calculations under a name."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from governance.events.removals import record_not_shared
from governance.models import Scenario
from governance.network.what_if.calculation import calculate
from governance.network.what_if.query import WhatIfQuery
from initiatives.models import Area


@transaction.atomic
def keep_scenario(*, asked: WhatIfQuery, words: dict[str, Any], by: User) -> Scenario:
    """Keep a what-if with what it comes to today; `words` are title, note and is_shared.

    Raises NotAllowedError, and RefusedError when nothing is taken away that this person may see.
    """
    require(by, "governance.keep_scenario")
    found = calculate(by, asked)
    if not found.asked.elements:
        raise RefusedError(_("Choose first what falls away."))
    return Scenario.objects.create(
        **words,
        area=Area.objects.filter(code=asked.area).first() if asked.area else None,
        lost=found.asked.as_json(),
        day=asked.day,
        result=found.as_json(),
        computed_at=timezone.now(),
        made_by=by,
    )


@transaction.atomic
def change_scenario(*, scenario: Scenario, words: dict[str, Any], expected_version: int, by: User) -> Scenario:
    """Change the name, what it is for, or who sees it. Raises NotAllowedError and ConflictError."""
    require(by, "governance.change_scenario", scenario)
    was_shared = scenario.is_shared
    update_unchanged(scenario, expected_version=expected_version, changes=words)
    if was_shared and not scenario.is_shared:
        record_not_shared(scenario)
    return scenario


@transaction.atomic
def remove_scenario(*, scenario: Scenario, by: User) -> None:
    """Remove a scenario; its history stays. Raises NotAllowedError."""
    require(by, "governance.change_scenario", scenario)
    if scenario.is_shared:
        record_not_shared(scenario)
    scenario.delete()
