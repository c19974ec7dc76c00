# SPDX-License-Identifier: EUPL-1.2
"""Keeping policy: departments, goals and schemes, each with an end of its own, and the terms of the council."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, Final, TypeVar

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from governance.events.removals import record_no_council
from governance.models import CouncilTerm, Department, PolicyGoal, Scheme

Kept = TypeVar("Kept", Department, PolicyGoal, Scheme, CouncilTerm)
# The column that names a record; PostgreSQL keeps it unique.
NAMED_BY: Final = {Department: "name", PolicyGoal: "title", Scheme: "name", CouncilTerm: "starts_on"}


@transaction.atomic
def add_policy(*, model: type[Kept], values: dict[str, Any], by: User | None) -> Kept:
    """Keep a new department, goal, scheme or council term with these columns. Nobody: the file of the installation.

    Raises NotAllowedError, and RefusedError for a name that is taken or an end before the start.
    """
    if by is not None:
        require(by, "governance.manage_policy")
    _ensure_order(values)
    with _name_once(NAMED_BY[model]):
        return model.objects.create(**values)


@transaction.atomic
def change_policy(*, record: Kept, values: dict[str, Any], expected_version: int, by: User) -> Kept:
    """Change these columns of a record; only what differs is written. Raises as `add_policy`, and ConflictError."""
    require(by, "governance.manage_policy")
    _ensure_order(values)
    with _name_once(NAMED_BY[type(record)]):
        update_unchanged(record, expected_version=expected_version, changes=values)
    return record


@transaction.atomic
def withdraw_goal(*, goal: PolicyGoal, withdrawn_on: date, because: str, expected_version: int, by: User) -> PolicyGoal:
    """Withdraw a goal on a day, with the reason; what hangs on it keeps running until its own end.

    Raises NotAllowedError, RefusedError when it has been withdrawn already or the reason is missing, ConflictError.
    """
    require(by, "governance.manage_policy")
    if goal.withdrawn_on is not None:
        raise RefusedError(_("This goal has been withdrawn already."))
    if not because.strip():
        raise RefusedError(_("Say why the goal is withdrawn."), field="withdrawn_because")
    if goal.starts_on and withdrawn_on < goal.starts_on:
        raise RefusedError(_("Choose a day on or after the first day."), field="withdrawn_on")
    changes = {"withdrawn_on": withdrawn_on, "withdrawn_because": because}
    update_unchanged(goal, expected_version=expected_version, changes=changes)
    return goal


@transaction.atomic
def remove_council_term(*, term: CouncilTerm, expected_version: int, by: User) -> None:
    """Take away a term that was kept by mistake: the one before it then lasts until the one after it.

    Raises NotAllowedError, and RefusedError when somebody changed or removed it since.
    """
    require(by, "governance.manage_policy")
    gone, _per_model = CouncilTerm.objects.filter(pk=term.pk, version=expected_version).delete()
    if not gone:
        raise RefusedError(_("Somebody changed this council term. Look at it again before you remove it."))
    record_no_council(term.pk)


def _ensure_order(values: dict[str, Any]) -> None:
    starts, ends = values.get("starts_on"), values.get("ends_on")
    if starts and ends and ends < starts:
        raise RefusedError(_("Choose a last day on or after the first day."), field="ends_on")


@contextmanager
def _name_once(column: str) -> Iterator[None]:
    """Turn the database's refusal of a second record of this name into a sentence."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        if "unique" not in str(error):
            raise
        if "party_id" in str(error):
            raise RefusedError(_("Another department is this party already."), field="party") from error
        if column == "starts_on":
            raise RefusedError(_("A council that takes office on this day is there already."), field=column) from error
        raise RefusedError(_("Something with this name is there already."), field=column) from error
