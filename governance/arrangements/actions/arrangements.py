# SPDX-License-Identifier: EUPL-1.2
"""Keeping what carries an initiative for a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from governance.changes import Changed, announce
from governance.events.types import has_ended, record_changed, record_created
from governance.models import Arrangement, ArrangementKind, PolicyGoal, Scheme
from governance.models.in_kind import MOST_HOURS
from initiatives.models import Initiative, Party, Place
from initiatives.registration.actions.rows import party_named


@dataclass(frozen=True, slots=True)
class Terms:
    """What an arrangement says; both days are included, money is in euro, `last_day` None has no end."""

    kind: str
    title: str
    first_day: date
    last_day: date | None = None
    amount_requested: Decimal | None = None
    amount_granted: Decimal | None = None
    amount_determined: Decimal | None = None
    hours_per_week: Decimal | None = None
    rent_per_month: Decimal | None = None
    scheme: Scheme | None = None
    goal: PolicyGoal | None = None
    place: Place | None = None
    reference: str = ""
    same_activities: bool = True
    by_book_year: bool = False
    determination_requested_on: date | None = None
    determined_on: date | None = None
    notice_given_on: date | None = None
    asked_on: date | None = None
    decided_on: date | None = None
    announced_on: date | None = None
    end_reason_given: bool | None = None
    end_reason: str = ""
    rule: str = ""
    situation: str = ""

    def columns(self) -> dict[str, Any]:
        """Return the terms as columns of an arrangement; the rule in the words in which it is known."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {**values, "rule": rule_as_known(self.rule)}


def rule_as_known(rule: str) -> str:
    """Return the rule in the words another exception already uses, so that one rule is counted once."""
    rule = " ".join(rule.split())
    same = Arrangement.every.filter(rule__iexact=rule).exclude(rule="").order_by("created_at", "id") if rule else None
    known = same.values_list("rule", flat=True).first() if same is not None else None
    return known or rule


@transaction.atomic
def add_arrangement(
    *,
    initiative: Initiative,
    terms: Terms,
    party_name: str,
    sphere: str,
    by: User,
    renews: Arrangement | None = None,
    party: Party | None = None,
) -> Arrangement:
    """Keep a new arrangement, or the successor of `renews`; a party that is not known yet is added.

    `party` is exactly who grants it, where that is known; otherwise it is found by name and sphere.

    Raises NotAllowedError, and RefusedError when the terms contradict themselves, the file number is taken or `renews`
    has a successor.
    """
    require(by, "governance.manage_arrangements", initiative)
    return keep_arrangement(
        initiative=initiative, terms=terms, party_name=party_name, sphere=sphere, renews=renews, party=party
    )


def keep_arrangement(
    *,
    initiative: Initiative,
    terms: Terms,
    party_name: str,
    sphere: str,
    renews: Arrangement | None = None,
    party: Party | None = None,
    asked_by: User | None = None,
) -> Arrangement:
    """Keep a new arrangement, for an action that has asked who may. Raises RefusedError as `add_arrangement` does."""
    _ensure_sound(terms)
    if renews is not None:
        _ensure_renewable(renews, initiative, terms)
    party = party or party_named(party_name, sphere)
    announce(Changed.ARRANGEMENT, initiative.pk)
    with _one_file_number():
        made = Arrangement.objects.create(
            initiative=initiative, granted_by=party, renews=renews, asked_by=asked_by, **terms.columns()
        )
    record_created([made])
    return made


@transaction.atomic
def change_arrangement(
    *,
    arrangement: Arrangement,
    terms: Terms,
    party_name: str,
    sphere: str,
    expected_version: int,
    by: User,
    party: Party | None = None,
) -> Arrangement:
    """Change an arrangement; only what differs is written.

    Raises NotAllowedError, RefusedError when the terms contradict themselves, the place in the chain or another file
    number, and ConflictError when it changed meanwhile.
    """
    require(by, "governance.manage_arrangements", arrangement.initiative)
    if arrangement.is_turned_down:
        raise RefusedError(_("This request was refused or withdrawn, and stays as it was. Ask for it anew."))
    _ensure_sound(terms)
    if arrangement.renews is not None and terms.first_day <= arrangement.renews.first_day:
        raise RefusedError(_("The first day must come after that of the arrangement it renews."), field="first_day")
    changes = {**terms.columns(), "granted_by": party or party_named(party_name, sphere)}
    had_ended = has_ended(arrangement)
    with _one_file_number():
        is_other = update_unchanged(arrangement, expected_version=expected_version, changes=changes)
    if is_other:
        record_changed(arrangement, had_ended=had_ended)
    announce(Changed.ARRANGEMENT, arrangement.initiative_id)
    return arrangement


def _ensure_sound(terms: Terms) -> None:
    if terms.last_day is not None and terms.last_day < terms.first_day:
        raise RefusedError(_("Choose a last day on or after the first day."), field="last_day")
    if terms.kind == ArrangementKind.EXCEPTION and not terms.rule.strip():
        raise RefusedError(_("Name the rule this exception departs from."), field="rule")
    ensure_days_in_order(terms.asked_on, terms.decided_on, terms.announced_on)
    ensure_reason(terms.end_reason, given=terms.end_reason_given)
    if terms.hours_per_week is not None and not 0 < terms.hours_per_week <= MOST_HOURS:
        raise RefusedError(_("Give the hours a week: more than 0, at most 168."), field="hours_per_week")


def ensure_days_in_order(asked_on: date | None, decided_on: date | None, announced_on: date | None) -> None:
    """Raise RefusedError unless asked, decided, announced come in this order and none is still to come."""
    today = timezone.localdate()
    for name, day in (("asked_on", asked_on), ("decided_on", decided_on), ("announced_on", announced_on)):
        if day is not None and day > today:
            raise RefusedError(_("Choose today or a day before."), field=name)
    if asked_on and decided_on and decided_on < asked_on:
        raise RefusedError(_("Choose a day on or after the day it was asked."), field="decided_on")
    if announced_on and decided_on is None:
        raise RefusedError(_("Fill in the day of the decision too."), field="decided_on")
    if announced_on and decided_on and announced_on < decided_on:
        raise RefusedError(_("Choose a day on or after the decision."), field="announced_on")


def ensure_reason(reason: str, *, given: bool | None) -> None:
    """Raise RefusedError for a reason of which is said that none was given."""
    if reason.strip() and not given:
        raise RefusedError(_("Say that a reason was given, or leave the reason empty."), field="end_reason_given")


@contextmanager
def _one_file_number() -> Iterator[None]:
    """Turn the database's refusal of a second file number into a sentence."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        if "arrangement_file_number_once" not in str(error):
            raise
        taken = _("This party has another arrangement with this file number. Check the number.")
        raise RefusedError(taken, field="reference") from error


def _ensure_renewable(renews: Arrangement, initiative: Initiative, terms: Terms) -> None:
    # The lock: two officials who renew together must not both succeed.
    current = Arrangement.objects.select_for_update().get(pk=renews.pk)
    if current.initiative_id != initiative.pk:
        raise RefusedError(_("That arrangement belongs to another initiative."))
    if Arrangement.objects.filter(renews=current).exists():
        raise RefusedError(_("This arrangement has been renewed already. Look at its successor in the file."))
    if terms.first_day <= current.first_day:
        raise RefusedError(_("The first day must come after that of the arrangement it renews."), field="first_day")
