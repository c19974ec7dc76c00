# SPDX-License-Identifier: EUPL-1.2
"""What happens to everything that hangs on an initiative when it is merged into another one (docs/adr/0047)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Model, Q, QuerySet

from accounts.models import User
from core.registry import Registry
from initiatives.models import Initiative
from initiatives.register.dependent_rows import delete_with_removals

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True, slots=True)
class Merge:
    """One merge: `other` goes on as `keep`, decided `by` somebody who handles both."""

    keep: Initiative
    other: Initiative
    by: User


# No condition.
EVERY: Final = Q()

# Deals with rows of `other` for which `keep` has a twin, before all that still belongs to `other` moves.
Settle = Callable[[QuerySet[Any], Merge], None]


def remove(twins: QuerySet[Any], _merge: Merge) -> None:
    """Remove rows that `keep` has too: its own stay, and the history has both."""
    delete_with_removals(twins)


@dataclass(frozen=True, slots=True)
class MovedRows:
    """Rows that move: `field` of `model` leads to the initiative, `title` names them on the page.

    `same` are the fields by which a row of the one and a row of the other are the same thing, of which an initiative
    has one; () means one of these at all, None that they never are. `beside` is the model of which `keep` has a row
    then, where that is another one: what hangs on a path goes as the path does. `where` narrows it to rows that hold
    now. `settle` deals with those, `settled` says how; without `settle` they stay with the old record.
    """

    model: type[Model]
    title: "StrOrPromise"
    field: str = "initiative"
    same: tuple[str, ...] | None = None
    beside: type[Model] | None = None
    where: Q = EVERY
    settle: Settle | None = remove
    settled: "StrOrPromise" = ""


@dataclass(frozen=True, slots=True)
class MergeStep:
    """What does not simply move. `told` says on the page what happens, `refused` why it is not possible now."""

    code: str
    act: Callable[[Merge], None]
    told: Callable[[Merge], Sequence[str]] = lambda _merge: ()
    refused: Callable[[Merge], Sequence[str]] = lambda _merge: ()


moved_rows: Registry[MovedRows] = Registry(
    "Rows that move when two initiatives are merged; initiatives and governance add them.",
    key=lambda rows: (rows.model, rows.field),
)
merge_steps: Registry[MergeStep] = Registry(
    "What else happens when two initiatives are merged; initiatives and assessment add it.", key=attrgetter("code")
)
