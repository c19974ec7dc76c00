# SPDX-License-Identifier: EUPL-1.2
"""What each partner in a chain has to do, promised and did, with how it was called to account and answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from accounts.models import Person, User
from governance.models import PartnerCall, PartnerPromise, PromiseBasis, PromiseOutcome
from governance.models.partner_promise import PartnerPromiseQuerySet
from initiatives.models import Initiative, Party


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """One thing on a day; `is_late` when it is open and its day has passed, `can_call` when it is due."""

    promise: PartnerPromise
    calls: Sequence[PartnerCall]
    is_late: bool
    can_call: bool


@dataclass(frozen=True, slots=True)
class PartnerRows:
    """What one party has to do (`due`), promised and did (`done`), each a number, and each of them as a row."""

    party: Party
    rows: Sequence[PromiseRow]

    def _of(self, basis: PromiseBasis) -> int:
        return sum(one.promise.basis == basis for one in self.rows)

    @property
    def due(self) -> int:
        """How many things belong to its task."""
        return self._of(PromiseBasis.TASK)

    @property
    def promised(self) -> int:
        """How many things it promised."""
        return self._of(PromiseBasis.PROMISED)

    @property
    def done(self) -> int:
        """How many of both it did."""
        return sum(one.promise.outcome == PromiseOutcome.KEPT for one in self.rows)

    @property
    def late(self) -> int:
        """How many are open while their day has passed."""
        return sum(one.is_late for one in self.rows)


def promises_of(initiative: Initiative, reader: User, day: date) -> list[PartnerRows]:
    """Return the partners of an initiative of whom something is expected, by name, as this person reads it.

    Of each what is open first, the nearest day on top. Two statements.
    """
    found = (
        PartnerPromise.objects.visible_to(reader)
        .filter(initiative=initiative)
        .select_related("party__parent")
        .prefetch_related("calls")
    )
    by_party: dict[Party, list[PromiseRow]] = {}
    for one in sorted(found, key=lambda one: (one.party.full_name, one.outcome != "", one.last_day, one.pk)):
        by_party.setdefault(one.party, []).append(row_of(one, day))
    return [PartnerRows(party, rows) for party, rows in by_party.items()]


def handled_promises(person: Person) -> PartnerPromiseQuerySet:
    """Return what partners would do for the initiatives that this official handles."""
    return PartnerPromise.objects.visible_to(person).filter(initiative__in=Initiative.objects.in_areas_of(person))


def row_of(promise: PartnerPromise, day: date) -> PromiseRow:
    """Return one thing as it stands on `day`; no statement when its calls were read along."""
    calls = list(promise.calls.all())
    is_open = not promise.outcome
    answer_may_come = any(not one.answer and one.answer_due_on >= day for one in calls)
    return PromiseRow(
        promise, calls, is_late=promise.is_late_on(day),
        can_call=is_open and promise.last_day <= day and not answer_may_come,
    )  # fmt: skip
