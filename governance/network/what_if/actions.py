# SPDX-License-Identifier: EUPL-1.2
"""Setting out to follow up a what-if: a signal with a colleague and a day, in one act."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Role, User
from core.errors import RefusedError
from core.models import new_id
from core.permissions import require
from governance.continuity.runs.engine import wait_for_turn
from governance.continuity.signals.actions import LONGEST_REST
from governance.events.types import SIGNAL_OPENED, record_signals
from governance.models import Severity, Signal, StepKind
from governance.network.what_if.calculation import calculate
from governance.network.what_if.follow_ups import FOLLOW_UP, following, question_key
from governance.network.what_if.query import WhatIfQuery
from initiatives.models import Area


@transaction.atomic
def follow_up(*, asked: WhatIfQuery, title: str, person: User, before: date, by: User, note: str = "") -> Signal:
    """Give a what-if to a colleague to look into before a day. The signal is closed by people, with what came of it.

    Raises NotAllowedError; RefusedError when nothing falls away that this person may see, when it is followed up
    already, for a colleague without a work queue, or for a day that is not in the next year.
    """
    require(by, "governance.keep_scenario")
    today = timezone.localdate()
    if not today < before <= today + LONGEST_REST:
        raise RefusedError(_("Choose a day after today, at most a year ahead."), field="before")
    if not person.is_active or not {Role.OFFICIAL, Role.COORDINATOR} & person.roles:
        raise RefusedError(
            _("%(name)s has no work queue. Choose another colleague.") % {"name": person}, field="person"
        )
    found = calculate(by, asked)
    if not found.asked.elements:
        raise RefusedError(_("Choose first what falls away."))
    # In turn with the run that raises these, and with a colleague who does the same.
    wait_for_turn(FOLLOW_UP)
    if (known := following(found.asked).select_related("assigned_to").first()) is not None:
        raise RefusedError(
            _("This is followed up already, by %(name)s.") % {"name": known.assigned_to or _("somebody")}
        )
    made = Signal(
        check_code=FOLLOW_UP,
        area=Area.objects.filter(code=asked.area).first() if asked.area else None,
        subject_key=f"{question_key(found.asked)}:{new_id()}",
        severity=Severity.NOTICE,
        stage=1,
        facts={"name": title, "question": found.asked.query(), **_outcome(found.counts)},
        since=today,
        due_on=before,
        opened_on=today,
        seen_on=today,
        assigned_to=person,
    )
    made.save()
    made.steps.create(kind=StepKind.OPENED, day=today, done_by=by, note=note.strip())
    made.steps.create(kind=StepKind.ASSIGNED, day=today, done_by=by, given_to=person)
    record_signals(SIGNAL_OPENED, [made])
    return made


def _outcome(counts: dict[str, int]) -> dict[str, int]:
    return {word: counts[word] for word in ("stops", "weakens", "goes_on")}
