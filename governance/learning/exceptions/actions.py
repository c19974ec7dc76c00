# SPDX-License-Identifier: EUPL-1.2
"""Asking for an exception, and deciding on it with grounds."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from governance.arrangements.actions.arrangements import Terms, ensure_days_in_order, keep_arrangement
from governance.changes import Changed, announce
from governance.events.types import has_ended, record_changed
from governance.learning.barriers.actions import propose_rule_change
from governance.learning.exceptions.letters import send_decision
from governance.learning.exceptions.queries import count_often, exceptions_of
from governance.models import Arrangement, ArrangementKind, Barrier, Outcome
from governance.models.outcome import DECIDED, GIVEN
from initiatives.models import Initiative


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked: to do what, departing from which rule, why here, for which term (both days included), and when."""

    title: str
    rule: str
    situation: str
    first_day: date
    asked_on: date
    last_day: date | None = None


@transaction.atomic
def request_exception(
    *, initiative: Initiative, request: Request, party_name: str, sphere: str, by: User
) -> Arrangement:
    """Keep a request for an exception that this party decides on; a party that is not known yet is added.

    Raises NotAllowedError, and RefusedError when the days contradict themselves, or no rule or situation is named.
    """
    require(by, "governance.request_exception", initiative)
    if not request.situation.strip():
        raise RefusedError(_("Say what is different here, so that the rule does not fit."), field="situation")
    terms = Terms(
        kind=ArrangementKind.EXCEPTION,
        title=request.title,
        rule=request.rule,
        situation=request.situation,
        first_day=request.first_day,
        last_day=request.last_day,
        asked_on=request.asked_on,
    )
    return keep_arrangement(initiative=initiative, terms=terms, party_name=party_name, sphere=sphere, asked_by=by)


@transaction.atomic
def decide_exception(
    *,
    exception: Arrangement,
    outcome: str,
    grounds: str,
    decided_on: date,
    first_day: date,
    last_day: date | None,
    expected_version: int,
    by: User,
) -> Arrangement:
    """Decide on a request, with grounds, and write to its carriers; the third like exception drafts the rule.

    The days are the term that is granted; of a refusal the one that was asked stays.

    Raises NotAllowedError, RefusedError when it was decided already, the days contradict themselves or there are no
    grounds, ConflictError when it changed meanwhile.
    """
    require(by, "governance.decide_exception", exception.initiative)
    _ensure_open(exception)
    if outcome not in DECIDED:
        raise RefusedError(_("Choose what was decided."), field="outcome")
    ensure_days_in_order(exception.asked_on, decided_on, None)
    term = {"first_day": first_day, "last_day": last_day} if outcome in GIVEN else {}
    if term and last_day is not None and last_day < first_day:
        raise RefusedError(_("Choose a last day on or after the first day."), field="last_day")
    changes = {"outcome": outcome, "decided_on": decided_on, "decided_by": by, **term}
    decided = _close(exception, grounds, changes, expected_version)
    send_decision(decided, by=by)
    if outcome in GIVEN:
        _draft_rule(decided.rule, by)
    return decided


@transaction.atomic
def withdraw_request(*, exception: Arrangement, grounds: str, expected_version: int, by: User) -> Arrangement:
    """Withdraw a request that nobody decided on; `grounds` says why.

    Raises NotAllowedError, RefusedError when it was decided already or no reason is given, ConflictError.
    """
    require(by, "governance.request_exception", exception.initiative)
    _ensure_open(exception)
    changes = {"outcome": Outcome.WITHDRAWN, "decided_on": timezone.localdate(), "decided_by": by}
    return _close(exception, grounds, changes, expected_version)


def _ensure_open(exception: Arrangement) -> None:
    # The lock: two decisions at once follow one another.
    current = Arrangement.every.select_for_update().get(pk=exception.pk)
    if current.outcome != Outcome.OPEN:
        raise RefusedError(_("This request has been decided already. Look at the decision."))


def _draft_rule(rule: str, by: User) -> None:
    """Draft the rule once exceptions from it are as frequent as one; what was drafted or decided already stays."""
    known = Barrier.objects.filter(rule=rule).exists()
    if not known and count_often(exceptions_of(by).filter(rule=rule)):
        # Who decided at the same moment may have drafted it: that is no reason to refuse the decision.
        with suppress(RefusedError):
            propose_rule_change(rule=rule, by=by)


def _close(exception: Arrangement, grounds: str, changes: dict[str, Any], expected_version: int) -> Arrangement:
    if not grounds.strip():
        raise RefusedError(_("Give the grounds: whoever asked will read them."), field="grounds")
    had_ended = has_ended(exception)
    update_unchanged(exception, expected_version=expected_version, changes={**changes, "grounds": grounds})
    record_changed(exception, had_ended=had_ended)
    announce(Changed.ARRANGEMENT, exception.initiative_id)
    return exception
