# SPDX-License-Identifier: EUPL-1.2
"""What the college has to decide: of money and agreements that end, and of choices that are weighed.

No figure of its own: what ends is the outlook's (governance.arrangements.outlook), a choice is that of its own page.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import F

from accounts.models import User
from assessment.follow_ups.queries import FollowUpRow, follow_up_rows, promised
from assessment.models import FollowUpState
from governance.arrangements.outlook.queries import GrantorMonth, Outlook
from governance.arrangements.policy.queries import municipality_parties
from governance.models import Option, OptionKind, Weighing
from initiatives.models import Party

# What is left stands in the lists that the page leads to.
CHOICES_READ: Final = 20
PROMISES_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class OpenChoice:
    """A choice without a decision, and what it says of leaving things as they are; empty where nobody wrote that."""

    weighing: Weighing
    options: int
    otherwise: str


@dataclass(frozen=True, slots=True)
class Promises:
    """Open promises after a published result, the nearest day first, and how many there are in all."""

    rows: Sequence[FollowUpRow]
    count: int


def nearest_ends(found: Outlook) -> list[GrantorMonth]:
    """Return of each department the first month in which what it granted ends without a successor, nearest first."""
    nearest: dict[object, GrantorMonth] = {}
    for one in found.grantors:
        nearest.setdefault(one.grantor, one)
    return list(nearest.values())


def open_choices(user: User, party: Party | None) -> tuple[list[OpenChoice], int]:
    """Return the choices to decide on, the nearest day first, and how many there are; of one department, or of all."""
    rows = Weighing.objects.visible_to(user).filter(decided_on__isnull=True)
    if party is not None:
        rows = rows.filter(department__party=party)
    ordered = rows.select_related("department__party").order_by(F("decide_before").asc(nulls_last=True), "id")
    found = list(ordered.prefetch_related("options__effects")[:CHOICES_READ])
    count = len(found) if len(found) < CHOICES_READ else rows.count()
    return [_open_choice(one) for one in found], count


def _open_choice(one: Weighing) -> OpenChoice:
    options = list(one.options.all())
    nothing = next((option for option in options if option.kind == OptionKind.NOTHING), None)
    return OpenChoice(one, len(options), _otherwise(nothing) if nothing else "")


def _otherwise(nothing: Option) -> str:
    """Return what is written of doing nothing: its text, or why the most falls, or what it is called."""
    if nothing.text:
        return nothing.text
    worst = min((one for one in nothing.effects.all() if one.why), key=lambda one: one.change, default=None)
    return worst.why if worst else nothing.title


def open_promises(party: Party | None, day: date) -> Promises:
    """Return what an institution still has to do of what it promised; without one, the municipality's departments."""
    of = [party.pk] if party else municipality_parties().values("pk")
    rows = promised().filter(subject__party__in=of, state=FollowUpState.OPEN)
    named = (
        rows.select_related("subject__party")
        .with_lens("principle__lens")
        .order_by("due_on", "id")[: PROMISES_SHOWN + 1]
    )
    shown = follow_up_rows(named, day)
    count = len(shown) if len(shown) <= PROMISES_SHOWN else rows.count()
    return Promises(shown[:PROMISES_SHOWN], count)
