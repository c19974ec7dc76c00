# SPDX-License-Identifier: EUPL-1.2
"""Destroying what two people agreed on, in the background, and the certificate of it."""

from collections.abc import Collection
from hashlib import sha256
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import DestructionItem, DestructionList, RetentionTerm, User
from accounts.retention.kinds import Destruction, cut_off_of, proposed_kind
from accounts.retention.queries import held_among
from core.errors import RefusedError
from core.jobs.queue import Kind, Progress, enqueue, job_kinds
from core.models import Job

KIND: Final = "destroy-records"


def register_destruction_work() -> None:
    """Tell the workers how a list is destroyed."""
    job_kinds.add(Kind(KIND, work=_work, title=lambda _job: _("Destroying what was agreed on"), done_address=_page))


def ask_destruction(found: DestructionList, by: User) -> Job:
    """Have a list with two yeses destroyed."""
    return enqueue(kind=KIND, key=str(found.pk), asked={"list": str(found.pk)}, by=by)


def _page(job: Job) -> str:
    return reverse("accounts:destruction-list", args=[job.asked["list"]])


def _work(job: Job, _tell: Progress) -> dict[str, Any]:
    return {"destroyed": destroy_list(UUID(job.asked["list"]))}


def reference_of(record_id: UUID) -> str:
    """Return what is left of a destroyed record: SHA-256 of its id as text."""
    return sha256(str(record_id).encode()).hexdigest()


@transaction.atomic
def destroy_list(list_id: UUID) -> int:
    """Destroy what is on a list that has two yeses and write its certificate; return how many records went.

    What was read again, changed or held since the list was made is left, with the reason. Done twice, it happens once.
    """
    found = DestructionList.objects.select_for_update(of=["self"]).get(pk=list_id)
    kind = proposed_kind(found.kind)
    if found.second_yes_at is None or found.destroyed_at is not None:
        return 0
    if kind is None or kind.destruction is None:
        raise RefusedError(_("The term of these records cannot be set."))
    items = {item.record_id: item for item in found.items.filter(held_because="") if item.record_id}
    going = _still_due(found, kind.destruction, set(items))
    rows = kind.destruction.destroy(going) if going else {}
    for pk in going:
        items[pk].record_id, items[pk].reference = None, reference_of(pk)
    _note_why_left(found, [item for pk, item in items.items() if pk not in going])
    DestructionItem.objects.bulk_update(items.values(), ["record_id", "reference", "held_because"])
    now = timezone.now()
    found.destroyed_at, found.certificate = now, _certificate(found, len(going), dict(rows))
    found.save(update_fields=["destroyed_at", "certificate"])
    return len(going)


def _still_due(found: DestructionList, destruction: Destruction, ids: set[UUID]) -> set[UUID]:
    term = RetentionTerm.objects.filter(kind=found.kind).first()
    # A term that was made longer meanwhile holds.
    cut_off = min(found.cut_off, cut_off_of(term.years, timezone.localdate())) if term else found.cut_off
    due = set(destruction.due(cut_off).filter(pk__in=ids).select_for_update().values_list("pk", flat=True))
    return due - set(held_among(found.kind, due, cut_off))


def _note_why_left(found: DestructionList, left: Collection[DestructionItem]) -> None:
    held = held_among(found.kind, [item.record_id for item in left if item.record_id], found.cut_off)
    for item in left:
        item.held_because = (item.record_id and held.get(item.record_id)) or _("changed after this list was made")


def _certificate(found: DestructionList, total: int, rows: dict[str, int]) -> dict[str, Any]:
    """Return what stays: kind, ground, cut-off, how many, rows by table, and who said yes when."""
    return {
        "kind": found.kind,
        "ground": found.ground,
        "years": found.years,
        "cut_off": found.cut_off.isoformat(),
        "records": total,
        "left": found.items.exclude(held_because="").count(),
        "rows": rows,
        "yeses": [
            {"name": str(who) if who else "", "at": when.isoformat() if when else ""}
            for who, when in (
                (found.first_yes_by, found.first_yes_at),
                (found.second_yes_by, found.second_yes_at),
            )
        ],
    }
