# SPDX-License-Identifier: EUPL-1.2
"""Keeping what carries an initiative for a time."""

from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import RefusedError
from core.permissions import require
from core.versions import update_unchanged
from governance.models import Arrangement, ArrangementKind
from initiatives.actions.rows import party_named
from initiatives.models import Initiative


@dataclass(frozen=True, slots=True)
class Terms:
    """What an arrangement says; both days are included, money is in euro, `last_day` None has no end."""

    kind: str
    title: str
    first_day: date
    last_day: date | None = None
    amount_granted: Decimal | None = None
    rule: str = ""


@transaction.atomic
def add_arrangement(
    *, initiative: Initiative, terms: Terms, party_name: str, sphere: str, by: User, renews: Arrangement | None = None
) -> Arrangement:
    """Keep a new arrangement, or the successor of `renews`; a party that is not known yet is added.

    Raises NotAllowedError, and RefusedError when the terms contradict themselves or `renews` has a successor.
    """
    require(by, "governance.manage_arrangements", initiative)
    _ensure_sound(terms)
    if renews is not None:
        _ensure_renewable(renews, initiative, terms)
    party = party_named(party_name, sphere)
    return Arrangement.objects.create(initiative=initiative, granted_by=party, renews=renews, **asdict(terms))


@transaction.atomic
def change_arrangement(
    *, arrangement: Arrangement, terms: Terms, party_name: str, sphere: str, expected_version: int, by: User
) -> Arrangement:
    """Change an arrangement; only what differs is written.

    Raises NotAllowedError, RefusedError when the terms contradict themselves or the place in the chain, and
    ConflictError when it changed meanwhile.
    """
    require(by, "governance.manage_arrangements", arrangement.initiative)
    _ensure_sound(terms)
    if arrangement.renews is not None and terms.first_day <= arrangement.renews.first_day:
        raise RefusedError(_("The first day must come after that of the arrangement it renews."), field="first_day")
    changes = {**asdict(terms), "granted_by": party_named(party_name, sphere)}
    update_unchanged(arrangement, expected_version=expected_version, changes=changes)
    return arrangement


@transaction.atomic
def end_arrangement(*, arrangement: Arrangement, last_day: date, expected_version: int, by: User) -> Arrangement:
    """End an arrangement earlier than agreed; `last_day` is the last day on which it holds.

    Raises NotAllowedError, RefusedError when that is no earlier end, ConflictError when it changed meanwhile.
    """
    require(by, "governance.manage_arrangements", arrangement.initiative)
    if last_day < arrangement.first_day:
        raise RefusedError(_("Choose a day on or after the first day."), field="last_day")
    if arrangement.last_day is not None and last_day > arrangement.last_day:
        raise RefusedError(_("It ends earlier already. To extend it, renew it."), field="last_day")
    update_unchanged(arrangement, expected_version=expected_version, changes={"last_day": last_day})
    return arrangement


def _ensure_sound(terms: Terms) -> None:
    if terms.last_day is not None and terms.last_day < terms.first_day:
        raise RefusedError(_("Choose a last day on or after the first day."), field="last_day")
    if terms.kind == ArrangementKind.EXCEPTION and not terms.rule:
        raise RefusedError(_("Name the rule this exception departs from."), field="rule")


def _ensure_renewable(renews: Arrangement, initiative: Initiative, terms: Terms) -> None:
    # The lock: two officials who renew together must not both succeed.
    current = Arrangement.objects.select_for_update().get(pk=renews.pk)
    if current.initiative_id != initiative.pk:
        raise RefusedError(_("That arrangement belongs to another initiative."))
    if Arrangement.objects.filter(renews=current).exists():
        raise RefusedError(_("This arrangement has been renewed already. Look at its successor in the file."))
    if terms.first_day <= current.first_day:
        raise RefusedError(_("The first day must come after that of the arrangement it renews."), field="first_day")
