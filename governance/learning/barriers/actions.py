# SPDX-License-Identifier: EUPL-1.2
"""Following what stands in the way of initiatives, from seen to removed."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import may, require
from governance.arrangements.actions.arrangements import rule_as_known
from governance.events.types import record_removed
from governance.learning.barriers.ties import tie, untie
from governance.learning.exceptions.drafts import RULE_DECIDED, draft_of
from governance.learning.exceptions.queries import exceptions_of, ledger, lines_of
from governance.models import Arrangement, Barrier, BarrierKind, BarrierState, BarrierStep, Outcome
from initiatives.models import Initiative

LONGEST_TITLE = 150


@transaction.atomic
def add_barrier(*, values: dict[str, Any], initiatives: Iterable[Initiative] = (), by: User) -> Barrier:
    """Record a barrier with these columns, seen today, in the way of these initiatives.

    Raises NotAllowedError, and RefusedError when an open barrier about the same rule is there.
    """
    require(by, "governance.manage_learning")
    known = {**values, "rule": rule_as_known(values.get("rule", ""))}
    with _one_per_rule():
        barrier = Barrier.objects.create(**known, raised_by=by)
    BarrierStep.objects.create(
        barrier=barrier, state=BarrierState.SEEN, happened_on=timezone.localdate(), noted_by=by, note=""
    )
    tie(barrier, list(initiatives))
    return barrier


@transaction.atomic
def change_barrier(*, barrier: Barrier, values: dict[str, Any], expected_version: int, by: User) -> Barrier:
    """Change these columns; the state moves by `move_barrier` only. Raises as `add_barrier`, and ConflictError."""
    require(by, "governance.manage_learning")
    known = {**values, "rule": rule_as_known(values.get("rule", ""))}
    with _one_per_rule():
        update_unchanged(barrier, expected_version=expected_version, changes=known)
    return barrier


@transaction.atomic
def move_barrier(
    *, barrier: Barrier, state: str, happened_on: date, note: str, expected_version: int, by: User
) -> Barrier:
    """Move a barrier along the ladder, forwards or back, with a note that stays; removed says what changed.

    Raises NotAllowedError, RefusedError for the same state, no note, a day out of order or a rule that is not theirs to
    decide, ConflictError.
    """
    require(by, "governance.manage_learning")
    # The lock: two moves at once follow one another.
    current = Barrier.objects.select_for_update().get(pk=barrier.pk)
    if current.version == expected_version and state == current.state:
        raise RefusedError(_("It stands there already. Choose another step."), field="state")
    if state in RULE_DECIDED and current.rule and not may(by, "governance.decide_rule"):
        raise RefusedError(_("A coordinator decides on a rule. Ask a coordinator to record this step."), field="state")
    if not note.strip():
        raise RefusedError(_("Say in a sentence what happened."), field="note")
    last = current.steps.order_by("-happened_on").first()
    if happened_on > timezone.localdate() or (last is not None and happened_on < last.happened_on):
        raise RefusedError(_("Choose a day after the last step, at the latest today."), field="happened_on")
    removed_on = happened_on if state == BarrierState.REMOVED else None
    with _one_per_rule():
        update_unchanged(barrier, expected_version=expected_version, changes={"state": state, "removed_on": removed_on})
    BarrierStep.objects.create(barrier=barrier, state=state, happened_on=happened_on, note=note, noted_by=by)
    if removed_on is not None:
        record_removed(barrier)
    return barrier


@transaction.atomic
def tie_initiative(*, barrier: Barrier, initiative: Initiative, by: User) -> None:
    """Say that a barrier stands in the way of an initiative; twice is no error. Raises NotAllowedError."""
    require(by, "governance.manage_learning")
    require(by, "governance.manage_arrangements", initiative)
    tie(barrier, [initiative])


@transaction.atomic
def untie_initiative(*, barrier: Barrier, initiative: Initiative, by: User) -> None:
    """Say that a barrier does not stand in the way of an initiative; twice is no error. Raises NotAllowedError."""
    require(by, "governance.manage_learning")
    require(by, "governance.manage_arrangements", initiative)
    untie(barrier, initiative)


@transaction.atomic
def propose_rule_change(*, rule: str, by: User) -> Barrier:
    """Make a barrier of a rule that is departed from, tied to those initiatives; an open one is returned as it is.

    Its proposal is a draft of the rule, made of what this person may read of the exceptions.

    Raises NotAllowedError, and RefusedError when no exception this person may read departs from the rule.
    """
    require(by, "governance.manage_learning")
    known = Barrier.objects.open().filter(rule=rule).first() if rule else None
    if known is not None:
        return known
    rows = exceptions_of(by).filter(rule=rule)
    found = next(iter(ledger(rows)), None) if rule else None
    if found is None:
        raise RefusedError(_("No exception departs from this rule any more."))
    [line] = lines_of([found])
    values = {
        "kind": BarrierKind.RULE,
        "title": rule[:LONGEST_TITLE],
        "rule": rule,
        "text": _("%(grants)s exceptions for %(initiatives)s initiatives depart from this rule, the first in %(year)s.")
        % {"grants": line.grants, "initiatives": line.initiatives, "year": line.since.year},
        "proposal": draft_of(rows, Arrangement.every.visible_to(by).filter(rule=rule, outcome=Outcome.REFUSED)),
    }
    initiatives = Initiative.objects.filter(pk__in=rows.values("initiative"))
    return add_barrier(values=values, initiatives=initiatives, by=by)


@contextmanager
def _one_per_rule() -> Iterator[None]:
    """Turn the database's refusal of a second open barrier about a rule into a sentence."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        if "one_open_barrier_per_rule" not in str(error):
            raise
        taken = _("There is an open barrier about this rule already. Look it up in the list.")
        raise RefusedError(taken, field="rule") from error
