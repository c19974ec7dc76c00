# SPDX-License-Identifier: EUPL-1.2
"""Where the address of an initiative leads on to, when it was the same as another one."""

from dataclasses import dataclass
from uuid import UUID

from accounts.models import Person
from initiatives.lifecycle import Status
from initiatives.models import Initiative, StatusMove


@dataclass(frozen=True, slots=True)
class GoesOn:
    """What goes on instead of an initiative; `is_for_good` once the two were merged, which is never taken apart."""

    name: str
    into: Initiative
    is_for_good: bool


class GoesOnError(Exception):
    """The file of an initiative that was merged into another one is asked for."""

    def __init__(self, goes_on: GoesOn) -> None:
        super().__init__(goes_on.into.pk)
        self.goes_on = goes_on


def goes_on_of(pk: UUID, reader: Person) -> GoesOn | None:
    """Return what this reader finds instead of an initiative that was declined or merged as the same; two queries."""
    last = StatusMove.objects.filter(initiative=pk).order_by("-created_at", "-id").select_related("initiative").first()
    if last is None or last.same_as_id is None:
        return None
    into = Initiative.objects.visible_to(reader).filter(pk=last.same_as_id).only("name", "status").first()
    if into is None:
        return None
    is_for_good = last.is_merge
    # While it is only declined its carriers may submit it again, and it leads nowhere but to what everybody reads.
    return GoesOn(last.initiative.name, into, is_for_good) if is_for_good or into.is_in_register else None


def ensure_not_merged(initiative: Initiative, reader: Person) -> None:
    """Raise GoesOnError for one that was merged; asks nothing of any that is not declined."""
    if initiative.status != Status.DECLINED:
        return
    goes_on = goes_on_of(initiative.pk, reader)
    if goes_on is not None and goes_on.is_for_good:
        raise GoesOnError(goes_on)
