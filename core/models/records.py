# SPDX-License-Identifier: EUPL-1.2
"""The shape every record shares: a public id, when it was made, and a row version."""

from uuid import UUID

import pgtrigger
import uuid_utils.compat as uuid_utils
from django.db import models
from django.db.models.functions import Now


def new_id() -> UUID:
    """Return a new UUIDv7: sortable by time, safe to show in addresses and the API."""
    return uuid_utils.uuid7()


class Record(models.Model):
    """A row with a public id and the moment it was made."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        abstract = True


def row_version(*, generated: tuple[str, ...] = ()) -> pgtrigger.Trigger:
    """Return the trigger that keeps `version` and `updated_at`.

    `generated` names the model's generated columns, which PostgreSQL refuses in a BEFORE condition, and others whose
    change is no change of the record.
    """
    return pgtrigger.Trigger(
        name="row_version",
        when=pgtrigger.Before,
        operation=pgtrigger.Update,
        condition=pgtrigger.AnyChange(exclude=["version", "updated_at", *generated]),
        func="NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;",
    )


class VersionedRecord(Record):
    """A record whose version and moment of change are kept by PostgreSQL, whoever writes it.

    Every UPDATE adds one to `version` and sets `updated_at`; see core.database.row_versions for the guard of forms.
    """

    updated_at = models.DateTimeField(db_default=Now(), editable=False)
    version = models.PositiveIntegerField(db_default=1, editable=False)

    class Meta:
        abstract = True
        triggers = [row_version()]
