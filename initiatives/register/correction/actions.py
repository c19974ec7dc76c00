# SPDX-License-Identifier: EUPL-1.2
"""What an official puts right in the register; the carriers' own words stay theirs."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.permissions import require
from initiatives.models import Initiative
from initiatives.register import dependent_rows
from initiatives.register.event_types import emit_changed

CORRECTABLE = ("area", "address", "form", "phase", "started_on", "website")


@transaction.atomic
def correct_register(
    *, initiative: Initiative, facts: Mapping[str, Any], expected_version: int, by: User
) -> Initiative:
    """Correct register facts (those in CORRECTABLE) of an initiative this official handles; history says who.

    `told_at` stays: the carriers told nothing. Raises NotAllowedError, ValueError for another field, and
    ConflictError when the row changed meanwhile.
    """
    require(by, "initiatives.correct_register", initiative)
    if unknown := facts.keys() - set(CORRECTABLE):
        raise ValueError(f"an official does not correct {sorted(unknown)}")
    changes = dict(facts)
    if known := set(initiative.invented_fields) & {
        name for name, value in facts.items() if getattr(initiative, name) != value
    }:
        changes["invented_fields"] = [name for name in initiative.invented_fields if name not in known]
    before = initiative.area_id
    if update_unchanged(initiative, expected_version=expected_version, changes=changes):
        emit_changed(initiative)
        if initiative.area_id != before:
            dependent_rows.change_area(initiative, before=before)
    return initiative
