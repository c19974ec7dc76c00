# SPDX-License-Identifier: EUPL-1.2
"""Setting terms, holding back, proposing destruction, and saying yes or no to it."""

from datetime import date, timedelta
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import (
    DestructionItem,
    DestructionList,
    RetentionHold,
    RetentionTerm,
    Role,
    RoleGrant,
    User,
)
from accounts.retention.jobs import ask_destruction
from accounts.retention.kinds import RetentionKind, cut_off_of, proposed_kind, retention_kinds
from accounts.retention.queries import held_among
from core.database.row_versions import update_unchanged
from core.errors import ConflictError, RefusedError
from core.permissions import require
from mail.actions import write_to

# One list can be read by people; what is more comes on the next.
MOST_ON_A_LIST: Final = 200
# Who turned a list down is not asked again the next night.
NOT_AGAIN_FOR: Final = timedelta(days=90)


@transaction.atomic
def set_term(*, kind: str, years: int, ground: str, expected_version: int, by: User) -> RetentionTerm:
    """Set how long records of a kind are kept here, and on what ground; lists are proposed from then on.

    `expected_version` 0 means there was none. Raises RefusedError for a kind of which no destruction is proposed, and
    ConflictError when somebody else saved meanwhile.
    """
    require(by, "accounts.manage_retention")
    if proposed_kind(kind) is None:
        raise RefusedError(_("The term of these records cannot be set."))
    values = {"years": years, "ground": ground.strip(), "set_by_id": by.pk}
    RetentionTerm.objects.bulk_create([RetentionTerm(kind=kind, **values)], ignore_conflicts=True)
    term = RetentionTerm.objects.get(kind=kind)
    if expected_version == 0 and (term.years, term.ground) == (years, values["ground"]):
        return term
    if expected_version == 0:
        raise ConflictError({"years": (term.years, years), "ground": (term.ground, ground)}, term.version)
    update_unchanged(term, expected_version=expected_version, changes=values)
    return term


@transaction.atomic
def hold_back(*, item: DestructionItem, reason: str, by: User) -> RetentionHold:
    """Keep one record off this list and later ones until the hold is lifted."""
    require(by, "accounts.manage_retention")
    found = _waiting(item.list)
    if item.record_id is None:
        raise RefusedError(_("This record is destroyed already."))
    hold, is_new = RetentionHold.objects.get_or_create(
        kind=found.kind, record_id=item.record_id, lifted_at=None,
        defaults={"reason": reason.strip(), "placed_by": by},
    )  # fmt: skip
    if is_new:
        DestructionItem.objects.filter(pk=item.pk).update(held_because=hold.reason)
    return hold


@transaction.atomic
def lift_hold(*, hold: RetentionHold, by: User) -> None:
    """End a hold; the record is on the next list when its term is over."""
    require(by, "accounts.manage_retention")
    RetentionHold.objects.filter(pk=hold.pk, lifted_at=None).update(lifted_at=timezone.now())


def propose_due(today: date) -> int:
    """Propose for every kind what has passed its term; return how many lists were made. Safe to run twice."""
    terms = {term.kind: term for term in RetentionTerm.objects.all()}
    kinds = [kind for kind in retention_kinds if kind.destruction and kind.code in terms]
    return sum(_propose(kind, terms[kind.code], today) for kind in kinds)


@transaction.atomic
def _propose(kind: RetentionKind, term: RetentionTerm, today: date) -> bool:
    assert kind.destruction  # noqa: S101 - who calls chose those
    lists = DestructionList.objects.filter(kind=kind.code)
    # Whoever runs at the same time waits here, and finds the list.
    RetentionTerm.objects.select_for_update().get(pk=term.pk)
    if lists.waiting().exists() or lists.filter(dropped_at__gt=timezone.now() - NOT_AGAIN_FOR).exists():
        return False
    cut_off = cut_off_of(term.years, today)
    due = list(kind.destruction.due(cut_off).values_list("pk", flat=True)[: MOST_ON_A_LIST * 2])
    held = held_among(kind.code, due, cut_off)
    free = [pk for pk in due if pk not in held][:MOST_ON_A_LIST]
    if not free:
        return False
    made = DestructionList.objects.create(kind=kind.code, cut_off=cut_off, years=term.years, ground=term.ground)
    DestructionItem.objects.bulk_create(
        DestructionItem(list=made, record_id=pk, held_because=held.get(pk, ""))
        for pk in [*free, *list(held)[:MOST_ON_A_LIST]]
    )
    offices = RoleGrant.objects.filter(role__in=[Role.ADMINISTRATOR, Role.COORDINATOR]).values("user")
    for person in User.objects.filter(pk__in=offices, is_active=True):
        write_to(
            person, "destruction-proposed", link=("accounts:destruction-list", made.pk), about=made.pk,
            dedup_key=f"destruction-proposed:{made.pk}:{person.pk}", count=len(free),
        )  # fmt: skip
    return True


@transaction.atomic
def say_yes(*, found: DestructionList, by: User) -> bool:
    """Agree with destroying what is on a list; return whether that was the second yes, after which it is done.

    Raises RefusedError for the same person twice, and for a list that is done or turned down.
    """
    require(by, "accounts.decide_on_destruction")
    locked, now = _waiting(found), timezone.now()
    if locked.first_yes_at is None:
        locked.first_yes_by, locked.first_yes_at = by, now
        locked.save(update_fields=["first_yes_by", "first_yes_at"])
        return False
    if locked.first_yes_by_id == by.pk:
        raise RefusedError(_("You said yes already. Somebody else must say yes too."))
    if locked.first_yes_by_id is None:
        raise RefusedError(_("Who said yes first has left. Turn this list down; a new one comes."))
    locked.second_yes_by, locked.second_yes_at = by, now
    locked.save(update_fields=["second_yes_by", "second_yes_at"])
    ask_destruction(locked, by)
    return True


@transaction.atomic
def say_no(*, found: DestructionList, reason: str, by: User) -> None:
    """Turn a list down, with a reason; nothing of this kind is proposed for three months."""
    require(by, "accounts.decide_on_destruction")
    locked = _waiting(found)
    locked.dropped_by, locked.dropped_at, locked.dropped_because = by, timezone.now(), reason.strip()
    locked.save(update_fields=["dropped_by", "dropped_at", "dropped_because"])


def _waiting(found: DestructionList) -> DestructionList:
    locked = DestructionList.objects.select_for_update().get(pk=found.pk)
    if not locked.is_waiting:
        raise RefusedError(_("This list is decided on already. Reload the page."))
    return locked


def item_of(found: DestructionList, item_id: UUID) -> DestructionItem | None:
    """Return one record of a list."""
    return DestructionItem.objects.filter(list=found, pk=item_id).select_related("list").first()
