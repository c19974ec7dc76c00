# SPDX-License-Identifier: EUPL-1.2
"""What the pages of keeping and destroying read."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from accounts.models import DestructionItem, DestructionList, RetentionHold, RetentionTerm
from accounts.retention.kinds import (
    Ending,
    RetentionKind,
    Shown,
    hold_rules,
    proposed_kind,
    retention_kinds,
    years_in_words,
)


@dataclass(frozen=True, slots=True)
class ShownKind:
    """A kind with the term of this city, where its destruction is proposed."""

    kind: RetentionKind
    own: RetentionTerm | None

    @property
    def is_proposed(self) -> bool:
        """Whether a city sets its term."""
        return self.kind.ending is Ending.PROPOSED

    @property
    def term(self) -> str:
        """The term that holds here, or how long we suggest."""
        return years_in_words(self.own.years) if self.own else self.kind.term


def shown_kinds() -> list[ShownKind]:
    """Return all kinds, those of which destruction is proposed first; one query."""
    own = {term.kind: term for term in RetentionTerm.objects.select_related("set_by")}
    order = [Ending.PROPOSED, Ending.BY_ITSELF, Ending.WITH_OTHERS]
    kinds = sorted(retention_kinds, key=lambda kind: order.index(kind.ending))
    return [ShownKind(kind, own.get(kind.code)) for kind in kinds]


def held_among(kind: str, ids: Collection[UUID], cut_off: date) -> dict[UUID, str]:
    """Return which of these are held, and why: the code of a rule, or what an administrator wrote."""
    found: dict[UUID, str] = {}
    for rule in hold_rules:
        if kind in rule.kinds:
            found |= dict.fromkeys(rule.held(ids, cut_off), rule.code)
    by_hand = RetentionHold.objects.filter(kind=kind, record_id__in=ids, lifted_at=None)
    return found | dict(by_hand.values_list("record_id", "reason"))


def reason_in_words(held_because: str) -> str:
    """Return why something is held, in the language that is active."""
    rule = hold_rules.get(held_because)
    return str(rule.reason) if rule else held_because


def title_of(kind: str) -> str:
    """Return what records of this kind are called."""
    known = retention_kinds.get(kind)
    return str(known.title) if known else kind


@dataclass(frozen=True, slots=True)
class ShownItem:
    """One record on the page of a list."""

    item: DestructionItem
    shown: Shown
    reason: str


def shown_items(found: DestructionList, items: Sequence[DestructionItem]) -> list[ShownItem]:
    """Return these items of a list by their names, and by a hash where they are destroyed."""
    kind = proposed_kind(found.kind)
    ids = [item.record_id for item in items if item.record_id]
    names: Mapping[UUID, Shown] = kind.destruction.show(ids) if kind and kind.destruction and ids else {}
    return [
        ShownItem(
            item,
            names.get(item.record_id, Shown(_("no longer there"))) if item.record_id else Shown(item.reference[:16]),
            reason_in_words(item.held_because) if item.held_because else "",
        )
        for item in items
    ]


def counted(lists: Collection[DestructionList]) -> dict[UUID, dict[str, int]]:
    """Return for each list how many records are on it, and how many of those are held."""
    rows = DestructionItem.objects.filter(list__in=lists).values("list")
    numbers = rows.annotate(total=Count("id"), held=Count("id", filter=~Q(held_because="")))
    return {row["list"]: {"total": row["total"], "held": row["held"]} for row in numbers}


def shown_holds(holds: Sequence[RetentionHold]) -> list[tuple[RetentionHold, str, Shown]]:
    """Return these holds with what their kind and their record are called."""
    names: dict[UUID, Shown] = {}
    for code in {hold.kind for hold in holds}:
        kind = proposed_kind(code)
        if kind and kind.destruction:
            names |= kind.destruction.show([hold.record_id for hold in holds if hold.kind == code])
    return [(hold, title_of(hold.kind), names.get(hold.record_id, Shown(_("no longer there")))) for hold in holds]
