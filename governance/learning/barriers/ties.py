# SPDX-License-Identifier: EUPL-1.2
"""Which initiatives a barrier stands in the way of: tying and taking off, told to others, and who did so when."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.db.models import QuerySet
from django.db.models.fields.json import KeyTextTransform
from django.utils.translation import gettext as _

from accounts.models import Person, User
from governance.events.types import BARRIER_TIED, BARRIER_UNTIED, record_ties
from governance.models import Barrier, BarrierTie
from initiatives.models import Initiative
from initiatives.register.dossier.history import MOST_LINES

# As many as the history of a file tells.
MOST_TOLD: Final = MOST_LINES


def tie(barrier: Barrier, initiatives: Collection[Initiative]) -> None:
    """Tie these initiatives in the caller's transaction, and tell of those that were not tied yet.

    One that was merged is tied as what it goes on as (initiatives.models.leading_on).
    """
    # The lock: of two who tie the same at once, one tells.
    Barrier.objects.select_for_update().get(pk=barrier.pk)
    before = _tied_to(barrier)
    BarrierTie.objects.bulk_create(
        [BarrierTie(barrier=barrier, initiative=one) for one in initiatives], ignore_conflicts=True
    )
    record_ties(BARRIER_TIED, barrier, Initiative.objects.filter(pk__in=_tied_to(barrier) - before).only("area"))


def untie(barrier: Barrier, initiative: Initiative) -> None:
    """Take this initiative off in the caller's transaction, and tell so when it was tied."""
    if BarrierTie.objects.filter(barrier=barrier, initiative=initiative).delete()[0]:
        record_ties(BARRIER_UNTIED, barrier, [initiative])


def _tied_to(barrier: Barrier) -> set[UUID]:
    return set(barrier.ties.values_list("initiative", flat=True))


@dataclass(frozen=True, slots=True)
class TieChange:
    """One initiative that was added ("insert"), came in place of another one ("update") or was taken off ("delete").

    `who` is a name, or says that somebody left or that no person did it.
    """

    label: str
    at: datetime
    initiative: UUID
    name: str
    who: str


@dataclass(frozen=True, slots=True)
class TieHistory:
    """What a reader may know of it: the last changes, newest first; how many `earlier`, and how many `unseen`."""

    changes: list[TieChange]
    earlier: int
    unseen: int


def tie_history(barrier: Barrier, person: Person) -> TieHistory:
    """Return who tied and took off which initiatives this person may see; four queries, whatever there is."""
    rows = _events().filter(barrier=barrier)
    seen = rows.filter(initiative__in=Initiative.objects.visible_to(person).values("pk"))
    total, known = rows.count(), seen.count()
    found = list(
        seen.annotate(by=KeyTextTransform("user", "pgh_context__metadata"))
        .order_by("-pgh_created_at", "-pgh_id")
        .values_list("pgh_label", "pgh_created_at", "initiative", "initiative__name", "pgh_context", "by")[:MOST_TOLD]
    )
    names = {str(one.pk): one.name for one in User.objects.filter(pk__in={row[-1] for row in found if row[-1]})}
    changes = [
        TieChange(label, at, key, name, _who(context, names.get(by or "")))
        for label, at, key, name, context, by in found
    ]
    return TieHistory(changes, known - len(changes), total - known)


def _who(context: UUID | None, name: str | None) -> str:
    """Return who did it: what nobody asked for has no context, and one of somebody who left names nobody."""
    if context is None:
        return _("the system")
    return _("somebody who left") if name is None else name or _("name not told")


def _events() -> QuerySet[Any]:
    made: Any = BarrierTie
    events: QuerySet[Any] = made.pgh_event_model.objects
    return events
