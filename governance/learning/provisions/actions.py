# SPDX-License-Identifier: EUPL-1.2
"""Keeping what the city settles in how it is organised: room to experiment, and new rules of the game."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from governance.models import Provision


@transaction.atomic
def add_provision(*, values: dict[str, Any], by: User) -> Provision:
    """Record a provision, with the barrier, experiment or lesson it came from among its columns.

    Raises NotAllowedError, and RefusedError for days out of order.
    """
    require(by, "governance.manage_learning")
    _ensure_order(values)
    return Provision.objects.create(**values, added_by=by)


@transaction.atomic
def change_provision(*, provision: Provision, values: dict[str, Any], expected_version: int, by: User) -> Provision:
    """Change these columns; what it came from stays. Raises as `add_provision`, and ConflictError."""
    require(by, "governance.manage_learning")
    _ensure_order(values)
    update_unchanged(provision, expected_version=expected_version, changes=values)
    return provision


def _ensure_order(values: dict[str, Any]) -> None:
    first, last = values.get("starts_on"), values.get("ends_on")
    if last and not first:
        raise RefusedError(_("Say from which day it holds, when it has a last day."), field="starts_on")
    if last and first and last < first:
        raise RefusedError(_("Choose a last day on or after the first day."), field="ends_on")
