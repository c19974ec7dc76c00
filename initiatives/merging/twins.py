# SPDX-License-Identifier: EUPL-1.2
"""What becomes of a row of which an initiative has one, when both of a merge have it."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from initiatives.merging.kinds import Merge, Settle
from initiatives.models import Carrier, Engagement, Party
from initiatives.register.dependent_rows import delete_with_removals


def end_today(starts: str, ends: str) -> Settle:
    """Return what ends such rows today, so that they move along as what was; what had yet to begin is removed."""

    def settle(twins: QuerySet[Any], _merge: Merge) -> None:
        today, rows = timezone.localdate(), list(twins.values_list("pk", flat=True))
        found = twins.model._base_manager.filter(pk__in=rows)  # noqa: SLF001 - Django documents it
        found.filter(**{f"{starts}__gt": today}).delete()
        found.filter(Q(**{f"{starts}__lte": today}) | Q(**{f"{starts}__isnull": True})).update(**{ends: today})

    return settle


def unite_carriers(twins: QuerySet[Any], merge: Merge) -> None:
    """Have who carries both carry the one that stays: since the earliest day, with the tasks of both."""
    own = {one.user_id: one for one in Carrier.objects.active().filter(initiative=merge.keep)}
    for twin in twins:
        kept = own[twin.user_id]
        kept.started_on = min(kept.started_on, twin.started_on)
        kept.key_tasks = list(dict.fromkeys([*kept.key_tasks, *twin.key_tasks]))
        kept.save(update_fields=["started_on", "key_tasks"])
    twins.delete()


def unite_engagements(twins: QuerySet[Any], merge: Merge) -> None:
    """Make one place in the chain of two of the same party and role."""
    running = Engagement.objects.filter(initiative=merge.keep, ends_on__isnull=True)
    own = {(one.party_id, one.role): one for one in running}
    for twin in twins:
        unite(own[twin.party_id, twin.role], twin)
    delete_with_removals(twins)


def unite(kept: Engagement, twin: Engagement) -> None:
    """Give a place in the chain the earliest first day of two, and what either contributes."""
    known = [day for day in (kept.starts_on, twin.starts_on) if day is not None]
    both = ", ".join(dict.fromkeys(text for text in (kept.capacity, twin.capacity) if text))
    values = {
        "starts_on": min(known, default=None),
        "capacity": both[:200],
        "replaceable_by_id": kept.replaceable_by_id or twin.replaceable_by_id,
    }
    differing = {name: value for name, value in values.items() if getattr(kept, name) != value}
    if differing:
        Engagement.objects.filter(pk=kept.pk).update(**differing)


def unite_place_uses(twins: QuerySet[Any], merge: Merge) -> None:
    """Have a place be used since the earliest known day."""
    uses = twins.model._base_manager  # noqa: SLF001 - Django documents it
    own = {one.place_id: one for one in uses.filter(initiative=merge.keep, ends_on__isnull=True)}
    for twin in twins:
        kept = own[twin.place_id]
        if twin.starts_on and (kept.starts_on is None or twin.starts_on < kept.starts_on):
            uses.filter(pk=kept.pk).update(starts_on=twin.starts_on)
    twins.delete()


def part_from_party(twins: QuerySet[Any], _merge: Merge) -> None:
    """Leave two parties two: the one of what is merged is an organisation by itself again."""
    Party.objects.filter(pk__in=list(twins.values_list("pk", flat=True))).update(initiative=None)
