# SPDX-License-Identifier: EUPL-1.2
"""The guard for forms that two people can have open: a conditional UPDATE on the row version."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from core.errors import ConflictError, RefusedError
from core.models import VersionedRecord


def update_unchanged(record: VersionedRecord, *, expected_version: int, changes: dict[str, Any]) -> bool:
    """Write `changes` to the row when its version is still `expected_version`; return whether anything differed.

    Only fields whose value differs are written. A second save of exactly the stored values is no conflict.
    Raises ConflictError with theirs and yours per differing field when the row moved on. Call inside a transaction.
    """
    manager = type(record)._default_manager  # noqa: SLF001 - Django documents it
    current = manager.select_for_update().get(pk=record.pk)
    differing = {name: value for name, value in changes.items() if getattr(current, name) != value}
    if differing and current.version != expected_version:
        raise ConflictError(
            {name: (getattr(current, name), value) for name, value in differing.items()}, current.version
        )
    if differing:
        manager.filter(pk=record.pk).update(**differing)
    record.refresh_from_db()
    return bool(differing)


def expected_version(posted: Mapping[str, Any]) -> int:
    """Return the row version a form was made from (its hidden field `version`).

    Raises RefusedError when it is missing or no number: a save without it could undo someone else's work.
    """
    text = str(posted.get("version", ""))
    if not text.isascii() or not text.isdigit() or len(text) > 9:  # noqa: PLR2004 - fits the column
        raise RefusedError(_("This form is incomplete. Reload the page and fill it in again."))
    return int(text)
