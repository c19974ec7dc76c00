# SPDX-License-Identifier: EUPL-1.2
"""Terms, lists for destruction and holds."""

from typing import Any

from django.utils import timezone

from accounts.models import DestructionList, RetentionHold
from core.models import new_id
from tests.factories.accounts import make_user


def make_destruction_list(*records: Any, **fields: Any) -> DestructionList:
    """Create a list that waits for two yeses, with these records on it."""
    values = {
        "kind": "dossiers",
        "cut_off": "2016-12-01",
        "years": 10,
        "ground": "Resultaat van de archivaris",
        **fields,
    }
    made = DestructionList.objects.create(**values)
    for record in records:
        made.items.create(record_id=record.pk)
    return made


def make_destroyed_list(**fields: Any) -> DestructionList:
    """Create a list that was destroyed, with its certificate."""
    now = timezone.now()
    certificate = {
        "kind": "dossiers", "ground": fields.get("ground", "Resultaat"),
        "years": 10, "cut_off": "2016-12-01", "records": 1, "left": 0,
        "rows": {"initiatives_initiative": 1}, "yeses": [{"name": "Ada", "at": now.isoformat()}] * 2,
    }  # fmt: skip
    made = make_destruction_list(
        first_yes_by=make_user(), first_yes_at=now, second_yes_by=make_user(), second_yes_at=now, destroyed_at=now,
        certificate=certificate, **fields,
    )  # fmt: skip
    made.items.create(reference="ab" * 32)
    return made


def make_hold(**fields: Any) -> RetentionHold:
    """Create a hold on a record of which nothing else is known."""
    return RetentionHold.objects.create(
        **{"kind": "dossiers", "record_id": new_id(), "reason": "Er loopt een bezwaar.", **fields}
    )
